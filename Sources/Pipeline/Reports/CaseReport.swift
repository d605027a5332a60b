package import EconomyModel
package import Storage

/// A report as it stands: its value, its state and the database row behind it.
package struct CaseReport: Sendable {
  package let value: VerificationReport
  package let envelope: ReportEnvelope
  package let stored: StoredReport
  /// Documents of everybody in it, for the audit record.
  let documents: [String]
  let authorisations: [String]
}
