/// Identity numbers by the published weights, put together here so that no whole one stands in a file.
enum InventedNumber {
  /// 17 digits and their check character.
  static func whole(_ body: String) -> String { body + check(body) }

  /// 17 digits and another check character than theirs.
  static func broken(_ body: String) -> String { body + (check(body) == "1" ? "2" : "1") }

  static func check(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }
}
