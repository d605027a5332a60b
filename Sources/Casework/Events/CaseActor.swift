package import Diagnostics
import EconomyModel

/// Who did something: the name signed in with, and the account on the centre's machine.
package struct CaseActor: Hashable, Sendable {
  package let name: String
  /// Empty when there is none.
  package let login: String

  /// - Throws: `case.actor` without a name.
  package init(name: String, login: String = "") throws(Reason) {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.caseActor, found: "a deed that nobody did", expected: "expected the name of whoever does it")
    }
    self.name = name
    self.login = login
  }

  /// One person is one preparer, under whichever of the two names, in whichever case of letters.
  package func isSamePerson(as other: CaseActor) -> Bool { !names.isDisjoint(with: other.names) }

  private var names: Set<[UInt8]> {
    Set([name, login].map { Array($0.lowercased().filter { !$0.isWhitespace }.utf8) }.filter { !$0.isEmpty })
  }
}

extension CaseActor: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, login
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    try self.init(
      name: container.decode(String.self, forKey: .name), login: container.decode(String.self, forKey: .login))
  }
}
