import Adapting
import Diagnostics
import EconomyModel
import Testing

private func manifest(_ columns: String, file: String = "delimiter: \"|\"", rest: String = "") -> String {
  """
  name: sample
  version: "1"
  item: BK06
  title: 示例
  answers: hits-only
  file: {format: csv, encoding: utf-8, \(file)}
  columns: {\(columns)}
  \(rest)
  """
}

private let endsInMoney = manifest("证件号码: id, 姓名: name, 余额: balance")
private let endsInDate = manifest("证件号码: id, 余额: balance, 时点: feedbackAt")
private let beginsWithMoney = manifest("余额: balance, 证件号码: id, 姓名: name")
private let head = "证件号码|姓名|余额\n"

@Suite struct `A row cut in two by a line end` {
  @Test(arguments: ["3\n.15", "3.\n5", "3\n", "3.1\n5", "3,0\n0.15"])
  func `in its last cell, a number, is rejected with its piece, its neighbours are not`(cell: String) throws {
    let text = head + "\(Invented.meng)|孟庆瑶|\(cell)\n\(Invented.situ)|司徒喆|7.00\n"
    let file = try AdaptedFile(text, endsInMoney)
    #expect(
      file.records.compactMap { $0.fields.money(.balance) } == (cell == "3\n" ? [Fen(300), Fen(700)] : [Fen(700)]))
    #expect(file.rejects.map(\.position.line) == (cell == "3\n" ? [] : [2, 3]))
  }

  @Test(arguments: ["2026-11-16 14:0\n:00", "2026-11-16 14\n05:00", "2026-1\n16 14:05:00", "2026-11-1\n 14:05:00"])
  func `in its last cell, a time, is rejected with its piece`(cell: String) throws {
    let text = "证件号码|余额|时点\n\(Invented.situ)|7|2026-11-15\n\(Invented.meng)|5|\(cell)\n"
    let file = try AdaptedFile(text, endsInDate)
    #expect(file.records.count == 1)
    #expect(file.rejected.count == 2)
  }

  @Test(arguments: ["制表人：王某", "共2行", "第 1 页", "以上数据截至2026-11-15", "-----"])
  func `is not what a footer in clear text makes of the row before it`(footer: String) throws {
    let text = head + "\(Invented.meng)|孟庆瑶|3\n\(footer)\n\(Invented.situ)|司徒喆|7.00\n"
    let file = try AdaptedFile(text, endsInMoney)
    #expect(file.records.count == 2)
    #expect(file.rejected == ["3:0 csv.field-count"])
  }

  @Test func `in its first cell is rejected with its piece`() throws {
    let rows = "7|\(Invented.situ)|司徒喆\n12\n45.00|\(Invented.meng)|孟庆瑶\n"
    let file = try AdaptedFile("余额|证件号码|姓名\n" + rows, beginsWithMoney)
    #expect(file.records.map { $0.fields.money(.balance) } == [Fen(700)])
    #expect(file.rejected == ["3:0 csv.field-count", "4:0 csv.field-count"])
  }

  @Test func `in a file of CRLF is told by an empty line that ends unlike the others`() throws {
    let crlf = head.replacing("\n", with: "\r\n")
    let sound = "\(Invented.situ)|司徒喆|7.00\r\n"
    let cut = try AdaptedFile(crlf + "\(Invented.meng)|孟庆瑶|3.1\n\r\n" + sound, endsInMoney)
    #expect(cut.rejected == ["2:0 csv.field-count"])
    #expect(cut.records.count == 1)
    let blank = try AdaptedFile(crlf + "\(Invented.meng)|孟庆瑶|3.1\r\n\r\n" + sound, endsInMoney)
    #expect(blank.rejected == [])
    let begun = try AdaptedFile("余额|证件号码|姓名\r\n\n345|\(Invented.meng)|孟庆瑶\r\n", beginsWithMoney)
    #expect(begun.rejected == ["3:0 csv.field-count"])
  }

  @Test func `makes its file's total unsure, which then stands without it`() throws {
    let given = manifest(
      "证件号码: id, 姓名: name, 余额: balance", rest: "trailer: {marker: 合计, totals: {balance: 3}}")
    let rows = "\(Invented.meng)|孟庆瑶|3\n.15\n\(Invented.situ)|司徒喆|7.00\n"
    let file = try AdaptedFile(head + rows + "合计||10.15\n", given)
    #expect(file.refusal == nil)
    #expect(file.records.count == 1)
  }
}

@Suite struct `A date before the header` {
  private func asOf(_ line: String, _ pattern: String = "统计时点：{date}*") throws -> String? {
    let given = manifest(
      "证件号码: id, 姓名: name, 余额: balance", file: "preamble: 1", rest: "asOf: {preamble: \"\(pattern)\"}")
    let text = line + "\n证件号码,姓名,余额\n\(Invented.meng),孟庆瑶,3\n"
    let file = try AdaptedFile(text, given)
    return try file.refusal ?? #require(file.records.first?.asOf?.description)
  }

  @Test(arguments: [
    "统计时点：2026.11.16", "\"统计时点：2026.11.16\",,", "统计时点：2026-11-16（周一）", "统计时点：2026年11月16日，共3人",
    "统计时点：2026-11-16 单位：元",
  ])
  func `is read where it is whole`(line: String) throws {
    #expect(try asOf(line) == "2026-11-16")
  }

  @Test(arguments: [
    "统计时点：2026.11.1\"6", "统计时点：2026-11-1\",", "\"统计时点：2026-11-1\"\",,", "统计时点：2026-11-1|", "统计时点：2026-11-1.",
    "统计时点：2026年11月1",
    "统计时点：2026年11月1 共3人", "统计时点：2026-11-1１",
  ])
  func `is missing where a stray mark cut it short`(line: String) throws {
    #expect(try asOf(line) == "0 file.fact-missing")
  }
}
