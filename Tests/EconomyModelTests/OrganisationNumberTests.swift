import Diagnostics
import EconomyModel
import Testing

@Suite struct `An organisation's number` {
  /// An invented company of region 990101, its check character computed apart from this code.
  private let code = "91990101MA1ABCDE00"

  @Test func `of eighteen characters is a credit code, however it was typed`() throws {
    let known = try UnifiedSocialCreditCode(code)
    for text in [code.lowercased(), " \(code) ", "'\(code)", "９１９９０１０１ＭＡ１ＡＢＣＤＥ００"] {
      #expect(try UnifiedSocialCreditCode(text) == known && UnifiedSocialCreditCode(text).description == code)
      #expect(try OrganisationNumber(text) == .uscc(known))
    }
    #expect(try JSONText.written(known) == "[\"\(code)\"]")
    #expect(try JSONText.again(OrganisationNumber.uscc(known)) == .uscc(known))
  }

  @Test func `of fifteen digits is an old registration`() throws {
    #expect(try OrganisationNumber(" 990101000000122 ") == .registration15("990101000000122"))
    #expect(try JSONText.again(OrganisationNumber("990101000000122")) == .registration15("990101000000122"))
  }

  @Test(
    arguments: [
      ("", "uscc.length"), ("9199010", "uscc.length"), ("99010100000012A", "uscc.length"),
      ("91990101MA1ABCDE0", "uscc.length"), ("91990101MA1ABCDE002", "uscc.length"),
      ("91990101MA1ABCDE03", "uscc.check-digit"), ("91990110MA1ABCDE00", "uscc.check-digit"),
      ("91990101MA1ABCDI00", "uscc.character"), ("9199O101MA1ABCDE00", "uscc.character"),
      ("91990A01MA1ABCDE00", "uscc.character"), ("91990101MA1ABCDE0张", "uscc.character"),
    ])
  func `that is wrong says what is wrong with it`(_ text: String, _ refused: String) {
    #expect(refusal { () throws(Reason) in try OrganisationNumber(text) } == refused)
  }

  @Test func `has one check character of thirty-one, by the published weights`() throws {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    var chance = SeededChance(seed: 10)
    for _ in 0..<2_000 {
      let body = (0..<17).map { place in
        (2...7).contains(place) ? Int.random(in: 0...9, using: &chance) : Int.random(in: 0...30, using: &chance)
      }
      let right = (31 - zip(body, weights).reduce(0) { $0 + $1.0 * $1.1 } % 31) % 31
      let text = String(body.map { alphabet[$0] })
      let taken = alphabet.indices.filter { (try? UnifiedSocialCreditCode(text + String(alphabet[$0]))) != nil }
      #expect(taken == [right])
    }
  }
}
