internal import Diagnostics
internal import EconomyModel

extension PaperVerdict {
  /// A few lines for a person.
  package func text(_ language: ReportLanguage) -> String {
    var lines = TextLines()
    lines.add(title(language) + language.pick("：", ": ") + verdict(language))
    for finding in allFindings { lines.add(finding.words(language), indent: 2) }
    if isSound { lines.add(wrapped: signed(language), indent: 2) }
    lines.add(wrapped: unsigned(language), indent: 2)
    if let evidence {
      for sentence in evidence.sentences(language) { lines.add(wrapped: sentence, indent: 2) }
    } else {
      lines.add(
        wrapped: language.pick(
          "未对照存档：各数额的原始数据须在中心用 --centre 核对。",
          "The archive was not at hand: whether each figure stands in its file is checked at the centre (--centre)."),
        indent: 2)
    }
    return lines.text
  }

  private func title(_ language: ReportLanguage) -> String {
    let value = file.paper.value
    let kind =
      switch file.paper {
      case .report: language.pick("核对报告", "Verification report")
      case .notice: language.pick("核对结果告知书（家庭）", "Notice to the household")
      }
    let version = language.pick(
      "\(value.caseNumber.rawValue) 第\(value.version)版 \(value.week)",
      "\(value.caseNumber.rawValue) version \(value.version), \(value.week)")
    return "\(kind) \(version)"
  }

  private func verdict(_ language: ReportLanguage) -> String {
    if isSound { return language.pick("与签发时一致。", "as it was issued.") }
    if allFindings.map(\.code) == [.reportUnsigned] {
      return language.pick(
        "内容前后一致，但未签发，没有签名可核。", "whole in itself, but nobody has issued and signed it.")
    }
    let count = allFindings.count
    return language.pick("不可信，有\(count)处不符：", "NOT to be relied on; \(count) faults:")
  }

  private func signed(_ language: ReportLanguage) -> String {
    let envelope = file.paper.envelope
    let code = VerifyCode.of(digest: envelope.digest)
    let digest = envelope.digest.prefix(12)
    switch file.shape {
    case .json:
      return language.pick(
        "签名、摘要（SHA-256 \(digest)…）、校验码（\(code)）均相符。",
        "Signature, digest (SHA-256 \(digest)…) and verify code (\(code)) fit.")
    case .page(_, let lines):
      return language.pick(
        "签名、摘要（SHA-256 \(digest)…）、校验码（\(code)）均相符；页面\(lines)行与所签内容逐行一致。",
        "Signature, digest (SHA-256 \(digest)…) and verify code (\(code)) fit; all \(lines) lines of the page are "
          + "those that the signed value gives.")
    }
  }

  /// What anybody could have written: outside digest and signature.
  private func unsigned(_ language: ReportLanguage) -> String {
    let envelope = file.paper.envelope
    var parts: [String] = []
    switch envelope.state {
    case .prepared(let preparedBy):
      parts.append(language.pick("编制\(preparedBy)", "prepared by \(preparedBy)"))
    case .issued(let preparedBy, let issuedBy, let at, _):
      parts.append(language.pick("编制\(preparedBy)", "prepared by \(preparedBy)"))
      parts.append(language.pick("签发\(issuedBy)，\(at)", "issued by \(issuedBy) at \(at)"))
    }
    if envelope.printNumber > 0 {
      parts.append(
        language.pick(
          "第\(envelope.printNumber)次打印（\(envelope.printedBy)）",
          "print \(envelope.printNumber) by \(envelope.printedBy)"))
    }
    let list = parts.joined(separator: language.listSeparator)
    if isKnownHere {
      return language.pick(
        "不在签名之内，与本中心记录相符：\(list)。", "Not under the signature, as the centre has it: \(list).")
    }
    return language.pick(
      "不在签名之内，只有中心能核对：\(list)。", "Not under the signature, the centre alone can tell: \(list).")
  }

  private var isKnownHere: Bool {
    evidence.map { !$0.findings.contains { [.reportNotHere, .reportEnvelope].contains($0.code) } } ?? false
  }
}

extension EvidenceCheck {
  func sentences(_ language: ReportLanguage) -> [String] {
    var sentences = [
      language.pick(
        "已对照存档：\(files)个文件摘要相符，\(rows)条记录仍在所引行号和字节处且内容相同。",
        "Held against the archive: \(files) files have the digest cited, \(rows) records stand at the lines and bytes "
          + "cited and give what is printed.")
    ]
    if !retired.isEmpty {
      let list = retired.joined(separator: language.listSeparator)
      sentences.append(
        language.pick(
          "已按期限删除的文件\(retired.count)个，核对的是另行保存的原始行：\(list)。",
          "\(retired.count) files were deleted at their date; the rows kept of them were checked: \(list)."))
    }
    if unread > 0 {
      sentences.append(
        language.pick(
          "其中\(unread)条只核对了字节是否齐全：离开原文件无法单独读取。",
          "Of these, \(unread) were only found whole: they cannot be read without the file around them."))
    }
    return sentences
  }
}
