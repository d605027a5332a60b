internal import Foundation

/// What the form for one family holds, as it was typed. It travels inside the pages; the server keeps nothing of it.
struct RequestDraft: Equatable {
  /// Of one kind: more than any household has.
  static let mostRows = 40

  /// By field; only fields that the form has, each of them.
  private(set) var values: [String: String]
  private var counts: [RequestRowKind: Int]

  /// The empty form: the applicant, and nobody else yet.
  init(region: String) {
    self.init(["region": region, RequestRow(.member, 1).field("relation"): "01"])
  }

  /// - Parameter sent: fields by name; what the form does not have is dropped.
  init(_ sent: [String: String]) {
    counts = [.member: 1]
    values = [:]
    for kind in RequestRowKind.allCases {
      while count(kind) < Self.mostRows, Self.holds(sent, RequestRow(kind, count(kind) + 1)) {
        counts[kind, default: 0] += 1
      }
    }
    for name in names { values[name] = Self.trimmed(sent[name] ?? "") }
  }

  /// Nil for a text that is no draft.
  init?(json text: String) {
    guard let sent = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else { return nil }
    self.init(sent)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(values), as: UTF8.self)
  }

  /// Empty for what is not there.
  subscript(_ name: String) -> String { values[name] ?? "" }

  func count(_ kind: RequestRowKind) -> Int { counts[kind] ?? 0 }

  func rows(_ kind: RequestRowKind) -> [RequestRow] { (0..<count(kind)).map { RequestRow(kind, $0 + 1) } }

  var persons: [RequestRow] { rows(.member) + rows(.obligor) }

  func has(_ row: RequestRow) -> Bool { row.number <= count(row.kind) }

  mutating func add(_ kind: RequestRowKind) {
    guard count(kind) < Self.mostRows else { return }
    counts[kind, default: 0] += 1
    for field in kind.allFields { values[RequestRow(kind, count(kind)).field(field.key)] = "" }
  }

  /// Rows behind it move up; what named it names nobody any more.
  mutating func remove(_ row: RequestRow) {
    let applicant = RequestRow(.member, 1)
    guard has(row), row != applicant else { return }
    for number in row.number...count(row.kind) {
      for field in row.kind.allFields {
        let next = values.removeValue(forKey: RequestRow(row.kind, number + 1).field(field.key))
        values[RequestRow(row.kind, number).field(field.key)] = next
      }
    }
    counts[row.kind, default: 1] -= 1
    for name in names { values[name] = Self.renamed(self[name], without: row, in: name) }
  }

  private static func renamed(_ value: String, without row: RequestRow, in name: String) -> String {
    guard name.hasSuffix("-holder") || name.hasSuffix("-obligedTo"), let named = RequestRow(value),
      named.kind == row.kind, named.number >= row.number
    else { return value }
    return named == row ? "" : RequestRow(named.kind, named.number - 1).name
  }

  /// Every field that the form has with these rows.
  private var names: [String] {
    RequestField.application.map(\.key)
      + RequestRowKind.allCases.flatMap { kind in
        rows(kind).flatMap { row in kind.allFields.map { row.field($0.key) } }
      }
  }

  private static func holds(_ sent: [String: String], _ row: RequestRow) -> Bool {
    row.kind.allFields.contains { sent[row.field($0.key)] != nil }
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
