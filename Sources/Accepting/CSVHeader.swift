import Diagnostics
import EconomyModel

/// Gives each column of a table its meaning, and finds every fault of the header at once.
struct CSVHeader {
  private let table: DeclarationTable
  private let heads: [Entered]
  private let labels: [ColumnHead]

  init(_ table: DeclarationTable, _ heads: [Entered], _ labels: [ColumnHead]) {
    self.table = table
    self.heads = heads
    self.labels = labels
  }

  func columns() throws(Diagnostics) -> [CSVTable.Column] {
    var columns: [CSVTable.Column] = []
    var faults: [Diagnostic] = []
    var seen: Set<[UInt8]> = []
    for (head, label) in zip(heads, labels) {
      guard let column = meaning(head, label) else {
        faults.append(unknown(head, label))
        continue
      }
      if column != .unnamed, !seen.insert(Self.identity(column)).inserted { faults.append(twice(head)) }
      columns.append(column)
    }
    faults += table.required.filter { !columns.contains(.key($0)) }.map(missing)
    if let refusal = Diagnostics(faults) { throw refusal }
    return columns
  }

  private func meaning(_ head: Entered, _ label: ColumnHead) -> CSVTable.Column? {
    if head.text.isEmpty { return .unnamed }
    for name in [head.text, label.label] {
      if let key = table.key(of: name) { return .key(key) }
    }
    guard table == .entries else { return nil }
    if FieldName.isKnown(head.text) { return .field(label: head, unit: "") }
    guard FieldName.isKnown(label.label), !label.hasStrangeUnit else { return nil }
    return .field(label: Entered(label.label, at: head.place), unit: label.unit)
  }

  private static func identity(_ column: CSVTable.Column) -> [UInt8] {
    switch column {
    case .key(let key): Array(key.rawValue.utf8)
    case .field(let label, _): Array("field \(label.text)".utf8)
    case .unnamed: []
    }
  }

  private func unknown(_ head: Entered, _ label: ColumnHead) -> Diagnostic {
    let known = table.headers.map(\.label) + (table == .entries ? FieldName.labels : [])
    let found =
      label.hasStrangeUnit && known.contains(label.label)
      ? "the unit of the column '\(head.text)' is none that can be read"
      : "the table \(table.chinese) has no column '\(shown(head.text))'"
    return Diagnostic(
      Reason(
        .acceptColumnUnknown, found: found,
        expected: label.hasStrangeUnit ? "expected 元, ㎡ or 亩" : Nearest.suggestion(label.label, among: known),
        wayOut: "rename the column or leave it out"), at: head.place)
  }

  /// A head is no personal datum, unless the header is missing and a row stands in its place.
  private func shown(_ text: String) -> String {
    text.unicodeScalars.count <= 12 && !text.utf8.contains { (0x30...0x39).contains($0) } ? text : Masked.cell(text)
  }

  private func twice(_ head: Entered) -> Diagnostic {
    Diagnostic(
      Reason(.acceptColumnTwice, found: "the column '\(shown(head.text))' means what an earlier one means already"),
      at: head.place)
  }

  private func missing(_ key: DeclarationKey) -> Diagnostic {
    let label = table.headers.first { $0.key == key }?.label ?? key.rawValue
    let place = heads.first?.place ?? Place(file: "")
    return Diagnostic(
      Reason(.acceptColumnMissing, found: "the table \(table.chinese) has no column '\(label)'", wayOut: "add it"),
      at: Place(file: place.file, line: place.line))
  }
}
