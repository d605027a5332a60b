package import EconomyModel

/// Which report somebody asks for.
package struct ReportWanted: Hashable, Sendable {
  /// A case number or an authorisation's number.
  package let caseText: String
  /// The newest batch with a report when nil.
  package let week: BatchWeek?
  /// The newest version when nil.
  package let version: Int?

  package init(caseText: String, week: BatchWeek? = nil, version: Int? = nil) {
    self.caseText = caseText
    self.week = week
    self.version = version
  }
}

/// What for: it decides the audit record's action, and a print is counted.
package enum ReportUse: Hashable, Sendable {
  case view(_ format: String)
  case print
}
