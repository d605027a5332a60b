internal import EconomyModel

extension AcceptedRebuttal {
  /// `第3号反证：甲于…记录，乙于…采纳；针对：deaths.csv 第7行（…）；附件：SHA-256 ab12cd34ef56…`.
  func words(_ language: ReportLanguage) -> String {
    let separator = language.pick("；", "; ")
    let rows = evidence.map { $0.words(language) }.joined(separator: separator)
    let digests = papers.map { "SHA-256 \($0.prefix(12))…" }.joined(separator: language.pick("、", ", "))
    let deeds = language.pick(
      "第\(note)号反证：\(recordedBy) 于 \(recordedAt) 记录，\(decidedBy) 于 \(decidedAt) 采纳",
      "No. \(note), written down by \(recordedBy) at \(recordedAt), accepted by \(decidedBy) at \(decidedAt)")
    let parts = [deeds, language.pick("针对：", "of: ") + rows]
    return (parts + (papers.isEmpty ? [] : [language.pick("附件：", "attached: ") + digests])).joined(separator: separator)
  }
}
