internal import EconomyModel
internal import Watching

/// Whom one file speaks of, a bit a person: as large as the roster, however many rows the file has.
struct PersonTally {
  private var answered = PersonBits()
  private var hit = PersonBits()

  mutating func add(_ person: PersonKey, isHit: Bool) {
    answered.insert(person)
    if isHit { hit.insert(person) }
  }

  mutating func add(_ persons: [PersonKey]) {
    for person in persons { answered.insert(person) }
  }

  /// - Parameter speaksOfAll: its silence is an answer as well.
  func counts(of asked: Int64, speaksOfAll: Bool) -> PersonCounts {
    let whole = max(asked, answered.count)
    return PersonCounts(asked: whole, answered: speaksOfAll ? whole : answered.count, hit: hit.count)
  }
}

private struct PersonBits {
  private var words: [UInt64] = []
  private(set) var count: Int64 = 0

  mutating func insert(_ person: PersonKey) {
    guard let key = UInt64(exactly: person.rawValue) else { return }
    let (word, bit) = (Int(key / 64), UInt64(1) << (key % 64))
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    guard words[word] & bit == 0 else { return }
    words[word] |= bit
    count += 1
  }
}
