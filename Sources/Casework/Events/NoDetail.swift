/// `{}`: an event that says everything by its name.
package struct NoDetail: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {}

  package init() {}

  package init(from decoder: any Decoder) throws {}

  package func encode(to encoder: any Encoder) throws {
    _ = encoder.container(keyedBy: CodingKeys.self)
  }
}
