internal import EconomyModel

/// What a roster knows of its persons, place by place, before it is indexed.
struct RosterLines {
  private(set) var keys: [PersonKey] = []
  /// Canonical names one after another; the name of a place ends where the next begins.
  private(set) var nameBytes: [UInt8] = []
  private(set) var nameStarts: [UInt32] = [0]
  /// `Int32.min` where unknown.
  private(set) var birthDayNumbers: [Int32] = []
  private(set) var forms: [Int: NameForms] = [:]
  /// Whether ``forms`` has anything of a place.
  private(set) var hasForms: [Bool] = []
  /// A resident's packed number; other documents stand under a word that no number has.
  private(set) var numbers: [UInt64] = []
  private(set) var otherDocuments: [[UInt8]: [Int]] = [:]
  /// Step 5: entries by name and birth date, former names too, and the place each entry stands for.
  private(set) var namedWords: [UInt64] = []
  private(set) var namedPlaces: [UInt32] = []

  init(count: Int) {
    keys.reserveCapacity(count)
    nameBytes.reserveCapacity(count * 9)
    nameStarts.reserveCapacity(count + 1)
    birthDayNumbers.reserveCapacity(count)
    hasForms.reserveCapacity(count)
    numbers.reserveCapacity(count)
    namedWords.reserveCapacity(count)
    namedPlaces.reserveCapacity(count)
  }

  mutating func add(_ key: PersonKey, _ id: ResidentID, name: UnsafeBufferPointer<UInt8>) {
    let birthDate = id.birthDate
    namedWords.append(Self.word(name, birthDate))
    namedPlaces.append(UInt32(keys.count))
    append(key, name, birthDate.dayNumber)
    hasForms.append(false)
    numbers.append(id.packed)
  }

  mutating func add(_ person: RosterPerson) {
    let place = keys.count
    let birthDate: CivilDate?
    switch person.document {
    case .residentID(let id):
      birthDate = id.birthDate
      numbers.append(id.packed)
    case .other:
      birthDate = person.birthDate
      numbers.append(.max)
      otherDocuments[Array(person.document.matchingKey.utf8), default: []].append(place)
    }
    if let birthDate {
      for name in [person.name] + person.formerNames {
        namedWords.append(Self.word(name, birthDate))
        namedPlaces.append(UInt32(place))
      }
    }
    var name = person.name.unmasked
    name.withUTF8 { append(person.key, $0, birthDate?.dayNumber ?? .min) }
    forms[place] = NameForms(person)
    hasForms.append(forms[place] != nil)
  }

  private mutating func append(_ key: PersonKey, _ name: UnsafeBufferPointer<UInt8>, _ birthDayNumber: Int32) {
    keys.append(key)
    nameBytes.append(contentsOf: name)
    nameStarts.append(UInt32(nameBytes.count))
    birthDayNumbers.append(birthDayNumber)
  }

  static func word(_ name: PersonName, _ birthDate: CivilDate) -> UInt64 {
    var text = name.unmasked
    return text.withUTF8 { word($0, birthDate) }
  }

  /// Of the canonical name and the day.
  private static func word(_ name: UnsafeBufferPointer<UInt8>, _ birthDate: CivilDate) -> UInt64 {
    TextBytes.mixed(UnsafeRawBufferPointer(name), into: UInt64(UInt32(bitPattern: birthDate.dayNumber)))
  }
}
