/// 异议处理, by a second person.
package struct ObjectionVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case objection, upheld
  }

  package let objection: DeedID
  package let upheld: Bool

  package init(objection: DeedID, upheld: Bool) {
    self.objection = objection
    self.upheld = upheld
  }
}
