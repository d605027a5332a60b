extension Centre {
  /// What the family is given of a report: its own figures, signed by themselves when the report is issued.
  /// - Throws: `case.unknown`, `report.missing`, `report.signature`.
  package func familyPaper(_ wanted: ReportWanted, use: ReportUse, _ operation: Operation) throws -> FamilyPaper {
    try FamilyPaper(shown(wanted, use: use, to: .family, operation), signingKey: keys.signingKey)
  }
}
