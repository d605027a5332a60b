internal import Diagnostics
internal import EconomyModel

/// Fills a layout's columns and patterns from one list.
struct QueryFilling {
  /// What one row of the file stands for.
  struct Line {
    let row: QueryRow
    let questions: ArraySlice<QueryRow.Question>
    /// From 1.
    let number: Int
  }

  static let residentKind = "居民身份证"

  let layout: QueryLayout
  let list: QueryList
  let rowCount: Int

  init(_ layout: QueryLayout, _ list: QueryList) {
    self.layout = layout
    self.list = list
    switch layout.granularity {
    case .person: rowCount = list.rows.count
    case .question: rowCount = list.rows.reduce(0) { $0 + $1.questions.count }
    }
  }

  func text(_ pattern: QueryPattern) -> String { pattern.text { text($0, dates: layout.dates) } }

  /// Days are written without separators in names of files.
  var fileName: String { layout.fileName.text { text($0, dates: .compact) } }

  private func text(_ fact: QueryPattern.Fact, dates: QueryLayout.DateForm) -> String {
    switch fact {
    case .list: list.number.description
    case .date: dates.text(list.writtenOn)
    case .due: dates.text(list.due.day)
    case .week: list.week.description
    case .institution: list.institution.code.rawValue
    case .institutionName: list.institution.name
    case .rows: String(rowCount)
    case .persons: String(list.rows.count)
    }
  }

  /// - Throws: `query.item-code`, `query.document-kind`, `query.control-character`.
  func text(_ column: QueryColumn, _ line: Line) throws(Reason) -> String {
    switch column.content {
    case .constant(let text): return text
    case .word(let word):
      let text = try text(word, line)
      try Self.check(text)
      return text
    }
  }

  private func text(_ word: QueryWord, _ line: Line) throws(Reason) -> String {
    switch word {
    case .list: return list.number.description
    case .sequence: return String(line.number)
    case .week: return list.week.description
    case .institution: return list.institution.code.rawValue
    case .institutionName: return list.institution.name
    case .name: return line.row.name.unmasked
    case .documentNumber: return Self.number(line.row.document)
    case .documentKind: return try kind(line.row.document)
    case .birthDate: return line.row.birthDate.map(layout.dates.text) ?? ""
    case .items, .item: return try joined(line.questions.map { (question) throws(Reason) in try code(question.item) })
    case .authorisation: return try joined(Self.authorisations(line.questions))
    case .date: return layout.dates.text(list.writtenOn)
    case .due: return layout.dates.text(list.due.day)
    }
  }

  private static func number(_ document: IdentityDocument) -> String {
    switch document {
    case .residentID(let id): id.unmasked
    case .other(_, let number): number
    }
  }

  private func kind(_ document: IdentityDocument) throws(Reason) -> String {
    let kind: String
    switch document {
    case .residentID: kind = Self.residentKind
    case .other(let type, _): kind = type
    }
    if layout.documentKinds.isEmpty { return kind }
    if let code = layout.documentKinds[kind] { return code }
    throw Reason(
      .queryDocumentKind, found: "the layout has no code for a document of this kind",
      wayOut: "ask the institution for the code of '\(kind)', and add it under 'query: documentKinds'")
  }

  private func code(_ item: ItemCode) throws(Reason) -> String {
    if layout.itemCodes.isEmpty { return item.rawValue }
    if let code = layout.itemCodes[item] { return code }
    throw Reason(
      .queryItemCode, found: "the layout has no code for \(item.rawValue)",
      wayOut: "ask the institution for its code, and add it under 'query: itemCodes'")
  }

  private static func authorisations(_ questions: ArraySlice<QueryRow.Question>) -> [String] {
    guard questions.count > 1 else { return questions.first?.authorisations ?? [] }
    return QueryRow.Question.eachOnce(questions.flatMap(\.authorisations))
  }

  private func joined(_ parts: [String]) throws(Reason) -> String {
    if parts.count == 1 { return parts[0] }
    if parts.contains(where: { $0.contains(layout.join) }) {
      throw Reason(
        .queryUnquotable, found: "one of several values in a cell holds what stands between them",
        wayOut: "choose another 'query: join'")
    }
    return parts.joined(separator: layout.join)
  }

  private static func check(_ text: String) throws(Reason) {
    // What is looked for begins with one of these bytes.
    if !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xEF }) { return }
    for scalar in text.unicodeScalars where isControl(scalar.value) {
      throw Reason(
        .queryControlCharacter, found: "a control character or line break in a cell",
        wayOut: "correct the declaration that it comes from")
    }
  }

  /// Also line and paragraph separators, byte-order marks and what is no character.
  private static func isControl(_ value: UInt32) -> Bool {
    if value < 0x7F { return value < 0x20 }
    if value <= 0x9F { return true }
    return value == 0x2028 || value == 0x2029 || value == 0xFEFF || value & 0xFFFE == 0xFFFE
      || (0xFDD0...0xFDEF).contains(value)
  }
}
