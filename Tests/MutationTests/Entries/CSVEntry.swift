import Reading

/// The first six bytes choose the format, the rest is the file.
enum CSVEntry {
  static let choices = 6

  static func faults(_ input: [UInt8]) -> [String] {
    guard input.count > choices else { return [] }
    let chosen = input.prefix(choices).map(Int.init)
    let wanted = chosen[4] & 1 == 0 ? [2, 0] : [0, 1, 2]
    let format = SourceFormat(
      encoding: [.utf8, .gb18030, .utf16][chosen[0] % 3], container: .csv(csv(chosen, wanted)))
    return ReadingOracle.faults(
      Array(input.dropFirst(choices)), format, limits: limits(chosen[5]), pieceSize: 1 + chosen[5] % 9,
      fieldCount: wanted.count)
  }

  private static func csv(_ chosen: [Int], _ wanted: [Int]) -> CSVFormat {
    let delimiters = [",", "|", "\t", ";", "^", "\\", " ", "|+|", "||"]
    let quotes: [Character?] = ["\"", nil, "'"]
    return CSVFormat(
      delimiter: delimiters[chosen[1] % delimiters.count], quote: quotes[chosen[2] % quotes.count],
      preambleLines: chosen[3] % 3, header: chosen[3] / 3 % 2 == 0 ? nil : ["a", "b", "c"], columns: ["a", "b", "c"],
      wanted: wanted, trailerMarker: chosen[4] / 2 % 2 == 0 ? nil : "END")
  }

  /// Small ones every other time, so that short inputs reach them.
  private static func limits(_ choice: Int) -> ReadingLimits {
    var limits = ReadingLimits()
    if choice / 9 % 2 == 0 { return limits }
    limits.row = 60
    limits.quotedField = 30
    limits.quotedLines = 4
    limits.batchRows = 5
    limits.batchText = 64
    return limits
  }
}
