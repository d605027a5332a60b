/// The bytes of a block of facts, piece by piece, so that each can be damaged. Of the layout `balance, payee`.
struct InventedBlock {
  var head: [UInt8] = [1, 0, 0]
  /// Outcome, rule, which dates, number of fields, then place and kind of each.
  var kinds: [[UInt8]] = [[0, 1, 0, 2, 0, 1, 1, 0]]
  var words: [[UInt8]] = [[2, 0x61, 0x62]]
  var person: [UInt8]
  /// Nil: as many bytes as the row has.
  var size: [UInt8]?
  /// Kind, line, offset, size.
  var place: [UInt8] = [0, 1, 0, 10]
  var balance: [UInt8] = [2]
  var payee: [UInt8] = [1]
  var rest: [UInt8] = []

  init(of person: Int64) { self.person = [UInt8(person)] }

  var bytes: [UInt8] {
    let row = place + balance + payee
    let counted = [UInt8(kinds.count)] + kinds.flatMap { $0 } + [UInt8(words.count)] + words.flatMap { $0 }
    return head + counted + [1] + person + [1] + (size ?? [UInt8(row.count)]) + row + rest
  }
}
