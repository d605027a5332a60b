/// What a column of a query list may say.
package enum QueryWord: String, Hashable, Sendable, CaseIterable {
  /// The list's number, which the answer should name.
  case list
  /// The row's number, from 1.
  case sequence
  case week, institution, institutionName
  case name, documentNumber, documentKind, birthDate
  /// All that the person is asked about, joined; for `rows: person`.
  case items
  /// The one item of the row; for `rows: question`.
  case item
  /// Numbers of the authorisations that cover the row, joined.
  case authorisation
  /// The day the list was written.
  case date
  /// The day by which the answer is due.
  case due

  /// Whether it is the same in each row of a list.
  var isSteady: Bool {
    switch self {
    case .list, .week, .institution, .institutionName, .date, .due: true
    case .sequence, .name, .documentNumber, .documentKind, .birthDate, .items, .item, .authorisation: false
    }
  }

  /// For the catalogue.
  package var meaning: String {
    switch self {
    case .list: "查询名单号"
    case .sequence: "序号, from 1"
    case .week: "批次, such as 2026-W47"
    case .institution: "the institution's code"
    case .institutionName: "the institution's name"
    case .name: "姓名"
    case .documentNumber: "证件号码"
    case .documentKind: "证件类型, or its code by `documentKinds:`"
    case .birthDate: "出生日期; empty when unknown"
    case .items: "核对项目, or their codes by `itemCodes:`, joined by `join:`"
    case .item: "the row's 核对项目; for `rows: question`"
    case .authorisation: "授权书编号, joined by `join:`"
    case .date: "the day the list is written"
    case .due: "反馈期限"
    }
  }
}
