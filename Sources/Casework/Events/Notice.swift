package import EconomyModel

/// 送达: a letter that the family has.
package struct Notice: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case about, servedOn, how
  }

  package let about: NoticeSubject
  package let servedOn: CivilDate
  package let how: ServiceWay

  package init(about: NoticeSubject, servedOn: CivilDate, how: ServiceWay) {
    self.about = about
    self.servedOn = servedOn
    self.how = how
  }
}
