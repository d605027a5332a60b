import Diagnostics

/// What identifies a person on paper.
package enum IdentityDocument: Sendable, Codable, CustomStringConvertible {
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
    case .other(let type, let number): "\(type) \(Masked.account(number))"
    }
  }

  package var description: String { masked }
}

extension IdentityDocument: Hashable {
  package static func == (left: IdentityDocument, right: IdentityDocument) -> Bool {
    switch (left, right) {
    case (.residentID(let left), .residentID(let right)): left == right
    case (.other(let type, let number), .other(let otherType, let otherNumber)):
      type.utf8.elementsEqual(otherType.utf8) && number.utf8.elementsEqual(otherNumber.utf8)
    case (.residentID, .other), (.other, .residentID): false
    }
  }

  package func hash(into hasher: inout Hasher) {
    for byte in matchingKey.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}

extension IdentityDocument: Comparable {
  /// Byte by byte, as their keys are written; of residents' numbers that is their own order, and millions are sorted.
  package static func < (left: IdentityDocument, right: IdentityDocument) -> Bool {
    if case .residentID(let left) = left, case .residentID(let right) = right { return left < right }
    return left.matchingKey.utf8.lexicographicallyPrecedes(right.matchingKey.utf8)
  }
}
