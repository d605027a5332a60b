internal import Configuring
internal import Crypto
package import EconomyModel
internal import Foundation
internal import Reading
internal import Synchronization

/// By which table of holidays days are counted.
package struct Reckoning: Sendable {
  package let calendar: WorkingCalendar
  /// SHA-256 of the table; empty where the centre has none.
  let table: String
}

/// Reads the table of holidays again only when it has changed: a server counts by what lies there now.
final class ReckoningKeeper: Sendable {
  private let last = Mutex<Reckoning?>(nil)

  /// - Throws: `Diagnostics` for faults in the table.
  func reckoning(file: String) throws -> Reckoning {
    let text = try WorkingCalendar.text(ifThere: file)
    let table = text.map { SHA256.hash(data: Data($0.utf8)).map(Self.hex).joined() } ?? ""
    if let known = last.withLock({ $0 }), known.table == table { return known }
    let read = Reckoning(calendar: try WorkingCalendar(yaml: text, file: file), table: table)
    last.withLock { $0 = read }
    return read
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
