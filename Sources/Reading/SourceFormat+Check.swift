package import Diagnostics

extension SourceFormat {
  /// Throws `format.unusable` when no file can be read by this format.
  package func check() throws(Reason) {
    switch container {
    case .csv(let csv): try csv.check()
    case .xml(let xml): try xml.check()
    }
  }
}

extension CSVFormat {
  func check() throws(Reason) {
    guard (1...Self.longestDelimiter).contains(delimiter.count), delimiter.allSatisfy(Self.isUsable) else {
      throw Self.unusable("the delimiter is no ASCII text of 1 to \(Self.longestDelimiter) characters")
    }
    try checkSign(quote, "quote")
    try checkSign(escape, "escape")
    if let escape, escape == quote { throw Self.unusable("quote and escape are the same") }
    if columns.isEmpty { throw Self.unusable("there are no columns") }
    if let header, header.count != columns.count {
      throw Self.unusable("the header has \(header.count) names for \(columns.count) columns")
    }
    if headerLines < 1, header != nil { throw Self.unusable("the header has no line") }
    if preambleLines < 0 { throw Self.unusable("the number of preamble lines is negative") }
    if !wanted.allSatisfy(columns.indices.contains) { throw Self.unusable("a wanted column does not exist") }
    if trailerMarker?.isEmpty == true { throw Self.unusable("the trailer's marker is empty") }
  }

  private func checkSign(_ sign: Character?, _ name: String) throws(Reason) {
    guard let sign else { return }
    guard Self.isUsable(sign), sign != " ", sign != "\t" else {
      throw Self.unusable("the \(name) is no single visible ASCII character")
    }
    if delimiter.contains(sign) { throw Self.unusable("delimiter and \(name) are the same") }
  }

  private static func isUsable(_ character: Character) -> Bool {
    guard let value = character.asciiValue else { return false }
    return value != 0 && character != "\n" && character != "\r" && character != "\r\n"
  }

  private static func unusable(_ found: String) -> Reason {
    Reason(.formatUnusable, found: found, wayOut: "correct the layout")
  }
}

extension XMLFormat {
  func check() throws(Reason) { _ = try XMLPlan(self) }
}
