internal import EconomyModel

/// How many items came to which conclusion.
struct FindingCounts {
  private let findings: [ItemFinding]

  init(_ findings: [ItemFinding]) { self.findings = findings }

  /// 此次核对了5个项目，其中2项一致、1项少报.
  func sentence(_ language: ReportLanguage) -> String {
    let conclusions = DifferenceClass.allCases.map(Conclusion.compared) + [.shownOnly]
    let parts = conclusions.compactMap { conclusion -> String? in
      let count = findings.count { $0.conclusion == conclusion }
      let word = conclusion.words(language)
      return count == 0 ? nil : language.pick("\(count)项\(word)", "\(count) \(word)")
    }
    let total = language.pick("此次核对了\(findings.count)个项目", "\(findings.count) items were verified")
    if parts.isEmpty { return total + language.pick("。", ".") }
    return total + language.pick("，其中", ": ") + parts.joined(separator: language.listSeparator)
      + language.pick("。", ".")
  }
}
