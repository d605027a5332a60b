import EconomyModel

/// What stands under an event's name, and nothing besides.
struct StrictPayload<Payload: CasePayload>: Decodable {
  let payload: Payload

  init(from decoder: any Decoder) throws {
    try StrictKeys.check(decoder, Payload.CodingKeys.self)
    payload = try Payload(from: decoder)
  }
}
