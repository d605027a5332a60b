import EconomyModel
import Matching

/// Invented people of region 99 and what rows say of them.
enum Invented {
  /// 17 digits, to which the check digit is added.
  static func number(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  static func person(_ key: Int64, _ body: String, _ name: String, former: [String] = []) throws -> RosterPerson {
    RosterPerson(
      key: PersonKey(rawValue: key), document: .residentID(try ResidentID(number(body))), name: try PersonName(name),
      formerNames: try former.map { try PersonName($0) })
  }

  static func claim(_ number: String, _ name: String?, born: String? = nil) throws -> SubjectClaim {
    SubjectClaim(
      identity: .document(.residentID(try ResidentID(number))), name: try name.map { try PersonName($0) },
      birthDate: try born.map { try CivilDate(iso: $0) })
  }

  static func claimWithoutNumber(_ name: String?, born: String?) throws -> SubjectClaim {
    SubjectClaim(
      identity: .absent, name: try name.map { try PersonName($0) }, birthDate: try born.map { try CivilDate(iso: $0) })
  }
}

extension PersonKey: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(rawValue: value) }
}
