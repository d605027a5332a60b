package import EconomyModel

/// What a synthesis has written.
package struct SynthesisSummary: Sendable {
  package internal(set) var households = 0
  package internal(set) var persons = 0
  package internal(set) var rows = 0
  /// File names by institution, in the centre's order.
  package internal(set) var files: [(institution: InstitutionCode, names: [String])] = []
  package internal(set) var silent: InstitutionCode?
  package internal(set) var classes: [DifferenceClass: Int] = [:]
}
