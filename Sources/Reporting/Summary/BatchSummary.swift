package import EconomyModel

/// One batch on one page. Every list is sorted by what it says here, whatever order it was given in.
package struct BatchSummary: Hashable, Sendable, Codable {
  /// How many of the biggest differences are kept.
  package static let mostDifferences = 20

  package let week: BatchWeek
  package let centre: String
  package let cases: Int
  package let persons: Int
  /// By file name.
  package let files: [FileLine]
  /// Rows and bytes of all files, each fate once.
  package let fates: [FateLine]
  /// Queries by what became of them, each state once.
  package let cells: [StateCount]
  /// Asked, and nothing received; by code.
  package let missingSources: [MissingSource]
  /// Findings by class, each class once.
  package let classes: [ClassCount]
  /// The biggest |verified − declared| first, at most ``mostDifferences``.
  package let differences: [Difference]
  /// The most frequent first.
  package let rejects: [RejectCause]
  /// Files refused whole, and files no receipt could be made for; by name.
  package let refusedFiles: [RefusedFile]
  /// Cases that nobody may issue yet.
  package let blockedCases: [CaseNumber]
  /// Where sources left their own history, acknowledged or not.
  package let sourceAlarms: [SourceAlarm]
  /// Files whose rows or bytes do not add up; anything here is a defect.
  package let leaks: [String]
  /// The audit chain's head when the summary was made; nil where none is kept.
  package let auditHead: AuditHead?

  package init(
    week: BatchWeek, centre: String, cases: Int, persons: Int, files: [FileLine], fates: FateCounts,
    cells: [CellState: Int], missingSources: [MissingSource], classes: [DifferenceClass: Int],
    differences: [Difference], rejects: [RejectCause], refusedFiles: [RefusedFile], blockedCases: [CaseNumber],
    sourceAlarms: [SourceAlarm] = [], leaks: [String] = [], auditHead: AuditHead? = nil
  ) {
    self.week = week
    self.centre = centre
    self.cases = cases
    self.persons = persons
    self.files = files.sorted { ($0.fileName, $0.institution) < ($1.fileName, $1.institution) }
    self.fates = RowFate.allCases.map { FateLine(fate: $0, rows: fates.rows($0), bytes: fates.bytes($0)) }
    self.cells = CellState.allCases.map { StateCount(state: $0, count: cells[$0] ?? 0) }
    self.missingSources = missingSources.sorted { $0.institution.code < $1.institution.code }
    self.classes = DifferenceClass.allCases.map { ClassCount(differenceClass: $0, count: classes[$0] ?? 0) }
    self.differences = Array(differences.sorted(by: Difference.isBigger).prefix(Self.mostDifferences))
    self.rejects = rejects.sorted { $0.count != $1.count ? $0.count > $1.count : $0.code < $1.code }
    self.refusedFiles = refusedFiles.sorted { ($0.fileName, $0.sentence) < ($1.fileName, $1.sentence) }
    self.blockedCases = blockedCases.sorted()
    self.sourceAlarms = sourceAlarms
    self.leaks = leaks.sorted()
    self.auditHead = auditHead
  }
}
