package import EconomyModel

/// One address of the pages: who may come, and what they get.
package struct Route: Sendable {
  package enum Access: Hashable, Sendable {
    /// Nothing personal is shown.
    case anyone
    case signedIn
    case allowed(Permission)

    package func admits(_ role: UserRole?) -> Bool {
      switch self {
      case .anyone: true
      case .signedIn: role != nil
      case .allowed(let permission): role?.may(permission) ?? false
      }
    }
  }

  package let method: PageRequest.Method
  /// Such as `/cases/{case}`.
  package let path: String
  package let access: Access
  let answer: @Sendable (Visit) throws -> Answer

  static func get(
    _ path: String, _ access: Access, _ answer: @escaping @Sendable (Visit) throws -> Answer
  ) -> Route {
    Route(method: .get, path: path, access: access, answer: answer)
  }

  static func post(
    _ path: String, _ access: Access, _ answer: @escaping @Sendable (Visit) throws -> Answer
  ) -> Route {
    Route(method: .post, path: path, access: access, answer: answer)
  }

  /// The parts of a path that the route names; nil for another path.
  func parameters(of path: String) -> [String: String]? {
    let wanted = self.path.split(separator: "/", omittingEmptySubsequences: false)
    let found = path.split(separator: "/", omittingEmptySubsequences: false)
    guard wanted.count == found.count else { return nil }
    var parameters: [String: String] = [:]
    for (pattern, text) in zip(wanted, found) {
      if pattern.hasPrefix("{"), pattern.hasSuffix("}") {
        guard !text.isEmpty, let plain = Percent.decoded(Array(text.utf8.map { $0 == 0x2B ? 0x20 : $0 })) else {
          return nil
        }
        parameters[String(pattern.dropFirst().dropLast())] = plain
      } else if pattern != text {
        return nil
      }
    }
    return parameters
  }
}
