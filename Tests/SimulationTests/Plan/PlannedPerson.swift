import EconomyModel

/// An invented person; the number begins with 99.
struct PlannedPerson {
  let reference: String
  let name: String
  let document: String
  /// At the rural bank, in yuan; nought: nothing.
  var yuan: Int64
  /// The register of deaths names this person, rightly or not.
  var isRegisteredDead = false

  /// As the register of deaths writes it.
  var born: String {
    let digits = Array(document)[6..<14]
    return "\(String(digits[6..<10]))-\(String(digits[10..<12]))-\(String(digits[12..<14]))"
  }

  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
  private static let given = Array("一二三四五六七八九十安平和宁康乐福寿春秋")

  /// - Parameter place: another one for every person.
  init(reference: String, place: Int, yuan: Int64) throws {
    self.reference = reference
    self.yuan = yuan
    let born = CivilDate(dayNumber: 0).adding(days: -10_000 + place % 20_000).description.replacing("-", with: "")
    document = try Self.numbered("990102\(born)\(111 + place / 20_000)")
    name =
      String(Self.surnames[place % 20]) + String(Self.given[place / 20 % 20]) + String(Self.given[place / 400 % 20])
  }

  private static func numbered(_ digits: String) throws -> String {
    for check in "0123456789X" {
      if let id = try? ResidentID(digits + String(check)) { return id.unmasked }
    }
    throw PlanFault(text: "no check character fits \(digits)")
  }
}

/// What the simulation itself did wrong.
struct PlanFault: Error {
  let text: String
}
