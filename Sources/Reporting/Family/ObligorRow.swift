internal import EconomyModel

/// One person with a duty of support, as far as the family is told.
struct ObligorRow: Encodable {
  let number: Int
  let relation: String
  /// 赡养费：尚未测算.
  let fee: String

  static func rows(_ obligors: [FamilyNotice.ObligorLine], _ language: ReportLanguage) -> [ObligorRow] {
    obligors.enumerated().map { place, line in
      ObligorRow(
        number: place + 1, relation: CaseSubject.Role.obligor(line.duty, line.relation).words(language),
        fee: line.fee(language))
    }
  }
}

extension FamilyNotice.ObligorLine {
  fileprivate func fee(_ language: ReportLanguage) -> String {
    switch supportFee {
    case .notAssessed:
      language.pick("\(duty.chinese)费：", "support: ") + language.familyWords.notAssessed
    }
  }
}
