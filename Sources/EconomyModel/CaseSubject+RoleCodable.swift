/// `{"kind": "member", "relation": "01"}`, `{"kind": "obligor", "duty": "support", "relation": "20"}`.
extension CaseSubject.Role: Codable {
  private enum Kind: String, Codable {
    case member, obligor
  }

  private enum CodingKeys: String, CodingKey {
    case kind, relation, duty
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let relation = try container.decode(Relation.self, forKey: .relation)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .member: self = .member(relation)
    case .obligor: self = .obligor(try container.decode(ObligorKind.self, forKey: .duty), relation)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .member(let relation):
      try container.encode(Kind.member, forKey: .kind)
      try container.encode(relation, forKey: .relation)
    case .obligor(let duty, let relation):
      try container.encode(Kind.obligor, forKey: .kind)
      try container.encode(duty, forKey: .duty)
      try container.encode(relation, forKey: .relation)
    }
  }
}
