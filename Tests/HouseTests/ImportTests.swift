import Testing

@Suite struct `The import table` {
  private let table = ImportTable(markdown: SourceTree.text(of: "docs/ARCHITECTURE.md"))

  @Test func `is obeyed by every source file`() {
    SourceTree.sources.flatMap(table.forbiddenImports).expectNone()
  }

  @Test func `is what Package.swift declares`() {
    table.differences(from: PackageManifest(text: SourceTree.text(of: "Package.swift"))).expectNone()
  }

  @Test func `lets the model know nothing but diagnostics`() {
    #expect(table.allowed["EconomyModel"] == ["Diagnostics", "Swift"])
  }
}

@Suite struct `A planted import is found` {
  private let table = ImportTable(
    markdown: """
      | room | duty | may import |
      |---|---|---|
      | `Diagnostics` | reasons | nothing |
      | `Matching` 信息核对 | people | Diagnostics |
      | `Storage` | the only SQL | Diagnostics, GRDB, Foundation |

      | `Late` | another table | Diagnostics |
      """)

  private func findings(_ text: String, in room: String = "Matching") -> [String] {
    table.forbiddenImports(in: SourceFile(path: "Sources/\(room)/A.swift", text: text)).map(\.description)
  }

  @Test func `of a room that the table does not allow`() {
    #expect(
      findings("import Diagnostics\nimport Storage\n") == [
        "Sources/Matching/A.swift:2: Matching may not import Storage – "
          + "move the code to a room that may, or change the table and say why"
      ])
  }

  @Test(arguments: [
    "package import Foundation", "import struct Foundation.Date", "  import Foundation", "@preconcurrency import GRDB",
    "@_spi(Testing) public import GRDB", "#if DEBUG\nimport GRDB\n#endif",
  ])
  func `however it is spelled`(text: String) {
    #expect(findings(text).count == 1)
  }

  @Test(arguments: ["// import GRDB", "let a = \"\"\"\nimport GRDB\n\"\"\"", "import Diagnostics", "let imported = 1"])
  func `while no import passes`(text: String) {
    #expect(findings(text) == [])
  }

  @Test func `of Foundation only outside its rooms`() {
    #expect(findings("import Foundation", in: "Storage") == [])
    #expect(findings("import Foundation", in: "Diagnostics").count == 1)
  }

  @Test func `of a room without a row`() {
    #expect(findings("import Diagnostics", in: "Helpers").count == 1)
    #expect(findings("import Diagnostics", in: "Late").count == 1)
  }

  @Test func `in Package.swift, named or not`() {
    let manifest = PackageManifest(
      text: """
        let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
        func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target { .target(name: name) }
        .target(name: "CLibCSV", linkerSettings: []),
        room("Diagnostics", []),
        room(
          "Matching",
          ["Diagnostics", grdb]),
        .executableTarget(name: "hedui", dependencies: ["Diagnostics"]),
        room("Storage", ["Diagnostics", grdb]),
        """)
    #expect(
      table.differences(from: manifest).map(\.text) == [
        "Matching: the table says Diagnostics; the manifest says Diagnostics, GRDB",
        "hedui: the table says no such room; the manifest says Diagnostics",
      ])
  }
}
