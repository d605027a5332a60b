package import EconomyModel

/// How a cell's text becomes a value: the closed set that a manifest's `as:` chooses from.
package enum Converter: String, Hashable, Sendable, CaseIterable {
  case residentID = "resident-id"
  /// An identity number of whatever kind: a resident's in its one form, any other as it is written.
  case anyDocument = "any-document"
  /// An identity number whose kind stands in the `documentType` column.
  case document
  case name, text
  /// Text by the column's own `map:`.
  case code
  case yuan, fen
  /// 万元.
  case tenThousandYuan = "ten-thousand-yuan"
  case date, time, month
  /// Square metres.
  case area
  /// 亩.
  case mu
  case share, percent, flag, count, account
  /// 统一社会信用代码, or a 注册号 of before.
  case organisationNumber = "organisation-number"

  /// Whether its value may fill a field of this kind.
  package func fits(_ kind: FieldKind) -> Bool { Self.fitting(kind).contains(self) }

  /// The first is the default.
  package static func fitting(_ kind: FieldKind) -> [Converter] {
    switch kind {
    case .text: [.text, .code, .name, .month, .organisationNumber]
    case .money: [.yuan, .fen, .tenThousandYuan]
    case .date: [.date]
    case .flag: [.flag]
    case .area: [.area, .mu]
    case .share: [.share, .percent]
    case .count: [.count]
    case .account: [.account, .text]
    case .identity: [.residentID, .anyDocument]
    }
  }
}
