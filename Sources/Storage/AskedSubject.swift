internal import Diagnostics
package import EconomyModel

/// One person of one case in a batch: for each question of the terms, asked or why not.
package struct AskedSubject: Hashable, Sendable {
  package let person: PersonKey
  /// In the order of the terms' questions; nil means asked.
  package let causes: [NotAskedCause?]

  package init(person: PersonKey, causes: [NotAskedCause?]) {
    self.person = person
    self.causes = causes
  }

  var bytes: [UInt8] { causes.map(Self.byte) }

  /// - Throws: `store.failed` for a byte that stands for no cause: it must never pass for *asked*.
  init(person: PersonKey, bytes: some Sequence<UInt8>) throws(Reason) {
    var causes: [NotAskedCause?] = []
    for byte in bytes { causes.append(try Self.cause(byte)) }
    self.init(person: person, causes: causes)
  }

  /// The byte is stored: a new cause takes a new number, an old one keeps its own.
  private static func byte(_ cause: NotAskedCause?) -> UInt8 {
    switch cause {
    case nil: 0
    case .noAuthorisation: 1
    case .outOfScope: 2
    case .authorisationEnded: 3
    case .notConnected: 4
    }
  }

  private static func cause(_ byte: UInt8) throws(Reason) -> NotAskedCause? {
    guard byte != Self.byte(nil) else { return nil }
    guard let cause = NotAskedCause.allCases.first(where: { Self.byte($0) == byte }) else {
      throw Reason(.storeFailed, found: "a question is stored with an unknown cause for not being asked")
    }
    return cause
  }
}
