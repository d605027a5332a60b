package import Diagnostics
package import EconomyModel

extension WorkingCalendar {
  /// Reads `policies/holidays.yaml`; a centre that has none (nil) gets a calendar in which every day is provisional.
  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String?, file: String) throws(Diagnostics) {
    self.init()
    guard let text else { return }
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(document.root, required: ["years"], optional: ["lunar"])
    // Before the tables: they are held against it.
    for (year, festivals) in Self.years(keys?["lunar"]) { readLunar(festivals, of: year) }
    for (year, table) in Self.years(keys?["years"]) { readTable(table, of: year) }
    try document.faults.throwIfAny()
  }

  private static func years(_ value: YAMLValue?) -> [(year: Int, value: YAMLValue)] {
    var known: Set<Int> = []
    return (value?.entries("expected years with their days") ?? []).compactMap { key, value in
      guard let year = key.number(in: 1950...2299) else { return nil }
      if known.insert(year).inserted { return (year, value) }
      key.fault(Reason(.configDuplicateKey, found: "the year \(year) is given twice", wayOut: "keep one of them"))
      return nil
    }
  }

  private mutating func readTable(_ value: YAMLValue, of year: Int) {
    guard let keys = YAMLMapping(value, required: ["source", "holidays", "workdays"]) else { return }
    if let source = keys.text("source") {
      value.attempt { () throws(Reason) in try add(year: year, source: source) }
    }
    var isWhole = keys["holidays"] != nil
    for entry in keys["holidays"]?.list() ?? [] {
      let isRead = Self.readNamed(entry) { (name, span) throws(Reason) in try add(holiday: name, span, of: year) }
      isWhole = isWhole && isRead
    }
    for entry in keys["workdays"]?.list() ?? [] {
      guard let day = entry.made(Self.day) else { continue }
      entry.attempt { () throws(Reason) in try add(workedDay: day, of: year) }
    }
    // What a fault left out would be told a second time as missing.
    if isWhole { value.attempt { () throws(Reason) in try checkComplete(year) } }
  }

  private mutating func readLunar(_ value: YAMLValue, of year: Int) {
    for entry in value.list() ?? [] {
      _ = Self.readNamed(entry) { (name, span) throws(Reason) in try add(lunar: name, span, of: year) }
    }
  }

  /// A name with its days; whether they were taken.
  private static func readNamed(_ entry: YAMLValue, _ take: (String, DaySpan) throws(Reason) -> Void) -> Bool {
    guard let keys = YAMLMapping(entry, required: ["name", "from", "to"]) else { return false }
    let name = keys.text("name")
    let first = keys["from"]?.made(day)
    let last = keys["to"]?.made(day)
    guard let name, let first, let last else { return false }
    return entry.attempt { () throws(Reason) in try take(name, DaySpan(from: first, to: last)) }
  }

  private static func day(_ text: String) throws(Reason) -> CivilDate { try CivilDate(iso: text) }
}

extension YAMLValue {
  /// Whether it went well; a thrown reason becomes a fault here.
  @discardableResult fileprivate func attempt(_ work: () throws(Reason) -> Void) -> Bool {
    do {
      try work()
      return true
    } catch {
      fault(error)
      return false
    }
  }
}
