import Diagnostics
import Reading

/// What must hold of any reading by any format.
enum ReadingOracle {
  /// - Parameter pieceSize: of the second reading, which must agree with the first.
  static func faults(
    _ bytes: [UInt8], _ format: SourceFormat, limits: ReadingLimits, pieceSize: Int, fieldCount: Int
  ) -> [String] {
    guard let whole = try? ReadOutcome(bytes, format, limits, pieceSize: .max),
      let parts = try? ReadOutcome(bytes, format, limits, pieceSize: pieceSize)
    else { return [] }
    var cover = PieceCover(length: bytes.count)
    for piece in whole.pieces { cover.add(piece.place.bytes) }
    cover.close(isWhole: whole.fault == nil)
    var faults = cover.faults
    if whole.pieces != parts.pieces { faults.append("pieces of \(pieceSize) bytes read otherwise") }
    if told(whole.fault) != told(parts.fault) {
      faults.append("pieces of \(pieceSize) bytes fail otherwise: \(told(whole.fault)) against \(told(parts.fault))")
    }
    for piece in whole.pieces where piece.kind == .record && piece.fields.count != fieldCount {
      faults.append("the record in line \(piece.place.line) has \(piece.fields.count) fields")
    }
    return faults
  }

  /// libxml2 looks ahead as far as it was fed: of several faults of one document, another may be the first.
  private static func told(_ fault: FileFault?) -> String {
    guard let code = fault?.reason.code.name else { return "sound" }
    return ["xml.malformed", "encoding.nul", "encoding.undecodable"].contains(code) ? "damaged" : code
  }
}
