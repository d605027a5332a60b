import Diagnostics
import Foundation
import Testing

@Suite struct `The papers` {
  private let pages =
    (SourceTree.files(under: "docs").filter { $0.hasSuffix(".md") } + ["README.md", "README.zh-CN.md", "CHANGELOG.md"])
    .map { SourceFile(path: $0, text: SourceTree.text(of: $0)) }

  @Test func `link only to what is there`() {
    pages.flatMap { page in
      DocumentLinks.broken(in: page) {
        FileManager.default.fileExists(atPath: SourceTree.root.appendingPathComponent($0).path)
      }
    }.expectNone()
  }

  @Test func `say in both languages the same exit codes and the same commands`() {
    let readmes = ["README.md", "README.zh-CN.md"].map { SourceFile(path: $0, text: SourceTree.text(of: $0)) }
    let codes = readmes.map { page in page.lines.compactMap { $0.firstMatch(of: #/^\| (\d+) \|/#)?.output.1 } }
    #expect(codes[0] == codes[1] && codes[0].count == 8)
    let commands = readmes.map { page in
      page.lines.compactMap { $0.firstMatch(of: #/^(?:hedui|make) [^#]*[^# ]/#)?.output }
    }
    #expect(commands[0] == commands[1] && commands[0].count == 40)
  }

  @Test func `name adapters and scenarios for each of the 27 items`() throws {
    let rows = Self.sources(in: SourceTree.text(of: "docs/generated/ITEMS.md"))
    #expect(rows.count == 27)
    #expect(rows.filter { $0.contains(where: \.isEmpty) }.isEmpty)
    let planted = "## Where each comes from\n| Item | A | S |\n|---|---|---|\n| BK01 | a | |\n"
    #expect(Self.sources(in: planted) == [["BK01", "a", ""]])
  }

  /// The cells of the rows: item, adapters, scenarios.
  private static func sources(in page: String) -> [[String]] {
    let table = page.split(separator: "## Where each comes from").last ?? ""
    return table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test func `a planted broken link is found`() {
    let text = "[a](GLOSSARY.md) [b](../README.md#x) [c](../gone.md) [d](https://a.org/gone.md) [e](#here)"
    let page = SourceFile(path: "docs/ARCHITECTURE.md", text: text)
    let findings = DocumentLinks.broken(in: page) { ["docs/GLOSSARY.md", "README.md"].contains($0) }
    #expect(findings.map(\.text) == ["a link to '../gone.md', which is not there – mend or drop it"])
    #expect(findings.map(\.place.line) == [1])
  }
}
