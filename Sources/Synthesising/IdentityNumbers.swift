internal import EconomyModel

/// Invented identity numbers: region 99, right check digits, one number for each place of the world.
enum IdentityNumbers {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432")

  /// - Parameter place: 0…9 within the household.
  static func number(household: Int, place: Int, birth: CivilDate, isMale: Bool) -> String {
    let region = 991000 + household % 9000
    let sequence = (household / 9000 * 10 + place) % 490 * 2 + (isMale ? 1 : 2)
    let digits = "\(region)" + birth.description.filter { $0 != "-" } + padded(sequence, 3)
    return digits + checkCharacter(digits)
  }

  static func checkCharacter(_ digits: String) -> String {
    let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return String(checks[sum % 11])
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
