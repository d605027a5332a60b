package import EconomyModel

/// Takes in the persons of a batch, case by case, and makes the roster of them: whoever several cases ask about is one
/// person, known by the names of all.
package struct RosterBuilder {
  private struct Entry {
    let key: PersonKey
    let id: ResidentID?
    /// Its name's bytes; empty for one of ``others``.
    let name: Range<Int>
    /// Its case among ``cases``.
    let source: Int
  }

  private var entries: [Entry] = []
  private var cases: [CaseNumber] = []
  private var text: [UInt8] = []
  /// By place among the entries: whoever has more than a resident's number and one name in its canonical form.
  private var others: [Int: RosterPerson] = [:]
  private var isSorted = true

  package init() {}

  /// Who is added from now on is asked about by this case.
  package mutating func begin(_ caseNumber: CaseNumber) { cases.append(caseNumber) }

  /// - Parameter name: in its canonical form, without an unreadable character.
  package mutating func add(_ key: PersonKey, _ id: ResidentID, name: UnsafeBufferPointer<UInt8>) {
    let start = text.count
    text.append(contentsOf: name)
    append(Entry(key: key, id: id, name: start..<text.count, source: cases.count - 1))
  }

  package mutating func add(_ person: RosterPerson) {
    others[entries.count] = person
    append(Entry(key: person.key, id: nil, name: 0..<0, source: cases.count - 1))
  }

  private mutating func append(_ entry: Entry) {
    if let last = entries.last, last.key >= entry.key { isSorted = false }
    entries.append(entry)
  }

  /// - Returns: everybody once, by key.
  package func roster() -> Roster {
    var lines = RosterLines(count: entries.count)
    let order = isSorted ? Array(entries.indices) : entries.indices.sorted { entries[$0].key < entries[$1].key }
    var place = 0
    while place < order.count {
      var next = place + 1
      while next < order.count, entries[order[next]].key == entries[order[place]].key { next += 1 }
      if next == place + 1 { add(order[place], to: &lines) } else { addOne(of: order[place..<next], to: &lines) }
      place = next
    }
    return Roster(lines)
  }

  private func add(_ place: Int, to lines: inout RosterLines) {
    let entry = entries[place]
    if let id = entry.id {
      text.withUnsafeBufferPointer {
        lines.add(entry.key, id, name: UnsafeBufferPointer(rebasing: $0[entry.name]))
      }
    } else if let person = others[place] {
      lines.add(person)
    }
  }

  /// One person whom several cases ask about; the first case's name is theirs, the others were once.
  private func addOne(of places: ArraySlice<Int>, to lines: inout RosterLines) {
    let byCase = places.sorted {
      (source(of: $0), $0) < (source(of: $1), $1)
    }
    if entries[byCase[0]].id != nil, byCase.allSatisfy({ isSame($0, as: byCase[0]) }) {
      return add(byCase[0], to: &lines)
    }
    var merged: RosterPerson?
    for place in byCase {
      if let person = person(at: place) { merged = RosterPerson(person, mergedWith: merged) }
    }
    if let merged { lines.add(merged) }
  }

  private func source(of place: Int) -> String {
    cases.indices.contains(entries[place].source) ? cases[entries[place].source].rawValue : ""
  }

  private func isSame(_ one: Int, as other: Int) -> Bool {
    entries[one].id == entries[other].id && text[entries[one].name].elementsEqual(text[entries[other].name])
  }

  private func person(at place: Int) -> RosterPerson? {
    let entry = entries[place]
    guard let id = entry.id else { return others[place] }
    guard let name = try? PersonName(String(decoding: text[entry.name], as: UTF8.self)) else { return nil }
    return RosterPerson(key: entry.key, document: .residentID(id), name: name)
  }
}

extension RosterPerson {
  /// The person as one more case declares them: names of all declarations are known.
  fileprivate init(_ person: RosterPerson, mergedWith earlier: RosterPerson?) {
    let names = (earlier.map { [$0.name] + $0.formerNames } ?? []) + [person.name] + person.formerNames
    let name = earlier?.name ?? person.name
    self.init(
      key: person.key, document: person.document, name: name, formerNames: names.filter { $0 != name }.distinct(),
      birthDate: earlier?.birthDate ?? person.birthDate)
  }
}

extension [PersonName] {
  fileprivate func distinct() -> [PersonName] {
    var seen: Set<PersonName> = []
    return filter { seen.insert($0).inserted }
  }
}
