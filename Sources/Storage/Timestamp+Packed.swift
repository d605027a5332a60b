internal import Diagnostics
internal import EconomyModel

extension Timestamp {
  /// One number, in the order of time; a day alone comes before its first second.
  var packed: Int64 { Int64(date.dayNumber) * 86_401 + Int64((secondOfDay ?? -1) + 1) }

  /// - Throws: `store.failed` for a number that stands for no time.
  init(packed: Int64) throws(Reason) {
    let day = packed >= 0 ? packed / 86_401 : (packed - 86_400) / 86_401
    let second = Int32(packed - day * 86_401)
    self.init(date: try FactBytes.date(day), secondOfDay: second == 0 ? nil : second - 1)
  }
}
