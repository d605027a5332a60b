internal import Crypto
internal import Foundation

/// One look in the journal: its number, which no other look of the centre has, and its record.
struct JournalledLook: Hashable {
  let sequence: Int64
  let record: AuditRecord

  /// Longer than any record: what claims more is none.
  private static let longest = 1 << 16
  private static let hashLength = 32
  private static let headLength = 4 + 8 + hashLength

  /// Length of the record, number, keyed hash over both, record.
  func frame(_ key: SymmetricKey) throws -> [UInt8] {
    let canonical = try record.canonical()
    var frame: [UInt8] = []
    frame.reserveCapacity(Self.headLength + canonical.count)
    withUnsafeBytes(of: UInt32(canonical.count).bigEndian) { frame.append(contentsOf: $0) }
    withUnsafeBytes(of: sequence.bigEndian) { frame.append(contentsOf: $0) }
    let seal = HMAC<SHA256>.authenticationCode(for: frame + canonical, using: key)
    return frame + Array(seal) + canonical
  }

  /// The looks that stand at the beginning of some bytes, each one more than the one before: what follows is of an
  /// earlier use of the place, was torn by a kill, or was changed.
  static func reading(_ bytes: [UInt8], _ key: SymmetricKey) -> [JournalledLook] {
    var looks: [JournalledLook] = []
    var place = 0
    while place + headLength <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = place + headLength + length
      guard length > 0, length <= longest, end <= bytes.count else { break }
      let sequence = bytes[place + 4..<place + 12].reduce(Int64(0)) { $0 << 8 | Int64($1) }
      if let last = looks.last, sequence != last.sequence + 1 { break }
      let canonical = bytes[place + headLength..<end]
      let seal = bytes[place + 12..<place + headLength]
      guard
        HMAC<SHA256>.isValidAuthenticationCode(
          Data(seal), authenticating: bytes[place..<place + 12] + canonical, using: key),
        let record = try? JSONDecoder().decode(AuditRecord.self, from: Data(canonical))
      else { break }
      looks.append(JournalledLook(sequence: sequence, record: record))
      place = end
    }
    return looks
  }
}
