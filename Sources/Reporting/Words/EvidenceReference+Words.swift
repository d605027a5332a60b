package import EconomyModel

extension EvidenceReference {
  /// `deposits.csv 第12行（适配器 icbc 1.0，SHA-256 ab12cd34ef56…）；证件号码与姓名一致`.
  package func words(_ language: ReportLanguage) -> String {
    let file = language.pick("\(fileName) 第\(position.line)行", "\(fileName) line \(position.line)")
    let maker = language.pick(
      "（适配器 \(adapter) \(adapterVersion)，SHA-256 \(digestPrefix)…）",
      " (adapter \(adapter) \(adapterVersion), SHA-256 \(digestPrefix)…)")
    return file + maker + language.clauseSeparator + language.pick(rule.chinese, rule.english)
  }

  /// For a line among others; an explanation gives all of it.
  private var digestPrefix: String { String(fileSHA256.prefix(12)) }
}

extension FindingLine.Alternative {
  func words(_ names: ReportNames) -> String {
    [names.institution(institution), verified.words(names.language), evidence.words(names.language)]
      .joined(separator: names.language.clauseSeparator)
  }
}
