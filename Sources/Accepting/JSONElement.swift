import EconomyModel

/// One declaration or authorisation of a JSON file, not yet parsed.
struct JSONElement: Sendable {
  enum Section: String, CaseIterable, Sendable {
    case declarations, authorisations
  }

  let section: Section
  let bytes: [UInt8]
  let position: FilePosition
  /// Character column of its first byte, from 1.
  let column: Int
}
