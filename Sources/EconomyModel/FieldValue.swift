/// The value of one record field. Account and identity numbers are kept in full here and masked by renderings.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case money(Fen)
  case date(CivilDate)
  case flag(Bool)
  case area(Area)
  case share(ShareFraction)
  case count(Int64)
}
