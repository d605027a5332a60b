import Reporting
import Testing

@Suite struct `A verify code` {
  @Test func `is the digest's first sixty bits in letters nobody confuses`() {
    #expect(VerifyCode.of(digest: "000443214c74254b" + String(repeating: "0", count: 48)) == "0024-68AC-EGJM")
    #expect(VerifyCode.of(digest: String(repeating: "f", count: 64)) == "ZZZZ-ZZZZ-ZZZZ")
  }

  @Test func `is empty for what is no digest`() {
    #expect(VerifyCode.of(digest: "") == "")
    #expect(VerifyCode.of(digest: String(repeating: "g", count: 64)) == "")
  }
}
