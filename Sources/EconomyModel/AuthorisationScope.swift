/// What an authorisation covers: everything, or exactly the codes it lists.
package enum AuthorisationScope<Code: Hashable & Sendable & Codable & Comparable>: Hashable, Sendable, Codable {
  case everything
  case only([Code])

  package func covers(_ code: Code) -> Bool {
    switch self {
    case .everything: true
    case .only(let codes): codes.contains(code)
    }
  }
}
