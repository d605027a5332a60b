import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting
import Storage

/// A centre with many one-person cases, and a bank that answers for them week after week.
final class WatchedCentre {
  static let bank = InstitutionCode("icbc-east")
  static let adapter = "bank-deposits-excel"
  let folder: TemporaryFolder
  let centre: Centre
  let persons: [(name: String, document: String)]

  /// - Parameter isWatched: without, the centre is one made before drift was looked for.
  init(persons count: Int = 60, isWatched: Bool = true) throws {
    folder = try TemporaryFolder()
    persons = try (0..<count).map { number in
      let day = CivilDate(dayNumber: 0).adding(days: number * 37).description.replacing("-", with: "")
      return ("王\(Self.given[number % 10])\(Self.given[number / 10])", try OneFamily.identity("990102\(day)123"))
    }
    try CentreCreation(shipped: Shipped.files).create(at: folder.path + "/centre")
    if !isWatched { try FileManager.default.removeItem(atPath: folder.path + "/centre/policies/drift.yaml") }
    centre = try Centre(opening: folder.path + "/centre")
    _ = try centre.accept(
      [try folder.write(Array(declarations.utf8), to: "declarations.xml")], Shipped.operation("caseworker-1"))
  }

  private static let given = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  static func caseNumber(_ place: Int) -> String { "HD-2026-\(9100 + place)" }

  private var declarations: String {
    let all = persons.enumerated().map { place, person in
      let who = "name=\"\(person.name)\" document=\"\(person.document)\""
      let number = "caseNumber=\"\(Self.caseNumber(place))\""
      return (
        """
        <Declaration \(number) scheme="最低生活保障" region="990102" appliedOn="2026-11-02" asOf="2026-10-31">
        <Member reference="m1" \(who) relation="01"/></Declaration>
        """,
        "<Authorisation number=\"SQ-\(place)\" \(number) \(who) signature=\"own\" start=\"2026-11-02\"/>"
      )
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Declarations>\(all.map(\.0).joined())
      <Authorisations>\(all.map(\.1).joined())</Authorisations></Declarations>
      """
  }

  func open(_ weeks: Int...) throws {
    for week in weeks {
      _ = try centre.openBatch(Self.week(week), everybody: true, Shipped.operation()) { _ in }
    }
  }

  static func week(_ number: Int) throws -> BatchWeek { try BatchWeek("2026-W\(number)") }

  /// What the bank says in a week of some persons, in the layout of bank-deposits-excel.
  /// - Parameter factor: 100 when it sends fen for yuan.
  func answer(_ week: Int, _ places: Range<Int>, factor: Int) -> [UInt8] {
    let amounts = places.map { (6000 + ($0 * 7919 + week * 104_729) % 50_000) * factor }
    let rows = zip(places, amounts).map { place, yuan in
      "\(place),\(persons[place].name),居民身份证,\(persons[place].document),查得,城东支行,62229900000000\(1000 + place),"
        + "活期,人民币,\(yuan).00,"
    }
    let blank = String(repeating: ",", count: 10)
    let head = [
      "某某银行城东支行个人存款余额反馈表\(blank)", "数据截止日期：2026年10月31日\(blank)", "反馈时间：2026-11-18 09:30:00\(blank)",
      "序号,姓名,证件类型,证件号码,查询结果,开户行,账号,账户类型,币种,余额(元),折人民币(元)",
    ]
    let tail = "合计,\(rows.count)笔,,,,,,,,\(amounts.reduce(0, +)).00,"
    return GB18030.bytes((head + rows + [tail]).joined(separator: "\r\n") + "\r\n")
  }

  @discardableResult
  func ingest(
    _ week: Int, _ places: Range<Int>? = nil, factor: Int = 1, named name: String = "first"
  ) throws -> IngestOutcome {
    let places = places ?? 0..<persons.count
    let file = try folder.write(
      answer(week, places, factor: factor), to: "deposits_icbc_\(week)_\(places.lowerBound)_\(name).csv")
    return try centre.ingest([file], said: Self.week(week), Shipped.operation()) { _ in }.outcome
  }

  func alarms(_ week: Int) throws -> [SourceAlarm] { try centre.watching(of: Self.week(week)).alarms }

  func acknowledge(_ week: Int, anew: Bool = false, reason: String = "the bank said so") throws -> [SourceAlarm] {
    try centre.acknowledge(
      Self.week(week), Self.bank, adapter: nil, reason: reason, startsAnew: anew, Shipped.operation("supervisor-1"))
  }

  /// Everything that judging left behind, in words.
  func judged() throws -> [String] {
    try DatabaseQueue(path: centre.folder.database).read { database in
      let key = "week || '|' || institution || '|' || adapter || '|' || item || '|' ||"
      return try String.fetchAll(
        database,
        sql: """
          SELECT \(key) CAST(profile AS TEXT) || '|' || weeks_before AS line FROM source_week
          UNION ALL SELECT \(key) CAST(alarm AS TEXT) || '|' || is_open FROM drift_alarm ORDER BY line
          """)
    }
  }

  /// Runs SQL behind the store's back.
  func plant(_ sql: String) throws {
    try DatabaseQueue(path: centre.folder.database).write { try $0.execute(sql: sql) }
  }
}
