internal import Adapting
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// What came of holding a file against its manifest.
struct ManifestResult {
  /// The one it fits, or fails; nil when none speaks of it.
  let manifest: StoredManifest?
  /// Why the file is refused for it.
  let fault: Reason?
  /// Nil when the file was not read to its end.
  let totals: FileTotals?

  /// What trailer and manifest state, beside what was counted.
  var controls: [ControlTotal] {
    guard let content = manifest?.content else { return totals?.trailer ?? [] }
    let rows = ControlTotal(statedIn: .manifest, stated: content.rows, counted: totals?.rows)
    let sums = content.totals.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, sum in
      ControlTotal(
        statedIn: .manifest, field: field, stated: sum.amount, counted: totals?.sums[field].flatMap { $0 })
    }
    return (totals?.trailer ?? []) + [rows] + sums
  }

  /// The file's end with what its manifest adds: a refusal, or what the file does not say of itself.
  func applied(to end: FileReceipt, _ summary: FileSummary?, _ answers: AnswerScope) -> FileReceipt {
    switch end.verdict {
    case .refused: return end
    case .accepted: break
    }
    guard let manifest else { return end }
    if let fault { return end.refused(fault) }
    return FileReceipt(
      fileName: end.fileName, sha256: end.sha256, institution: end.institution, adapter: end.adapter,
      adapterVersion: end.adapterVersion, week: end.week, byteCount: end.byteCount, verdict: end.verdict,
      counts: end.counts, silenceIsNothing: answers == .hitsOnly, asOf: end.asOf,
      feedbackAt: summary?.feedbackAt ?? manifest.content?.createdAt ?? end.feedbackAt,
      rank: AnswerRank(
        round: end.rank.round, sequence: end.rank.sequence ?? manifest.content?.sequence,
        createdAt: end.rank.createdAt ?? manifest.content?.createdAt))
  }
}

extension FileReceipt {
  fileprivate func refused(_ reason: Reason) -> FileReceipt {
    FileReceipt(
      fileName: fileName, sha256: sha256, institution: institution, adapter: adapter, adapterVersion: adapterVersion,
      week: week, byteCount: byteCount, verdict: .refused(reason, line: 0, column: 0),
      counts: counts.refusedWhole(totalBytes: byteCount), silenceIsNothing: false, asOf: asOf, feedbackAt: feedbackAt,
      rank: rank)
  }
}
