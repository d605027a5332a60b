internal import EconomyModel

extension Converter {
  /// What its cells may look like, for the catalogue.
  package var reads: String {
    switch self {
    case .residentID: "`990101194801011017`, 15 digits, full-width digits, `x`, blanks, a spreadsheet's `'`"
    case .anyDocument: "a resident identity number in its one form; any other text as it is"
    case .document: "an identity number whose kind stands in the column `documentType`"
    case .name: "a person's name; any of the dots that stand for ·"
    case .text: "as it is"
    case .code: "a word of the column's own `map:`; an unknown one rejects the row"
    case .yuan: "`1234.56` `1,234.56` `￥1234.5` `1234元` `-3`"
    case .fen: "`123456`, in 分"
    case .tenThousandYuan: "`12.5` `12.5万元`, exact to the fen"
    case .date:
      "`2026-11-15` `2026/1/5` `2026.1.5` `20261115` `2026年11月15日`, perhaps with a time; `46341` (a workbook's serial)"
    case .time: "a date with `09:30`, `9:30:00` or `T09:30:00`; `20261118093000`"
    case .month: "`202611` `2026-11` `2026/1` `2026年11月`, or a whole date"
    case .area: "`89.50` `89.5㎡` `89.5平方米`"
    case .mu: "`3.25` `3.25亩`"
    case .share: "`1/2` `50%` `0.5`"
    case .percent: "`50` `50%`"
    case .flag: "是 有 Y 1 true; 否 无 N 0 false; or the column's own `true:` and `false:`"
    case .count: "a whole number"
    case .account: "digits, also masked (`6222****1234`); blanks are dropped, `6.2E+18` rejects the row"
    case .organisationNumber:
      "`91990101MA10000318` with the right check character, lower case too; 15 digits of an old 注册号"
    }
  }

  /// The kinds of field it may fill.
  package var fills: String {
    let roles = ColumnTarget.roles.filter { $0.value.converters.contains(self) }.keys.map { "`\($0)`" }
    let kinds = FieldKind.allCases.filter { fits($0) }.map(\.rawValue)
    return (roles.sorted() + kinds).joined(separator: ", ")
  }
}
