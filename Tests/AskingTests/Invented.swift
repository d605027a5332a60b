import Adapting
import Asking
import Diagnostics
import EconomyModel
import Testing

/// Invented people, institutions and layouts.
enum Invented {
  static let week = try! BatchWeek("2026-W47")
  static let monday = week.monday
  static let due = DueDate(day: week.monday.adding(days: 9), isProvisional: false)
  static let east = Institution(code: InstitutionCode("icbc-east"), name: "工商银行城东支行", family: .bank)
  static let vehicles = Institution(code: InstitutionCode("vehicles"), name: "车辆管理所", family: .vehicle)

  static let meng = try! row("孟庆瑶", "990101194801011017", ["BK01"], ["SQ-1"])
  static let rare = try! row("钱𠅤", "99010419971222192X", ["BK01", "BK03"], ["SQ-2"])
  static let dotted = try! row("阿卜杜热合曼·吐尔逊", "990101197609171532", ["BK01"], ["SQ-3", "SQ-9"])

  static func row(_ name: String, _ id: String, _ items: [String], _ papers: [String], type: String = "") throws
    -> QueryRow
  {
    QueryRow(
      name: try PersonName(name), document: try IdentityDocument(type: type, number: id),
      questions: items.map { QueryRow.Question(item: ItemCode($0), authorisations: papers) })
  }

  static func list(_ rows: [QueryRow] = [meng, rare, dotted], round: Int = 0, institution: Institution = east)
    -> QueryList
  {
    QueryList(
      number: QueryListNumber(region: "990102", week: week, place: 5, round: round), week: week,
      institution: institution, writtenOn: monday, due: due, rows: rows)
  }

  /// A layout as a manifest declares it; `query` is what stands under `query:`, from the first column.
  static func layout(_ query: String) throws -> QueryLayout {
    let inner = query.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let text = """
      name: sample
      version: "1"
      item: BK01
      title: 示例
      answers: every-subject
      file: {format: csv, encoding: utf-8}
      columns: {姓名: name, 证件号码: id, 余额: balance, 币种: currency}
      query:
      \(inner)
      """
    return try #require(AdapterManifest(yaml: text + "\n", file: "manifest.yaml", catalogue: .national).query)
  }

  static func faults(_ list: QueryList, _ layout: QueryLayout?) -> [String] {
    do {
      _ = try QueryListFile(list, layout: layout)
      return []
    } catch {
      return error.list.map { "\($0.place.line) \($0.code.name)" }
    }
  }
}
