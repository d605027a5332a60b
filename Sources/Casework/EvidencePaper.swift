package import Diagnostics
import EconomyModel

/// 证据材料: a paper that was shown, by its digest and name; the paper itself lies elsewhere.
package struct EvidencePaper: Hashable, Sendable {
  /// Of the scanned paper, 64 digits of lower-case hex.
  package let sha256: String
  package let name: String
  /// What it is, in the caseworker's word, such as 承诺书 or 银行流水.
  package let kind: String

  /// - Throws: `case.paper` for a digest that is none, or an empty name.
  package init(sha256: String, name: String, kind: String) throws(Reason) {
    guard let digest = Hexadecimal.bytes(sha256), digest.count == 32 else {
      throw Reason(.casePaper, found: "a paper whose SHA-256 is not 64 hexadecimal digits")
    }
    guard !name.isEmpty else { throw Reason(.casePaper, found: "a paper without a name") }
    self.sha256 = Hexadecimal.text(digest)
    self.name = name
    self.kind = kind
  }
}

extension EvidencePaper: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case sha256, name, kind
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    try self.init(
      sha256: container.decode(String.self, forKey: .sha256), name: container.decode(String.self, forKey: .name),
      kind: container.decode(String.self, forKey: .kind))
  }
}
