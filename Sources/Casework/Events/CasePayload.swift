/// What one kind of event says; its keys are all that its JSON may hold.
package protocol CasePayload: Codable, Hashable, Sendable {
  associatedtype CodingKeys: CodingKey & CaseIterable
}
