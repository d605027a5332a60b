internal import EconomyModel

/// 二: the sentence, one row an item, the official totals.
struct SummarySection: Encodable {
  struct ItemRow: Encodable {
    let number: Int
    let item: String
    let code: String
    let declared: String
    let verified: String
    let difference: String
    let conclusion: String
    let conclusionClass: String
    let reasons: String
  }

  struct TotalRow: Encodable {
    let category: String
    let period: String
    let declared: String
    let verified: String
    let difference: String
    let remark: String
  }

  let sentence: String
  let rows: [ItemRow]
  let totals: [TotalRow]
  let hasTotals: Bool

  init(_ report: VerificationReport, names: ReportNames) {
    let language = names.language
    sentence = FindingCounts(report.findings).sentence(language)
    rows = report.findings.enumerated().map { place, finding in
      ItemRow(
        number: place + 1, item: names.item(finding.item), code: finding.item.rawValue,
        declared: finding.declared.words(language), verified: finding.verified.words(language),
        difference: finding.difference.signedWords(language), conclusion: finding.conclusion.words(language),
        conclusionClass: finding.conclusion.token, reasons: finding.reasons.words(names))
    }
    totals = report.totals.map { Self.row($0, language) }
    hasTotals = !totals.isEmpty
  }

  private static func row(_ total: CategoryTotal, _ language: ReportLanguage) -> TotalRow {
    let period =
      total.from == total.to
      ? total.to.description
      : language.pick("\(total.from.description) 至 ", "\(total.from.description) to ") + total.to.description
    let lowerBound = language.pick("反馈未齐，核定总额为下限", "answers are missing: a lower bound")
    return TotalRow(
      category: total.category.words(language), period: period, declared: total.declared.words(language),
      verified: total.verified.words(language), difference: total.difference.signedWords(language),
      remark: total.isComplete ? "" : lowerBound)
  }
}

extension CategoryTotal {
  /// verified − declared; not stated where it cannot be counted.
  var difference: Figure {
    let (difference, overflow) = verified.amount.subtractingReportingOverflow(declared.amount)
    return overflow ? .notStated : .money(Fen(difference))
  }
}
