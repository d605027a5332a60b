import EconomyModel

/// Reads what stands under an event's name, and nothing besides.
struct EventReading {
  let container: KeyedDecodingContainer<CaseEventKind>
  let kind: CaseEventKind

  func payload<Payload: CasePayload>() throws -> Payload {
    try StrictKeys.check(container.superDecoder(forKey: kind), Payload.CodingKeys.self)
    return try container.decode(Payload.self, forKey: kind)
  }
}
