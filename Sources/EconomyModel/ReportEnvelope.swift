/// What stands around a report and outside its digest: its state, its print, its signature.
package struct ReportEnvelope: Hashable, Sendable, Codable {
  package enum State: Hashable, Sendable, Codable {
    /// 未签发.
    case prepared(by: String)
    case issued(preparedBy: String, issuedBy: String, at: Timestamp, signature: String)
  }

  package let state: State
  /// SHA-256 of the canonical JSON, lower-case hex.
  package let digest: String
  /// 第N次打印; 0 for a view on screen.
  package let printNumber: Int
  package let printedBy: String

  package init(state: State, digest: String, printNumber: Int, printedBy: String) {
    self.state = state
    self.digest = digest
    self.printNumber = printNumber
    self.printedBy = printedBy
  }
}
