/// What a rebuttal shows.
package enum RebuttalKind: String, Hashable, CaseIterable, Sendable, Codable {
  case proofOfLife = "proof-of-life"
  case disownedAccount = "disowned-account"
  case soldCar = "sold-car"
  case zombieCompany = "zombie-company"
  case stolenIdentity = "stolen-identity"
  case compensation
  case other

  package var chinese: String {
    switch self {
    case .proofOfLife: "生存证明"
    case .disownedAccount: "非本人账户"
    case .soldCar: "车辆已转让"
    case .zombieCompany: "僵尸企业"
    case .stolenIdentity: "身份被冒用"
    case .compensation: "赔偿补偿款"
    case .other: "其他"
    }
  }

  package var english: String {
    switch self {
    case .proofOfLife: "proof of life"
    case .disownedAccount: "disowned account"
    case .soldCar: "car sold"
    case .zombieCompany: "zombie company"
    case .stolenIdentity: "stolen identity"
    case .compensation: "compensation money"
    case .other: "other"
    }
  }
}
