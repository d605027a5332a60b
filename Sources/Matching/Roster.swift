package import EconomyModel

/// Everybody a batch asks about, indexed for matching: some 60 bytes a person, no object of its own for any.
///
/// Each key is given once; the order in which persons are given changes nothing that ``match(_:)`` says.
package struct Roster: Sendable {
  let keys: [PersonKey]
  /// Canonical names one after another; the name of a place ends where the next begins.
  let nameBytes: [UInt8]
  let nameStarts: [UInt32]
  /// `Int32.min` where unknown.
  let birthDayNumbers: [Int32]
  let forms: [Int: NameForms]
  /// Whether ``forms`` has anything of a place.
  let hasForms: [Bool]
  /// Places by a resident's packed number; other documents stand under a word that no number has.
  let byResidentID: PlaceIndex
  let byOtherDocument: [[UInt8]: [Int]]
  /// Step 5: entries by name and birth date, former names too, and the place each entry stands for.
  let byNameAndBirth: PlaceIndex
  let namedPlaces: [UInt32]

  package init(_ persons: [RosterPerson]) {
    keys = persons.map(\.key)
    birthDayNumbers = persons.map { Self.birthDate(of: $0)?.dayNumber ?? .min }
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    var forms: [Int: NameForms] = [:]
    var others: [[UInt8]: [Int]] = [:]
    var words: [UInt64] = []
    starts.reserveCapacity(persons.count + 1)
    words.reserveCapacity(persons.count)
    for (place, person) in persons.enumerated() {
      bytes.append(contentsOf: person.name.unmasked.utf8)
      starts.append(UInt32(bytes.count))
      forms[place] = NameForms(person)
      switch person.document {
      case .residentID(let id): words.append(id.packed)
      case .other:
        words.append(.max)
        others[Array(person.document.matchingKey.utf8), default: []].append(place)
      }
    }
    (nameBytes, nameStarts, self.forms, byOtherDocument) = (bytes, starts, forms, others)
    hasForms = persons.indices.map { forms[$0] != nil }
    byResidentID = PlaceIndex(words)
    (byNameAndBirth, namedPlaces) = Self.named(persons)
  }

  /// Persons on the roster.
  package var count: Int { keys.count }

  /// Everybody on the roster with this document; of a number that two people hold, both.
  package func persons(holding document: IdentityDocument) -> [PersonKey] {
    switch document {
    case .residentID(let id): byResidentID.places(of: id.packed).map { keys[$0] }
    case .other: (byOtherDocument[Array(document.matchingKey.utf8)] ?? []).map { keys[$0] }
    }
  }

  private static func named(_ persons: [RosterPerson]) -> (PlaceIndex, [UInt32]) {
    var words: [UInt64] = []
    var places: [UInt32] = []
    for (place, person) in persons.enumerated() {
      guard let birthDate = birthDate(of: person) else { continue }
      for name in [person.name] + person.formerNames {
        words.append(word(name, birthDate))
        places.append(UInt32(place))
      }
    }
    return (PlaceIndex(words), places)
  }

  private static func birthDate(of person: RosterPerson) -> CivilDate? {
    switch person.document {
    case .residentID(let id): id.birthDate
    case .other: person.birthDate
    }
  }

  /// FNV-1a over the canonical name and the day.
  static func word(_ name: PersonName, _ birthDate: CivilDate) -> UInt64 {
    var word: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.unmasked.utf8 { word = (word ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (word ^ UInt64(UInt32(bitPattern: birthDate.dayNumber))) &* 0x100_0000_01B3
  }
}
