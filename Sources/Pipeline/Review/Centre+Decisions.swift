internal import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  /// What a person says of two files that answer differently.
  package struct AnswerDecision: Hashable, Sendable {
    /// The file that counts: the first digits of its SHA-256, or its name.
    package let chosen: String
    package let other: String
    /// Whether the other one counts as well.
    package let addsUp: Bool
    package let reason: String

    package init(chosen: String, other: String, addsUp: Bool, reason: String) {
      self.chosen = chosen
      self.other = other
      self.addsUp = addsUp
      self.reason = reason
    }
  }

  /// Keeps a decision; reports are made anew at the next comparison. It is about the two files, so that families
  /// outside the operation's regions are settled with it.
  /// - Parameter week: the newest batch when nil.
  /// - Returns: the dispute that it ends.
  /// - Throws: `batch.unknown`, `review.no-reason`, `review.unknown-file`, `review.ambiguous-file`,
  ///   `review.no-dispute`.
  package func decide(
    _ decision: AnswerDecision, week: BatchWeek?, _ operation: Operation
  ) throws -> ReviewQueue.Dispute {
    try GivenReason.check(decision.reason, wayOut: "say why with --reason")
    let batch = try batch(of: week)
    return try audited(operation) { transaction, audit in
      let files = try transaction.answerFiles(in: batch.week)
      let chosen = try Self.file(decision.chosen, among: files)
      let other = try Self.file(decision.other, among: files)
      let pair = Set([chosen.sha256, other.sha256])
      guard
        let dispute = try disputes(of: batch, operation.scope, in: transaction).first(where: {
          Set([$0.one.sha256, $0.other.sha256]) == pair
        })
      else {
        throw Reason(
          .reviewNoDispute, found: "'\(chosen.name)' and '\(other.name)' do not wait to be chosen between",
          wayOut: "'hedui review list' shows what does")
      }
      try transaction.store(
        ResendDecision(
          week: batch.week, institution: dispute.institution, adapter: dispute.adapter, chosen: chosen.sha256,
          other: other.sha256, addsUp: decision.addsUp, reason: decision.reason, decidedBy: operation.actor,
          decidedAt: operation.at))
      try audit.note(
        AuditEntry(
          .decide, detail: "\(batch.week) \(chosen.sha256) \(decision.addsUp ? "adds" : "supersedes") \(other.sha256)",
          resultCount: dispute.cases.count))
      return dispute
    }
  }

  private static func file(
    _ text: String, among files: [StoreTransaction.AnswerFile]
  ) throws(Reason) -> StoreTransaction.AnswerFile {
    let fits = files.filter { file in
      file.name.utf8.elementsEqual(text.utf8) || (text.utf8.count >= 6 && file.sha256.hasPrefix(text.lowercased()))
    }
    guard let file = fits.first else {
      throw Reason(
        .reviewUnknownFile, found: "no accepted file of the batch is '\(text)'",
        expected: "expected a file's name or at least six digits of its SHA-256",
        wayOut: "'hedui review list' names them")
    }
    guard fits.count == 1 else {
      throw Reason(
        .reviewAmbiguousFile, found: "\(fits.count) files of the batch are '\(text)'",
        wayOut: "give more digits of its SHA-256")
    }
    return file
  }
}
