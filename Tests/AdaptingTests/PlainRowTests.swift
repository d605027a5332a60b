import Adapting
import EconomyModel
import Testing

/// Every file that is read here is read both ways and compared; what is said besides is which rows were plain.
@Suite struct `A plain row` {
  private static let columns = """
    姓名: name, 类型: {to: documentType, as: code, map: {"01": 居民身份证, "02": 护照}}, 号码: {to: id, as: document},
    结果: {to: outcome, map: {"00": found, "01": nothing, "09": error}}, 账号: accountNumber,
    余额: {to: balance, nil: ["-", "0.01"]}, 币种: {to: currency, as: code, map: {"156": 人民币}}, 日期: asOf
    """
  private static let manifest = """
    name: sample
    version: "1"
    item: BK01
    title: 示例
    answers: hits-only
    file: {format: csv, encoding: utf-8}
    columns: {\(columns)}
    """

  private static let head = "姓名,类型,号码,结果,账号,余额,币种,日期\n"

  private func packedCount(_ rows: [String], _ manifest: String = Self.manifest, head: String = Self.head) throws -> Int
  {
    let text = head + rows.map { $0 + "\n" }.joined()
    _ = try AdaptedFile(text, manifest)
    let adapter = Adapter(manifest: try AdapterManifest(yaml: manifest, file: "m.yaml", catalogue: .national))
    return try PackedFile(Array(text.utf8), adapter, fileName: "sample.csv", pieceSize: 1 << 16).packedCount
  }

  private func row(
    _ number: Int = 0, kind: String = "01", outcome: String = "00", account: String = "6222990000000001",
    balance: String = "12.50", day: String = "2026-10-31"
  ) -> String {
    "孟庆瑶,\(kind),\(Invented.meng),\(outcome),\(account)\(number),\(balance),156,\(day)"
  }

  /// Of so many rows the last one of a batch goes the long way.
  private func isPlain(_ row: (Int) -> String) throws -> Bool {
    let count = try packedCount((0..<5).map { row($0) })
    #expect(count == 0 || count == 4)
    return count == 4
  }

  @Test func `may state its kind of document by a code`() throws {
    #expect(try isPlain { row($0) })
    #expect(try !isPlain { row($0, kind: "02") })
    #expect(try !isPlain { row($0, kind: "03") })
    #expect(try isPlain { row($0, kind: "") })
  }

  @Test(arguments: [
    "0", "7", "12.5", "12.50", "-12.50", "\"1,234.56\"", "\"12,345,678.90\"", "999999999999.99", "-0", "007.10",
  ]) func `may write its amount so`(balance: String) throws {
    #expect(try isPlain { row($0, balance: balance) })
  }

  @Test(arguments: ["", "-", "0.01"]) func `needs no amount that its item does not require`(word: String) throws {
    #expect(try isPlain { row($0, balance: word) })
  }

  @Test(arguments: ["", "-"]) func `is not plain without the amount that its item requires`(word: String) throws {
    let manifest = Self.manifest.replacing("BK01", with: "BK02").replacing("to: balance", with: "to: largestAmount")
      .replacing(#"币种: {to: currency, as: code, map: {"156": 人民币}}, "#, with: "")
    let head = Self.head.replacing("币种,", with: "")
    func rows(_ amount: String) -> [String] {
      (0..<5).map { row($0, balance: amount).replacing(",156,", with: ",") }
    }
    #expect(try packedCount(rows("12.50"), manifest, head: head) == 4)
    #expect(try packedCount(rows(word), manifest, head: head) == 0)
  }

  @Test(arguments: [
    "1.", ".5", "1.234", "1.230", "1,2", "\"1,23\"", "\"1234,567\"", "\"1,,234\"", "\",123\"", "--1", "+1", "１２", "1 2",
    "1e3",
    "￥5", "5元", "9999999999999", "99999999999999999999", "\"1,234.5,6\"",
  ]) func `leaves an amount that is written otherwise to the converters`(balance: String) throws {
    #expect(try !isPlain { row($0, balance: balance) })
  }

  @Test(arguments: ["6222****1234", "62-0001", "A0B1", "7"]) func `may mask its account`(account: String) throws {
    #expect(try isPlain { row($0, account: account) })
  }

  @Test(arguments: ["6.22E+15", "'6222", "6222 0001", "账", "622e", "-1"])
  func `leaves an account that is written otherwise to the converters`(account: String) throws {
    #expect(try !isPlain { row($0, account: account) })
  }

  @Test func `that says nothing was found carries no fields, whatever stands in them`() throws {
    #expect(try isPlain { row($0, outcome: "01", balance: "乱码") })
    #expect(try isPlain { row($0, outcome: "09", balance: "") })
    #expect(try !isPlain { row($0, outcome: "77") })
    let trailer = Self.manifest + "\ntrailer: {marker: 合计, totals: {balance: 余额}}"
    let end = "合计,,,,,\("0.00"),,"
    #expect(try packedCount((0..<5).map { row($0, outcome: "01", balance: "乱码") } + [end], trailer) == 0)
    #expect(try packedCount((0..<5).map { row($0, outcome: "01", balance: "-") } + [end], trailer) == 5)
  }

  @Test func `may hold more days than are remembered, and longer words`() throws {
    let days = (0..<1500).map { CivilDate(dayNumber: 15_000 + Int32($0 * 7 % 1000)).description }
    #expect(try packedCount(days.enumerated().map { row($0, day: $1) }) > 1490)
    let words = Self.manifest.replacing("币种: {to: currency, as: code, map: {\"156\": 人民币}}", with: "币种: bankName")
    let long = (0..<400).map { number in
      let name =
        String(repeating: "行", count: number % 30) + "\(number % 7)" + String(repeating: "x", count: number % 9)
      return row(number).replacing(",156,", with: ",\(name),")
    }
    #expect(try packedCount(long, words) == 399)
  }

  @Test func `is told from one whose cells are cut elsewhere`() throws {
    let manifest = """
      name: sample
      version: "1"
      item: BK01
      title: 示例
      answers: hits-only
      file: {format: csv, encoding: utf-8}
      columns: {姓名: name, 号码: id, 余额: balance, 开户行: bankName, 账户类型: accountType, 币种: currency}
      """
    let cells = [
      "abcdefgh,ij,klmnopqrst", "abcdefghij,klmnopqr,st", "a,bc,d", "ab,c,d", "a,b,cd", "abcdefgh,,x", ",abcdefgh,x",
    ]
    let rows = cells.map { "孟庆瑶,\(Invented.meng),1.00,\($0)\n" }.joined()
    let file = try AdaptedFile("姓名,号码,余额,开户行,账户类型,币种\n" + rows, manifest)
    #expect(Set(file.digests).count == cells.count)
  }
}
