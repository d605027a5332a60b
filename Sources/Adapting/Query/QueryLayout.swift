internal import EconomyModel

/// The layout of the list that an institution wants, linted: a manifest's `query:`.
package struct QueryLayout: Hashable, Sendable {
  package enum Container: Hashable, Sendable {
    case delimited(QueryTable)
    case markup(QueryMarkup)
  }

  package enum Granularity: String, Hashable, Sendable, CaseIterable {
    case person, question
  }

  package enum LineEnd: String, Hashable, Sendable, CaseIterable {
    case crlf, lf

    var text: String {
      switch self {
      case .crlf: "\r\n"
      case .lf: "\n"
      }
    }
  }

  package enum DateForm: String, Hashable, Sendable, CaseIterable {
    /// `2026-11-16`.
    case iso
    /// `20261116`.
    case compact
    /// `2026年11月16日`.
    case chinese

    func text(_ day: CivilDate) -> String {
      switch self {
      case .iso: day.description
      case .compact: String(day.description.filter { $0 != "-" })
      case .chinese: day.chinese
      }
    }
  }

  package let encoding: QueryEncoding
  package let container: Container
  package let lineEnd: LineEnd
  let fileName: QueryPattern
  /// What one row stands for.
  package let granularity: Granularity
  /// In the file's order.
  package let columns: [QueryColumn]
  let dates: DateForm
  /// The institution's own codes; empty: ours.
  let itemCodes: [ItemCode: String]
  /// The institution's own codes of documents' kinds; empty: their names.
  let documentKinds: [String: String]
  /// Between several items or authorisations in one cell.
  let join: String

  /// What an institution gets whose adapter declares none: CSV that a spreadsheet program opens, one row a person.
  package static let standard = QueryLayout(
    encoding: .utf8Marked, container: .delimited(.standard), lineEnd: .crlf,
    fileName: QueryPattern(pieces: [.fact(.list), .text(".csv")]), granularity: .person,
    columns: [
      QueryColumn("名单号", .list), QueryColumn("序号", .sequence), QueryColumn("姓名", .name),
      QueryColumn("证件类型", .documentKind), QueryColumn("证件号码", .documentNumber), QueryColumn("出生日期", .birthDate),
      QueryColumn("核对项目", .items), QueryColumn("授权书编号", .authorisation), QueryColumn("反馈期限", .due),
    ], dates: .iso, itemCodes: [:], documentKinds: [:], join: ";")
}
