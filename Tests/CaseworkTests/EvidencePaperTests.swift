import Casework
import Diagnostics
import Testing

@Suite struct `A paper of evidence` {
  @Test func `is known by its digest, in lower case`() throws {
    let paper = try EvidencePaper(sha256: String(repeating: "AB", count: 32), name: "承诺书.jpg", kind: "承诺书")
    #expect(paper.sha256 == String(repeating: "ab", count: 32))
  }

  @Test(arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "ab", count: 31)])
  func `without a digest is refused`(digest: String) {
    #expect(throws: Reason.self) { try EvidencePaper(sha256: digest, name: "a.jpg", kind: "") }
  }

  @Test func `without a name is refused`() {
    #expect(throws: Reason.self) { try EvidencePaper(sha256: String(repeating: "a", count: 64), name: "", kind: "") }
  }
}
