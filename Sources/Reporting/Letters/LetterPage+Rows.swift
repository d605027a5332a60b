internal import EconomyModel

extension LetterPage {
  static func facts(_ letter: NoticeLetter, _ language: ReportLanguage) -> [ReportHead.Facts] {
    let w = language.letterWords
    return [
      ReportHead.Facts(
        label1: w.caseNumber, value1: letter.caseNumber.rawValue, label2: w.scheme, value2: letter.scheme),
      ReportHead.Facts(
        label1: w.applicant, value1: letter.applicant, label2: w.document, value2: letter.maskedDocument),
      ReportHead.Facts(
        label1: w.committedOn, value1: letter.committedOn.longForm(language), label2: w.enrolledOn,
        value2: letter.enrolledOn?.longForm(language) ?? "—"),
    ]
  }

  static func decision(_ letter: NoticeLetter, _ language: ReportLanguage) -> [Row] {
    let w = language.letterWords
    var rows: [Row] = []
    if let outcome = letter.outcome { rows.append(Row(label: w.outcome, value: language.word(outcome))) }
    rows.append(
      Row(
        label: letter.subject == .consequence ? w.proposedOn : w.decidedOn,
        value: letter.decidedOn.longForm(language)))
    rows += monthly(letter.monthly, language) + deceit(letter.deceit, language)
    if !letter.rationale.isEmpty { rows.append(Row(label: w.reason, value: letter.rationale)) }
    rows.append(Row(label: w.track, value: language.word(letter.track)))
    return rows
  }

  private static func monthly(_ monthly: NoticeLetter.Monthly?, _ language: ReportLanguage) -> [Row] {
    guard let monthly else { return [] }
    let (before, after) = (monthly.before.words(language), monthly.after.words(language))
    let change =
      monthly.before == monthly.after
      ? language.pick("\(after)，不变", "\(after), as before")
      : language.pick("由\(before)调整为\(after)", "\(after), instead of \(before)")
    let row = Row(label: language.pick("每月救助金额", "assistance a month"), value: change)
    guard let basis = LetterText.basis(monthly.basis) else { return [row] }
    return [row, Row(label: language.pick("金额依据", "basis of the amount"), value: basis)]
  }

  private static func deceit(_ deceit: NoticeLetter.Deceit?, _ language: ReportLanguage) -> [Row] {
    guard let deceit else { return [] }
    let items = deceit.items.map(language.word).joined(separator: language.listSeparator)
    return [
      Row(
        label: language.pick("认定事项", "what was established"),
        value: language.pick("\(deceit.person)：\(items)", "\(deceit.person): \(items)")),
      Row(
        label: language.pick("证据材料", "on which papers"),
        value: deceit.papers.joined(separator: language.listSeparator)),
    ]
  }

  static func lines(_ letter: NoticeLetter, _ language: ReportLanguage) -> [ItemRow] {
    letter.lines.map { line in
      ItemRow(
        item: language.word(line.item), promised: line.promised.words(language), found: line.found.words(language),
        conclusion: language.word(line.conclusion))
    }
  }

  static func pending(_ letter: NoticeLetter, _ language: ReportLanguage) -> [PendingRow] {
    letter.pending.map { line in
      PendingRow(person: line.person, item: language.word(line.item), state: line.state.words(language))
    }
  }

  /// What is nothing is left out, but for what was paid and, where it is known, what was due.
  static func money(_ money: NoticeLetter.Money?, _ language: ReportLanguage) -> [Row] {
    guard let money else { return [] }
    let always =
      [(language.pick("已发放", "paid"), money.paid)]
      + (money.due.map { [(language.pick("应发放", "due"), $0)] } ?? [])
    let sometimes = [
      (language.pick("待补发", "still to be paid to you"), money.toPay),
      (language.pick("多发放", "overpaid"), money.overpaid),
      (language.pick("已退回", "repaid by you"), money.repaid),
      (language.pick("免予追回", "waived"), money.waived),
      (language.pick("尚待退回", "outstanding"), money.outstanding),
      (language.pick("应退还您家", "to be returned to you"), money.toReturn),
    ]
    return (always + sometimes.filter { $0.1 != .zero }).map { Row(label: $0.0, value: $0.1.words(language)) }
  }

  static func consequence(_ consequence: NoticeLetter.Consequence?, _ language: ReportLanguage) -> [Row] {
    guard let consequence else { return [] }
    let w = language.letterWords
    let measures = consequence.measures.map(language.word).joined(separator: language.listSeparator)
    return [Row(label: w.grade, value: language.word(consequence.grade)), Row(label: w.measures, value: measures)]
      + (consequence.fine.map { [Row(label: w.fine, value: $0.words(language))] } ?? [])
  }
}
