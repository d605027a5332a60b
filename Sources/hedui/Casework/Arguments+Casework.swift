import ArgumentParser
import Casework
import Diagnostics
import EconomyModel

extension NoticeSubject: ExpressibleByArgument {}
extension ServiceWay: ExpressibleByArgument {}
extension RebuttalKind: ExpressibleByArgument {}
extension HouseholdChangeKind: ExpressibleByArgument {}
extension ChangeSource: ExpressibleByArgument {}
extension ExtendedClock: ExpressibleByArgument {}
extension CaseParty: ExpressibleByArgument {}
extension DeadlineKind: ExpressibleByArgument {}
extension ConsequenceGrade: ExpressibleByArgument {}
extension ConsequenceMeasure: ExpressibleByArgument {}
extension RecheckClass: ExpressibleByArgument {}
extension DecidingAuthority: ExpressibleByArgument {}
extension CaseOutcome: ExpressibleByArgument {}

/// Values of the command line that are more than words.
enum Argued {
  static func day(_ text: String) throws -> CivilDate {
    try parsed { () throws(Reason) in try CivilDate(iso: text) }
  }

  static func month(_ text: String) throws -> CivilMonth {
    try parsed { () throws(Reason) in try CivilMonth(text) }
  }

  static func yuan(_ text: String) throws -> Fen {
    try parsed { () throws(Reason) in try Fen(yuan: text) }
  }

  static func deed(_ text: String) throws -> DeedID {
    try parsed { () throws(Reason) in try DeedID(text) }
  }

  /// `BK01=1200` is yuan, `PR01=租房` words.
  static func finding(_ text: String) throws -> SurveyFinding {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { throw ValidationError("'\(text)' is not ITEM=WHAT WAS FOUND") }
    let item = ItemCode(String(parts[0]))
    let figure = (try? Fen(yuan: parts[1])).map(Figure.money) ?? .text(String(parts[1]))
    return SurveyFinding(item: item, found: figure, note: "")
  }

  /// - Throws: the reason's sentence as a usage error.
  private static func parsed<Value>(_ make: () throws(Reason) -> Value) throws -> Value {
    do { return try make() } catch { throw ValidationError(error.sentence) }
  }
}
