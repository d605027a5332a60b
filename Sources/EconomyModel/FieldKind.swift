/// The type of a record field's value, which decides the converters that may fill it.
package enum FieldKind: String, Hashable, CaseIterable, Sendable, Codable {
  case text, money, date, flag, area, share, count, account, identity
}
