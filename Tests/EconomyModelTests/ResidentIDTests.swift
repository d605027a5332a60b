import Diagnostics
import EconomyModel
import Testing

@Suite struct `An identity number` {
  private func refused(_ text: String) -> String? { refusal { () throws(Reason) in try ResidentID(text) } }

  @Test func `says region, birth date and sex, and masks itself`() throws {
    let id = try ResidentID("990101199001010000")
    #expect(id.region == "990101" && id.birthDate.description == "1990-01-01" && !id.isMale)
    #expect(id.unmasked == "990101199001010000" && !id.wasFifteenDigits)
    #expect("\(id)" == "990101********0000" && "\([id])" == "[990101********0000]")
    #expect(try ResidentID(InventedNumber.whole("99010119900101001")).isMale)
  }

  @Test func `is one number however it was typed`() throws {
    let whole = InventedNumber.whole("99010119900101006")
    #expect(whole.hasSuffix("X"))
    let id = try ResidentID(whole)
    let wide = String(String.UnicodeScalarView(whole.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    let apart = whole.prefix(6) + " " + whole.dropFirst(6).prefix(8) + "\u{3000}" + whole.suffix(4)
    let quoted = ["'\(whole)", "\u{3000}’\(whole)\u{A0}"]
    for text in [whole.lowercased(), " \(whole)\t", String(apart), wide, wide.lowercased()] + quoted {
      #expect(try ResidentID(text) == id && ResidentID(text).unmasked == whole)
    }
    #expect(try ResidentID(utf8: Array(whole.utf8)) == id)
    #expect(try ResidentID(utf8: AnyCollection(whole.utf8)) == id)
  }

  @Test func `of fifteen digits gets its century and its check digit`() throws {
    let id = try ResidentID("990101900101002")
    #expect(id.unmasked == InventedNumber.whole("99010119900101002") && id.wasFifteenDigits)
    #expect(try id == ResidentID(InventedNumber.whole("99010119900101002")))
  }

  @Test(arguments: [("995", "1995"), ("996", "1895"), ("999", "1895")])
  func `of fifteen digits with a sequence from 996 on was born in the 1800s`(_ tail: String, _ year: String) throws {
    let id = try ResidentID("990101950101" + tail)
    #expect(id.unmasked == InventedNumber.whole("990101\(year)0101\(tail)") && String(id.birthDate.year) == year)
  }

  @Test(
    arguments: [
      "81000019900101123", "82000019851231002", "83000019700228001", "91115619790228101", "90000020010102003",
    ])
  func `of Hong Kong, Macau, Taiwan and foreign residents has the same form`(_ body: String) throws {
    #expect(try ResidentID(InventedNumber.whole(body)).unmasked == InventedNumber.whole(body))
    #expect(refused(InventedNumber.broken(body)) == "id.check-digit")
  }

  @Test(arguments: ["3.2E+17", "3.20301E+17", "9.90101E+17", "9.9010119900101E+17", "3.2e+17", "３．２Ｅ＋１７", "'9E17"])
  func `in scientific notation was damaged by a spreadsheet`(_ text: String) {
    #expect(refused(text) == "id.excel-damaged")
  }

  @Test func `that ends in 000 was damaged when its check digit fails, and stands when it does not`() {
    #expect(refused("990101199001011000") == "id.excel-damaged")
    #expect(refused("990101198009010000") == nil)
  }

  @Test(
    arguments: [
      ("", "id.length"), ("99010119900101000", "id.length"), ("9901011990010100000", "id.length"),
      ("99O101199001010000", "id.character"), ("99010119900X010000", "id.character"),
      ("99010190010100X", "id.character"),
      ("99010119900101000\u{661}", "id.character"), ("990101199001010001", "id.check-digit"),
      ("99010119900101000X", "id.check-digit"), ("990101901301002", "id.birth-date"),
      ("990101900230002", "id.birth-date"),
    ])
  func `that is wrong says what is wrong with it`(_ text: String, _ code: String) {
    #expect(refused(text) == code)
  }

  @Test(arguments: [
    "99010119900230002", "99010119901301002", "99010119900100002", "99010117991231002", "99010123000101002",
  ])
  func `whose check digit fits an impossible birth date is refused`(_ body: String) {
    #expect(refused(InventedNumber.whole(body)) == "id.birth-date")
  }

  @Test func `is never shown by its refusal`() {
    for text in ["990101199001010001", "99010190023O002", "990101900230002"] {
      do {
        _ = try ResidentID(text)
        Issue.record("a wrong number was taken")
      } catch { #expect(!error.sentence.contains("1990") && !error.sentence.contains("9002")) }
    }
  }

  @Test func `that is not text is refused`() {
    #expect(
      refusal { () throws(Reason) in try ResidentID(utf8: [0xFF, 0xC0] + "9901011990010100".utf8) } == "id.character")
  }

  @Test func `is one text in JSON`() throws {
    let id = try ResidentID("990101900101002")
    #expect(try JSONText.written(id) == "[\"\(id.unmasked)\"]")
    #expect(try JSONText.again(id) == id)
    #expect(throws: (any Error).self) { try JSONText.read(ResidentID.self, #"["990101199001010001"]"#) }
  }
}
