internal import Diagnostics
internal import EconomyModel

/// Writes one list in one layout. Faults are gathered; with any, the bytes mean nothing.
struct QueryWriting {
  let layout: QueryLayout
  let list: QueryList
  let filling: QueryFilling
  private let fileName: String
  private(set) var bytes: [UInt8]
  private(set) var faults: [Diagnostic] = []
  private var encoder: QueryEncoder
  /// Of the file, from 1.
  private var line = 1

  /// More of them would help nobody.
  private static let mostFaults = 100

  init(_ layout: QueryLayout, _ list: QueryList, fileName: String) {
    self.layout = layout
    self.list = list
    self.fileName = fileName
    filling = QueryFilling(layout, list)
    encoder = QueryEncoder(layout.encoding)
    bytes = layout.encoding.mark
  }

  mutating func write() {
    switch layout.container {
    case .delimited(let table): write(table)
    case .markup(let markup): write(markup)
    }
  }

  /// What is wrong with the list whatever its layout.
  mutating func checkRows() {
    if list.rows.contains(where: \.questions.isEmpty) {
      fault(Reason(.queryNothingAsked, found: "a person on the list is asked nothing", wayOut: "take them off"))
    }
    let saysItems = layout.columns.contains { $0.says(.items) || $0.says(.item) }
    guard !saysItems, let first = list.rows.first else { return }
    let asked = first.questions.map(\.item)
    if list.rows.contains(where: { $0.questions.map(\.item) != asked }) {
      fault(
        Reason(
          .queryItemsUnsaid, found: "the layout does not say what is asked, and not everybody is asked the same",
          wayOut: "add a column for 'items' to the layout"))
    }
  }

  /// Each row of the file in order; what goes wrong in one is told at its line.
  mutating func eachLine(_ body: (inout QueryWriting, QueryFilling.Line) throws(Reason) -> Void) {
    var number = 0
    for row in list.rows {
      switch layout.granularity {
      case .person:
        number += 1
        attempt(QueryFilling.Line(row: row, questions: row.questions[...], number: number), body)
      case .question:
        for place in row.questions.indices {
          number += 1
          attempt(QueryFilling.Line(row: row, questions: row.questions[place...place], number: number), body)
        }
      }
      if faults.count >= Self.mostFaults { return }
    }
  }

  private mutating func attempt(
    _ line: QueryFilling.Line, _ body: (inout QueryWriting, QueryFilling.Line) throws(Reason) -> Void
  ) {
    do {
      try body(&self, line)
    } catch {
      fault(error)
    }
    endLine()
  }

  mutating func put(_ text: String) throws(Reason) { try encoder.append(text, to: &bytes) }

  mutating func put(_ encoded: [UInt8]) { bytes += encoded }

  mutating func putOrFault(_ text: String) {
    do {
      try put(text)
    } catch {
      fault(error)
    }
  }

  mutating func endLine() {
    putOrFault(layout.lineEnd.text)
    line += 1
  }

  mutating func fault(_ reason: Reason) {
    faults.append(Diagnostic(reason, at: Place(file: fileName, line: line)))
  }
}
