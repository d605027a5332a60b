import Diagnostics
import EconomyModel
import Testing

@Suite struct `A share` {
  @Test(
    arguments: [
      ("1/2", "1/2"), ("2/4", "1/2"), ("50%", "1/2"), ("0.5", "1/2"), ("33.33%", "3333/10000"), ("100%", "1/1"),
      ("1", "1/1"), ("1.000000", "1/1"), ("0.000001", "1/1000000"), ("12.5%", "1/8"), ("7/7", "1/1"), ("01/03", "1/3"),
    ])
  func `is read exactly and in lowest terms`(_ text: String, _ lowest: String) throws {
    let share = try ShareFraction(text: text)
    #expect("\(share)" == lowest)
    #expect(try ShareFraction(text: share.description) == share)
    #expect(try JSONText.again(share) == share)
  }

  @Test(arguments: ["0", "0/5", "0%", "3/2", "101%", "1.5", "1/0", "0/0"])
  func `of nothing or of more than the whole is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try ShareFraction(text: text) } == "share.range")
  }

  @Test(
    arguments: [
      "", "/", "1/", "/2", "1/2/3", "-1/2", "+1/2", "-1/-2", "%", ".5", "5.", ".", "0.+5", "50 %", " 1/2", "1.2.3",
      "0.1234567", "50%%", "½", "１/２", "1/9999999999", "二分之一",
    ])
  func `in another form is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try ShareFraction(text: text) } == "share.format")
  }

  @Test func `of an amount is rounded half up, once`() throws {
    let half = try ShareFraction(1, over: 2)
    #expect([1, 2, 3, -1, -2, -3].map { half.of($0) } == [1, 1, 2, 0, -1, -1])
    #expect([1, 2, 3].map { try? ShareFraction(1, over: 3).of($0) } == [0, 1, 1])
    #expect(ShareFraction.one.of(.max) == .max && ShareFraction.one.of(.min) == .min)
    #expect(try ShareFraction(.max - 1, over: .max).of(.max) < .max)
  }

  @Test func `of all owners together loses at most half a unit each`() throws {
    var chance = SeededChance(seed: 4)
    for _ in 0..<2_000 {
      let owners = Int32.random(in: 1...9, using: &chance)
      let weights = (0..<owners).map { _ in Int32.random(in: 1...1_000, using: &chance) }
      let whole = weights.reduce(0, +)
      let amount = Int64.random(in: -1_000_000_000...1_000_000_000, using: &chance)
      let parts = try weights.map { try ShareFraction($0, over: whole).of(amount) }
      #expect(abs(parts.reduce(0, +) - amount) * 2 <= Int64(owners))
      for (part, weight) in zip(parts, weights) {
        let doubled = Int128(amount) * Int128(weight) * 2 - Int128(part) * Int128(whole) * 2
        #expect(-Int128(whole) <= doubled && doubled < Int128(whole))
      }
    }
  }
}
