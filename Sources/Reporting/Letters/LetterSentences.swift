internal import EconomyModel

/// The sentences of a letter: courteous, and never an accusation.
struct LetterSentences {
  let letter: NoticeLetter
  let language: ReportLanguage

  var title: String {
    switch letter.subject {
    case .approval: language.pick("先行救助告知书", "Notice of Provisional Assistance")
    case .settlement: language.pick("后续核查结果告知书", "Notice of the Follow-up's Result")
    case .consequence: language.pick("失信处理建议告知书", "Notice of a Proposal to the Competent Authority")
    case .refusal: language.pick("不予办理告知书", "Notice That the Case Is Not Taken Up")
    case .ending: language.pick("终止办理告知书", "Notice That the Case Has Ended")
    }
  }

  var opening: String {
    let committed = letter.committedOn.longForm(language)
    let told = letter.decidedOn.longForm(language)
    return language.pick(
      "\(letter.applicant)：您家于\(committed)签署承诺，按“\(letter.track.chinese)”申请\(letter.scheme)。",
      "To \(letter.applicant): on \(committed) your household signed its commitment and applied for \(letter.scheme) "
        + "under “\(letter.track.english)”. ") + matter(told)
  }

  private func matter(_ told: String) -> String {
    switch letter.subject {
    case .approval:
      language.pick(
        "经审核，\(told)同意先行给予救助，核对在救助的同时进行。现告知如下。",
        "On \(told) it was decided to assist you at once, while the verification goes on.")
    case .settlement:
      language.pick(
        "后续核查已经完成，并于\(told)作出决定。现将结果告知如下。",
        "The follow-up is done, and on \(told) it was decided as follows.")
    case .consequence:
      language.pick(
        "因后续核查的结果，本单位于\(told)拟向主管部门提出下列建议。建议尚未提出，在此之前听取您家的意见。",
        "Following the follow-up, a proposal to the competent authority was drawn up on \(told). It has not been made "
          + "yet: your household is heard first.")
    case .refusal:
      language.pick(
        "经审核，\(told)决定不予办理。现将理由告知如下。",
        "On \(told) it was decided not to take the case up, for the reason below.")
    case .ending:
      language.pick("本案已于\(told)终止办理。现告知如下。", "The case ended on \(told).")
    }
  }

  /// 民法典 201、203: the day of receipt is not counted; a last day that is a holiday moves on.
  var objection: [String] {
    guard let term = letter.objection else {
      return [
        language.pick(
          "如您家认为以上情况与事实不符，请携带有关材料向受理申请的机关说明，随时可以提出。",
          "Should this not be as it really is, please tell the office that took your application, with papers, at any "
            + "time.")
      ]
    }
    return [period(term), lastDay(term)] + [
      language.pick(
        "提出异议时，请写明核对编号、有异议的内容和理由；有证明材料的，请一并提供。口头提出的，由经办人记录。",
        "State the case number, what you object to and why, and add papers where there are any. What is said in person "
          + "is written down for you."),
      language.pick(
        "异议由另一名工作人员处理，处理结果另行告知。",
        "Another member of staff decides on the objection and you are told.")
        + afterwards,
    ]
  }

  private var afterwards: String {
    switch letter.subject {
    case .approval, .settlement, .consequence:
      language.pick("期限届满后，凭证明材料提出的反证仍予受理。", " After the period papers are still heard.")
    case .refusal, .ending: language.pick("期限届满后，可以重新申请。", " After the period you may apply anew.")
    }
  }

  private func period(_ term: NoticeLetter.ObjectionTerm) -> String {
    let sentence = language.pick(
      "有异议的，请自收到之日起\(term.limit.chinese)内，向受理申请的机关提出。收到当日不计入；"
        + "最后一日是法定休假日的，顺延至休假日结束的次日。",
      "Objections are to be raised with the office that took the application within \(term.limit.english) of receipt. "
        + "The day of receipt is not counted; a last day that is a holiday moves on to the day after it.")
    guard let basis = LetterText.basis(term.basis) else { return sentence }
    return sentence + language.pick("（依据：\(basis)）", " (Basis: \(basis))")
  }

  private func lastDay(_ term: NoticeLetter.ObjectionTerm) -> String {
    let (received, last) = (term.receivedOn.longForm(language), term.lastDay.day.longForm(language))
    let provisional =
      term.lastDay.isProvisional
      ? language.pick(
        "（暂定：当年放假安排尚未公布）", " (provisional: that year's holidays are not announced yet)") : ""
    return language.pick(
      "\(term.isServed ? "您家于" : "如于")\(received)收到，最后一日为\(last)\(provisional)。",
      "\(term.isServed ? "Received" : "If received") on \(received), the last day is \(last)\(provisional).")
  }

  var notes: [String] {
    ([neutral] + [
      language.pick(
        "为保护个人信息，本告知书只列您家成员自己的情况，不列赡养、抚养、扶养义务人的情况。",
        "To protect their privacy, this letter says nothing of persons who owe your household support."),
      language.pick("办理依据：\(letter.basis)。", "Basis: \(letter.basis)."),
    ]).filter { !$0.isEmpty }
  }

  private var neutral: String {
    switch letter.subject {
    case .approval:
      language.pick(
        "家庭成员、收入、财产如有变化，请及时告知，以便据实调整。",
        "Please tell us of changes in your household, its income or property, so that the assistance follows them.")
    case .settlement where letter.deceit != nil:
      language.pick(
        "认定依据上列证据材料，由两名工作人员分别提出和审核；承诺与核实不一致本身不作为认定的依据，"
          + "未取得反馈的事项不作为对您家不利的依据。",
        "This rests on the papers named above and was decided by a second member of staff. A difference between "
          + "promise and finding alone establishes nothing, and what has no answer yet is held against nobody.")
    case .settlement:
      language.pick(
        "承诺与核实不一致，是对照结果的中性描述，不是对失信或违规的认定；未取得反馈的事项不作为对您家不利的依据。",
        "A difference between promise and finding is a neutral fact, never an accusation; what has no answer yet is "
          + "held against nobody.")
    case .consequence:
      language.pick(
        "以上只是拟提出的建议，本单位不作处罚；是否采纳由主管部门依法另行决定。异议处理完毕前不会移送。",
        "This is a proposal only: nothing is imposed by us, the competent authority decides by law. Nothing is handed "
          + "over before your objections are decided.")
    case .refusal, .ending:
      language.pick(
        "本次办理结果不影响您家今后再次申请。", "This does not stand in the way of another application later.")
    }
  }
}
