import Reading

/// The first three bytes choose the format, the rest is the document.
enum XMLEntry {
  static let choices = 3

  private static let formats = [
    XMLFormat(
      record: "/R/P/D", group: "/R/P", wanted: ["N", "@i", "../M", "."], header: "/R", headerWanted: ["@h", "H"],
      trailer: "/R/T", trailerWanted: ["."]),
    XMLFormat(record: "/R/P/D", wanted: ["N", "@i", "../M", "../../@h"]),
    XMLFormat(record: "/R/D", wanted: ["@a", "@b", "N/M", "."], trailer: "/R", trailerWanted: ["@n"]),
    XMLFormat(record: "/R", wanted: ["P", "@a", "P/D/@i", "."]),
    XMLFormat(
      record: "/R/P/Q/D", group: "/R/P", wanted: [".", "../@q", "../../N", "../../../@h"], header: "/R/H",
      headerWanted: ["A", "@b"]),
  ]

  static func faults(_ input: [UInt8]) -> [String] {
    guard input.count > choices else { return [] }
    let chosen = input.prefix(choices).map(Int.init)
    let format = formats[chosen[1] % formats.count]
    return ReadingOracle.faults(
      Array(input.dropFirst(choices)),
      SourceFormat(encoding: [.utf8, .gb18030, .utf16][chosen[0] % 3], container: .xml(format)),
      limits: limits(chosen[2]), pieceSize: 1 + chosen[2] % 9, fieldCount: 4)
  }

  private static func limits(_ choice: Int) -> ReadingLimits {
    var limits = ReadingLimits()
    if choice / 9 % 2 == 0 { return limits }
    limits.xmlDepth = 6
    limits.xmlAttributes = 3
    limits.xmlText = 40
    limits.groupRows = 4
    limits.groupText = 200
    limits.batchRows = 3
    limits.batchText = 64
    return limits
  }
}
