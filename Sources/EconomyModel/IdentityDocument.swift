/// What identifies a person on paper.
package enum IdentityDocument: Hashable, Sendable, Codable {
  case residentID(ResidentID)
  /// A passport and the like: its type as the source names it, and its number.
  case other(type: String, number: String)

  /// What records are matched by: equal keys are equal documents.
  package var matchingKey: String {
    switch self {
    case .residentID(let id): id.unmasked
    case .other(let type, let number): "\(type):\(number)"
    }
  }

  package var masked: String {
    switch self {
    case .residentID(let id): id.description
    case .other(let type, let number): "\(type) **** \(number.suffix(4))"
    }
  }
}
