/// The diagnostic codes that one `DiagnosticCode+Room.swift` declares, and those its array lists.
struct DeclaredCodes {
  let file: String
  /// Constant and code name, in the file's order.
  let constants: [(constant: String, name: String)]
  let listed: [String]

  init(_ file: SourceFile) {
    self.file = file.path
    let declaration =
      #/static\s+let\s+(\w+)\s*(?::\s*DiagnosticCode\s*)?=\s*(?:DiagnosticCode|Self|\.init)?\(\s*"([^"]*)"/#
    constants = file.text.matches(of: declaration).map { (String($0.1), String($0.2)) }
    let array = file.text.firstMatch(of: #/static\s+let\s+\w+\s*:\s*\[DiagnosticCode\]\s*=\s*\[([^\]]*)\]/#)
    listed = (array?.output.1 ?? "").matches(of: #/\w+/#).map { String($0.output) }
  }

  static func isCodeFile(_ file: SourceFile) -> Bool {
    file.path.contains(#/^Sources\/Diagnostics\/DiagnosticCode\+\w+\.swift$/#)
  }

  /// Constants that the array forgets, or names in the array that are no constant of this file.
  var unlisted: [Finding] {
    let declared = Set(constants.map(\.constant))
    return declared.symmetricDifference(listed).sorted().map { constant in
      Finding(
        file, "\(constant) is \(declared.contains(constant) ? "declared" : "listed") only – list what is declared")
    }
  }

  var misspelled: [Finding] {
    constants.filter { $0.name.wholeMatch(of: #/[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+/#) == nil }
      .map { Finding(file, "'\($0.name)' is not of the form group.kebab-case") }
  }

  /// Names that two declarations share, in one file or in several.
  static func repeated(in all: [DeclaredCodes]) -> [Finding] {
    let owners = Dictionary(grouping: all.flatMap { codes in codes.constants.map { ($0.name, codes.file) } }) { $0.0 }
    return owners.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { name, owners in
      Finding(owners[0].1, "'\(name)' is declared \(owners.count) times – a code means one thing forever")
    }
  }

  /// A code made outside the rooms' lists would be printed and never documented.
  static func madeElsewhere(_ file: SourceFile) -> [Finding] {
    if file.room == nil || !file.isSwift || isCodeFile(file) { return [] }
    let wayOut = "makes a code here – declare it in Sources/Diagnostics/DiagnosticCode+Room.swift"
    return file.findings(of: #/\bDiagnosticCode\(/#, in: file.codeLines, wayOut)
  }
}
