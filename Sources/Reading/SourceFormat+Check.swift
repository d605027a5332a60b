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
    guard Self.isUsable(delimiter) else { throw Self.unusable("the delimiter is no single ASCII character") }
    if let quote {
      guard Self.isUsable(quote), quote != " ", quote != "\t" else {
        throw Self.unusable("the quote is no single visible ASCII character")
      }
      if quote == delimiter { throw Self.unusable("delimiter and quote are the same") }
    }
    if columns.isEmpty { throw Self.unusable("there are no columns") }
    if let header, header.count != columns.count {
      throw Self.unusable("the header has \(header.count) names for \(columns.count) columns")
    }
    if preambleLines < 0 { throw Self.unusable("the number of preamble lines is negative") }
    if !wanted.allSatisfy(columns.indices.contains) { throw Self.unusable("a wanted column does not exist") }
    if trailerMarker?.isEmpty == true { throw Self.unusable("the trailer's marker is empty") }
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
