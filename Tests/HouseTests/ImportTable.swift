/// Which room may import what, as the table in docs/ARCHITECTURE.md says it.
struct ImportTable {
  let allowed: [String: Set<String>]

  /// What no dependency declares: modules of the toolchain, and SQLite's own interface, which GRDB brings along.
  static let undeclared: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch", "Swift",
  ]

  /// Reads the rows under the header `room | duty | may import`, up to the first line that is not a row.
  init(markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.firstIndex { $0.contains(#/^\|\s*room\s*\|\s*duty\s*\|\s*may import\s*\|$/#) }
    let rows = lines[(header.map { $0 + 1 } ?? lines.endIndex)...].prefix { $0.hasPrefix("|") }
    let pairs = rows.compactMap { row -> (String, Set<String>)? in
      let cells = row.split(separator: "|")
      guard cells.count == 3, let room = cells[0].firstMatch(of: #/`(\w+)`/#) else { return nil }
      let names = cells[2].matches(of: #/\w+/#).map { String($0.output) }
      return (String(room.output.1), Set(names).subtracting(["nothing"]))
    }
    allowed = Dictionary(pairs) { first, _ in first }
  }

  /// Imports of the file that its room's row does not name.
  func forbiddenImports(in file: SourceFile) -> [Finding] {
    guard file.isSwift, let room = file.room else { return [] }
    guard let row = allowed[room] else {
      return [Finding(file.path, "the room \(room) has no row in docs/ARCHITECTURE.md – add it there first")]
    }
    return Self.imports(in: file).filter { !row.contains($0.module) }.map { line, module in
      let wayOut = "move the code to a room that may, or change the table and say why"
      return Finding(file.path, line: line, "\(room) may not import \(module) – \(wayOut)")
    }
  }

  /// Rooms whose dependencies in Package.swift differ from their row, in either direction.
  func differences(from manifest: PackageManifest) -> [Finding] {
    Set(allowed.keys).union(manifest.dependencies.keys).sorted().compactMap { room in
      let row = allowed[room].map { $0.subtracting(Self.undeclared) }
      let declared = manifest.dependencies[room]
      if row == declared { return nil }
      let said = [row, declared].map { $0.map { $0.sorted().joined(separator: ", ") } ?? "no such room" }
      return Finding("Package.swift", "\(room): the table says \(said[0]); the manifest says \(said[1])")
    }
  }

  private static func imports(in file: SourceFile) -> [(line: Int, module: String)] {
    let kinds = "struct|class|enum|protocol|actor|typealias|func|let|var"
    let access = "package|public|internal|fileprivate|private"
    let pattern = "^\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:(?:\(access))\\s+)?import\\s+(?:(?:\(kinds))\\s+)?(\\w+)"
    guard let expression = try? Regex(pattern, as: (Substring, Substring).self) else { return [] }
    return file.codeLines.enumerated().compactMap { index, line in
      line.firstMatch(of: expression).map { (index + 1, String($0.output.1)) }
    }
  }
}
