import Diagnostics
import EconomyModel

/// The case numbers of the CSV tables of members, in the order of their first rows.
struct CaseIndex: Sendable {
  private var ordinals: [String: Int] = [:]
  /// Each case number where it first stands.
  private(set) var firstPlaces: [Entered] = []

  var count: Int { ordinals.count }

  subscript(_ caseNumber: String) -> Int? { ordinals[caseNumber] }

  /// Reads every table through. A row that cannot be read may belong to any case, so it refuses the tables whole.
  init(_ tables: [CSVTable]) throws(Diagnostics) {
    var faults: [Diagnostic] = []
    for table in tables {
      var rows = try table.rows()
      while let place = try rows.current() {
        if let reject = rows.reject {
          faults.append(reject)
        } else if table.table == .members {
          add(table.caseNumber(rows, at: place))
        }
        try rows.advance()
      }
    }
    if let refusal = Diagnostics(faults) { throw refusal }
  }

  private mutating func add(_ number: Entered) {
    if number.text.isEmpty || ordinals[number.text] != nil { return }
    ordinals[number.text] = ordinals.count
    firstPlaces.append(number)
  }
}
