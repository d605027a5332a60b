import Diagnostics

/// The house rules about size and about what is not written, each a function of one file's text.
enum Tidy {
  static let mostLines = 400
  static let mostFunctionLines = 70
  static let mostColumns = 120

  static func fileLength(_ file: SourceFile) -> [Finding] {
    let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
    if file.isGenerated || count <= mostLines { return [] }
    return [Finding(file.path, "\(count) lines; at most \(mostLines) – split it into Type+Aspect.swift files")]
  }

  static func functionLengths(_ file: SourceFile) -> [Finding] {
    if file.isGenerated { return [] }
    return FunctionSpan.all(in: file).filter { $0.lineCount > mostFunctionLines }.map { span in
      let text = "a function of \(span.lineCount) lines; at most \(mostFunctionLines) – give its steps names"
      return Finding(file.path, line: span.line, text)
    }
  }

  static func columns(_ file: SourceFile) -> [Finding] {
    if file.isGenerated { return [] }
    return file.lines.enumerated().filter { $0.element.count > mostColumns }.map { index, line in
      Finding(file.path, line: index + 1, "\(line.count) columns; at most \(mostColumns) – break the line")
    }
  }

  /// `try!`, `as!`, `x!` and `fatalError` in code; tests are free to trap.
  static func traps(_ file: SourceFile) -> [Finding] {
    guard file.isSwift, file.room != nil else { return [] }
    let pattern = #/(?:\btry|\bas|[\w\)\]\}>"?])!(?!=)|\bfatalError\b/#
    return file.findings(of: pattern, in: file.codeLines, "traps on bad input – throw a Reason instead")
  }

  static func unfinishedMarks(_ file: SourceFile) -> [Finding] {
    if file.room == nil { return [] }
    return file.findings(of: #/\b(?:TODO|FIXME)\b/#, in: file.lines, "is unfinished – finish it or leave it out")
  }

  /// Tests reach in by `package` access.
  static func testableImports(_ file: SourceFile) -> [Finding] {
    guard file.isSwift else { return [] }
    let wayOut = "needs a build of its own – give the tested name package access"
    return file.findings(of: #/@testable\b/#, in: file.codeLines, wayOut)
  }

  /// The proof of an `@unchecked Sendable` is a comment on the same line or in the three lines above.
  static func unprovenSendable(_ file: SourceFile) -> [Finding] {
    guard file.isSwift else { return [] }
    let claims = file.findings(
      of: #/@unchecked\s+Sendable/#, in: file.codeLines, "has no proof beside it – comment why")
    return claims.filter { claim in
      !file.lines[max(0, claim.place.line - 4)..<claim.place.line].contains { $0.contains("//") }
    }
  }
}
