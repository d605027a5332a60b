package import EconomyModel

/// What a cut-off knows of one case: who its persons are, what was asked about them, and the declaration's own figures
/// as the comparing engine packs them. It is kept in bytes, so that a batch's answers need no declaration.
package struct CaseSheet: Sendable {
  /// Members and then obligors, in the declaration's order.
  let persons: [Person]
  /// The same persons.
  let subjects: [AskedSubject]
  /// Empty for a case that wants the general way.
  let plain: [UInt8]
  /// The last day on which everything that was asked may still be answered, by what is signed today.
  let liveThrough: CivilDate

  package init(persons: [Person], subjects: [AskedSubject], plain: [UInt8], liveThrough: CivilDate) {
    self.persons = persons
    self.subjects = subjects
    self.plain = plain
    self.liveThrough = liveThrough
  }

  static let version: UInt8 = 1

  /// Bits of a person's marks.
  enum Mark {
    /// A resident's number of 18 characters and one name, both as text: a search for them finds them.
    static let isPlain: UInt8 = 1
    static let isAskedEverything: UInt8 = 2
  }

  /// A version; how many persons; of each the key, marks, number and name (or the whole person as JSON) and the causes
  /// for which questions were not asked; the packed figures.
  func bytes() throws -> [UInt8] {
    var bytes = [Self.version]
    bytes.append(varint: persons.count)
    for (person, subject) in zip(persons, subjects) {
      let isAskedEverything = subject.causes.allSatisfy { $0 == nil }
      bytes.append(signed: subject.person.rawValue)
      bytes.append((person.isPlain ? Mark.isPlain : 0) | (isAskedEverything ? Mark.isAskedEverything : 0))
      if person.isPlain {
        bytes.append(counted: Array(person.document.matchingKey.utf8))
        bytes.append(counted: Array(person.name.unmasked.utf8))
      } else {
        bytes.append(counted: [UInt8](try StoredJSON.encode(person)))
      }
      if !isAskedEverything { bytes.append(counted: subject.bytes) }
    }
    bytes.append(counted: plain)
    return bytes
  }
}

extension Person {
  fileprivate var isPlain: Bool {
    switch document {
    case .residentID: formerNames.isEmpty && !name.isLossy && name.raw.utf8.elementsEqual(name.unmasked.utf8)
    case .other: false
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(counted bytes: [UInt8]) {
    append(varint: bytes.count)
    append(contentsOf: bytes)
  }
}
