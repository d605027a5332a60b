internal import EconomyModel

extension AcceptedRebuttal {
  /// `第3号反证：甲于…记录，乙于…采纳；针对：deaths.csv 第7行（…）`.
  func words(_ language: ReportLanguage) -> String {
    let separator = language.pick("；", "; ")
    let rows = evidence.map { $0.words(language) }.joined(separator: separator)
    let deeds = language.pick(
      "第\(note)号反证：\(recordedBy) 于 \(recordedAt) 记录，\(decidedBy) 于 \(decidedAt) 采纳",
      "No. \(note), written down by \(recordedBy) at \(recordedAt), accepted by \(decidedBy) at \(decidedAt)")
    return [deeds, language.pick("针对：", "of: ") + rows].joined(separator: separator)
  }
}
