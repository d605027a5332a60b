package import Diagnostics

/// Days in a row, the first and the last included: a holiday, or a time during which a clock stands still (中止).
package struct DaySpan: Hashable, Sendable {
  package let first: CivilDate
  package let last: CivilDate

  /// - Throws: `date.span` when the last day lies before the first.
  package init(from first: CivilDate, to last: CivilDate) throws(Reason) {
    guard first <= last else {
      throw Reason(
        .dateSpan, found: "\(last) lies before \(first)", expected: "expected a last day on or after the first")
    }
    self.first = first
    self.last = last
  }

  package var count: Int { last.days(since: first) + 1 }

  package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// Every day, in order.
  package var days: [CivilDate] { (0..<count).map { first.adding(days: $0) } }
}
