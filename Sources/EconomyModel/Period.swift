/// The period that an amount covers.
package enum Period: String, Hashable, CaseIterable, Sendable, Codable {
  case month, year
}
