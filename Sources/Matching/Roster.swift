package import EconomyModel

/// Everybody a batch asks about, indexed for matching: some 110 bytes a person, no object of its own for any.
///
/// The order in which persons are given changes nothing that ``match(_:)`` says.
package struct Roster: Sendable {
  /// Sorted.
  let keys: [PersonKey]
  /// Canonical names one after another; the name of a place ends where the next begins.
  let nameBytes: [UInt8]
  let nameStarts: [UInt32]
  /// `Int32.min` where unknown.
  let birthDayNumbers: [Int32]
  let forms: [Int: NameForms]
  /// Places by a resident's packed number.
  let byResidentID: PlaceIndex<NumberSlot>
  let byOtherDocument: [[UInt8]: [Int]]
  /// Step 5: by name and birth date, former names too.
  let byNameAndBirth: PlaceIndex<WordSlot>

  /// - Parameter persons: each key once.
  package init(_ persons: [RosterPerson]) {
    var lines = RosterLines(count: persons.count)
    for person in persons.sorted(by: { $0.key < $1.key }) { lines.add(person) }
    self.init(lines)
  }

  init(_ lines: RosterLines) {
    keys = lines.keys
    nameBytes = lines.nameBytes
    nameStarts = lines.nameStarts
    birthDayNumbers = lines.birthDayNumbers
    forms = lines.forms
    byResidentID = PlaceIndex(lines.numbered)
    byOtherDocument = lines.otherDocuments
    byNameAndBirth = PlaceIndex(lines.named)
  }

  /// Persons on the roster.
  package var count: Int { keys.count }

  /// The keys of those who stand at places; 0 for a negative one.
  package func keys(at places: [Int32], into found: inout [PersonKey]) {
    found.removeAll(keepingCapacity: true)
    keys.withUnsafeBufferPointer { keys in
      for place in places { found.append(place < 0 ? PersonKey(rawValue: 0) : keys[Int(place)]) }
    }
  }

  package func key(at place: Int) -> PersonKey { keys[place] }

  /// Where somebody stands, from 0 to ``count``; nil for somebody else.
  package func place(of key: PersonKey) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  /// Everybody on the roster with this document; of a number that two people hold, both.
  package func persons(holding document: IdentityDocument) -> [PersonKey] {
    switch document {
    case .residentID(let id): byResidentID.places(of: id.packed).map { keys[$0] }
    case .other: (byOtherDocument[Array(document.matchingKey.utf8)] ?? []).map { keys[$0] }
    }
  }
}
