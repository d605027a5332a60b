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
  private let pattern: [Substring]

  private init(
    _ method: PageRequest.Method, _ path: String, _ access: Access,
    _ answer: @escaping @Sendable (Visit) throws -> Answer
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.answer = answer
    pattern = Self.parts(of: path)
  }

  static func get(
    _ path: String, _ access: Access, _ answer: @escaping @Sendable (Visit) throws -> Answer
  ) -> Route {
    Route(.get, path, access, answer)
  }

  static func post(
    _ path: String, _ access: Access, _ answer: @escaping @Sendable (Visit) throws -> Answer
  ) -> Route {
    Route(.post, path, access, answer)
  }

  static func parts(of path: String) -> [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }

  /// - Parameter found: the parts of a path.
  /// - Returns: those that the route names; nil for another path.
  func parameters(of found: [Substring]) -> [String: String]? {
    guard pattern.count == found.count else { return nil }
    var parameters: [String: String] = [:]
    for (wanted, text) in zip(pattern, found) {
      if wanted.hasPrefix("{"), wanted.hasSuffix("}") {
        guard !text.isEmpty, let plain = Percent.decoded(Array(text.utf8.map { $0 == 0x2B ? 0x20 : $0 })) else {
          return nil
        }
        parameters[String(wanted.dropFirst().dropLast())] = plain
      } else if wanted != text {
        return nil
      }
    }
    return parameters
  }
}
