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

  init(person: PersonKey, bytes: some Sequence<UInt8>) {
    self.init(person: person, causes: bytes.map(Self.cause))
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

  private static func cause(_ byte: UInt8) -> NotAskedCause? {
    NotAskedCause.allCases.first { Self.byte($0) == byte }
  }
}
