import Diagnostics
import EconomyModel
import Testing

@Suite struct `An amount of money` {
  @Test(
    arguments: [
      ("0", 0), ("0.01", 1), ("0.5", 50), ("12", 1_200), ("1234.56", 123_456), ("-1234.5", -123_450), ("-0.00", 0),
      ("0007.10", 710), ("92233720368547758.07", Int64.max), ("-92233720368547758.08", Int64.min),
    ])
  func `is read exactly`(_ text: String, _ fen: Int64) throws {
    #expect(try Fen(yuan: text) == Fen(fen))
  }

  @Test(
    arguments: [
      "", "-", ".", ".5", "5.", "1.234", "1,234.56", "+5", "1e3", "--5", "1.2.3", " 5", "5 ", "５", "￥5", "5元", "abc",
      "5\u{301}", "0x10", "1.-5", "-.5", "٣",
    ])
  func `in another form is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try Fen(yuan: text) } == "amount.not-a-number")
  }

  @Test(arguments: ["92233720368547758.08", "-92233720368547758.09", "1000000000000000000000"])
  func `larger than can be counted is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try Fen(yuan: text) } == "amount.overflow")
  }

  @Test func `is written plainly and with separators`() {
    let amounts: [Int64] = [0, 5, -5, 99_999, 100_000, -100_000, 12_345_678_901, .min, .max]
    #expect(
      amounts.map { Fen($0).plain } == [
        "0.00", "0.05", "-0.05", "999.99", "1000.00", "-1000.00", "123456789.01", "-92233720368547758.08",
        "92233720368547758.07",
      ])
    #expect(
      amounts.map { "\(Fen($0))" } == [
        "0.00", "0.05", "-0.05", "999.99", "1,000.00", "-1,000.00", "123,456,789.01", "-92,233,720,368,547,758.08",
        "92,233,720,368,547,758.07",
      ])
  }

  @Test func `goes round by text`() throws {
    var chance = SeededChance(seed: 3)
    for width in 0..<4_000 {
      let amount = Int64(truncatingIfNeeded: chance.next()) >> (width % 64)
      #expect(try Fen(yuan: Fen(amount).plain) == Fen(amount))
      let written = Fen(amount).description.filter { $0 != "," }
      #expect(try Fen(yuan: written) == Fen(amount))
    }
  }

  @Test func `is added with overflow refused`() throws {
    #expect(try Fen(5).adding(Fen(-7)) == Fen(-2))
    #expect(refusal { () throws(Reason) in try Fen(.max).adding(Fen(1)) } == "amount.overflow")
    #expect(refusal { () throws(Reason) in try Fen(.min).adding(Fen(-1)) } == "amount.overflow")
  }

  @Test func `is whole fen in JSON`() throws {
    #expect(try JSONText.written(Fen(-123_450)) == "[-123450]")
    #expect(try JSONText.again(Fen(.min)) == Fen(.min))
    #expect(throws: (any Error).self) { try JSONText.read(Fen.self, "[1.5]") }
  }

  @Test func `of a month makes twelve of a year, and of a year itself`() throws {
    #expect(try PeriodAmount(Fen(250_050), per: .month).perYear() == Fen(3_000_600))
    #expect(try PeriodAmount(Fen(250_050), per: .year).perYear() == Fen(250_050))
    let much = PeriodAmount(Fen(.max / 12 + 1), per: .month)
    #expect(refusal { () throws(Reason) in try much.perYear() } == "amount.overflow")
  }
}
