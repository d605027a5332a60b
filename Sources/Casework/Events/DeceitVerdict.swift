/// 欺骗认定, by a second person.
package struct DeceitVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case established
  }

  package let established: Bool

  package init(established: Bool) {
    self.established = established
  }
}
