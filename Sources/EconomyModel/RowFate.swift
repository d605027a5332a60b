/// What became of a row; every row and every byte of a file has exactly one fate.
package enum RowFate: String, Hashable, CaseIterable, Sendable, Codable {
  case accepted, held, rejected, duplicate, notAsked = "not-asked", structure, refused
}
