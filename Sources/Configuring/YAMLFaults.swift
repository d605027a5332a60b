package import Diagnostics

/// What is wrong with one YAML file, gathered so that several faults are told at once.
package final class YAMLFaults {
  package let file: String
  private var list: [Diagnostic] = []

  package init(file: String) { self.file = file }

  package func add(_ reason: Reason, line: Int, column: Int) {
    list.append(Diagnostic(reason, at: Place(file: file, line: line, column: column)))
  }

  package func add(_ reason: Reason) { add(reason, line: 0, column: 0) }

  package var isEmpty: Bool { list.isEmpty }

  /// - Throws: everything added so far, in the file's order.
  package func throwIfAny() throws(Diagnostics) {
    let sorted = list.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    if let all = Diagnostics(sorted) { throw all }
  }

  /// The way out of a fault that leaves nothing to go on with.
  package func stop(_ reason: Reason) -> Diagnostics {
    Diagnostics(Diagnostic(reason, at: Place(file: file)))
  }
}
