/// 公示开始.
package struct PublicityStart: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case place
  }

  package let place: String

  package init(place: String) {
    self.place = place
  }
}
