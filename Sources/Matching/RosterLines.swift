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
  /// Places under a resident's packed number.
  private(set) var numbered: [NumberSlot] = []
  private(set) var otherDocuments: [[UInt8]: [Int]] = [:]
  /// Step 5: places under name and birth date, former names too.
  private(set) var named: [WordSlot] = []

  init(count: Int) {
    keys.reserveCapacity(count)
    nameBytes.reserveCapacity(count * 9)
    nameStarts.reserveCapacity(count + 1)
    birthDayNumbers.reserveCapacity(count)
    numbered.reserveCapacity(count)
    named.reserveCapacity(count)
  }

  mutating func add(_ key: PersonKey, _ id: ResidentID, name: UnsafeBufferPointer<UInt8>) {
    let birthDate = id.birthDate
    named.append(WordSlot(Self.word(name, birthDate), at: keys.count))
    numbered.append(NumberSlot(id.packed, at: keys.count, name: name))
    append(key, name, birthDate.dayNumber)
  }

  mutating func add(_ person: RosterPerson) {
    let place = keys.count
    let birthDate: CivilDate?
    let number: UInt64?
    switch person.document {
    case .residentID(let id):
      birthDate = id.birthDate
      number = id.packed
    case .other:
      birthDate = person.birthDate
      number = nil
      otherDocuments[Array(person.document.matchingKey.utf8), default: []].append(place)
    }
    if let birthDate {
      for name in [person.name] + person.formerNames {
        named.append(WordSlot(Self.word(name, birthDate), at: place))
      }
    }
    forms[place] = NameForms(person)
    var name = person.name.unmasked
    name.withUTF8 { name in
      append(person.key, name, birthDate?.dayNumber ?? .min)
      guard let number else { return }
      let only = forms[place] == nil ? name : UnsafeBufferPointer(rebasing: name[..<0])
      numbered.append(NumberSlot(number, at: place, name: only))
    }
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
