import Adapting
import Diagnostics
import EconomyModel
import Testing

/// What one cell of one column becomes: the field's value, `nothing`, or the code of its reject.
private func converted(_ cell: String, _ item: String, _ field: String, _ options: String = "") throws -> String {
  let manifest = """
    name: one
    version: "1"
    item: \(item)
    title: 一列
    answers: hits-only
    file: {format: csv, encoding: utf-8, delimiter: "|", quote: ""}
    nil: ["-", 无]
    columns:
      证件号码: id
      值: {to: \(field)\(options)}
    """
  let file = try AdaptedFile("证件号码|值\n\(Invented.meng)|\(cell)\n", manifest)
  if let reject = file.rejects.first { return reject.reason.code.name }
  guard let value = file.records.first?.fields.first?.value else { return "nothing" }
  switch value {
  case .text(let text): return text
  case .money(let fen): return fen.plain
  case .date(let date): return date.description
  case .flag(let flag): return "\(flag)"
  case .area(let area): return area.description
  case .share(let share): return share.description
  case .count(let count): return "\(count)"
  }
}

@Suite struct `A converter` {
  @Test func `keeps a spouse's number of whatever kind`() throws {
    let manifest = """
      name: one
      version: "1"
      item: GV02
      title: 婚姻
      answers: hits-only
      file: {format: csv, encoding: utf-8}
      columns: {本人: id, 状况: maritalStatus, 配偶: {to: spouseID, as: any-document}}
      """
    let rows = ["\(Invented.meng),已婚,99010219550512101x", "\(Invented.meng),已婚,E99012345", "\(Invented.meng),未婚,"]
    let file = try AdaptedFile("本人,状况,配偶\n" + rows.map { $0 + "\n" }.joined(), manifest)
    let spouses = file.records.map { $0.fields.filter { $0.field == .spouseID }.map(\.value) }
    #expect(spouses == [[.text(Invented.meng)], [.text("E99012345")], []])
  }

  @Test(arguments: [
    ("1234.5", "1234.50"), ("1,234,567.89", "1234567.89"), ("￥1，234", "1234.00"), ("¥-3.00元", "-3.00"),
    ("-￥3", "-3.00"), ("　88 ", "88.00"), ("￥ 12 元", "12.00"), ("1 234", "amount.not-a-number"), ("0.1000", "0.10"),
    ("-", "nothing"), ("无", "nothing"), ("", "nothing"),
    ("12,34", "amount.not-a-number"), ("1,2345", "amount.not-a-number"), ("1.234", "amount.not-a-number"),
    ("3.2E+17", "amount.not-a-number"), ("约100", "amount.not-a-number"), ("1.", "amount.not-a-number"),
    ("99999999999999999999", "amount.overflow"), ("--", "amount.not-a-number"), (",123", "amount.not-a-number"),
  ])
  func `reads yuan exactly or not at all`(cell: String, expected: String) throws {
    #expect(try converted(cell, "BK01", "balance") == expected)
  }

  @Test(arguments: [
    (", as: fen", "123456", "1234.56"), (", as: fen", "1.5", "amount.not-a-number"),
    (", as: ten-thousand-yuan", "12.5", "125000.00"), (", as: ten-thousand-yuan", "0.123456万元", "1234.56"),
    (", as: ten-thousand-yuan", "0.1234567", "amount.not-a-number"), (", as: yuan", "1万", "amount.not-a-number"),
  ])
  func `keeps to its unit`(unit: String, cell: String, expected: String) throws {
    #expect(try converted(cell, "BK01", "balance", unit) == expected)
  }

  @Test(arguments: [
    ("2026-11-15", "2026-11-15"), ("2026/1/5", "2026-01-05"), ("2026.1.5", "2026-01-05"), ("20261115", "2026-11-15"),
    ("2026年11月5日", "2026-11-05"), ("2026-11-15 08:30:00", "2026-11-15"), ("2026/11/15 0:00", "2026-11-15"),
    ("46341", "2026-11-15"), ("2026-02-29", "date.impossible"), ("20261301", "date.impossible"),
    ("15/11/2026", "date.format"), ("2026-11", "date.format"), ("2026-11-15 25:00", "date.format"),
    ("4634", "date.format"), ("2026-11-15x", "date.format"), ("2026-11-15T08:30:00.5+08:00", "2026-11-15"),
    ("2026-11-15T23:30:00Z", "date.format"), ("2026-11-15T23:30:00+09:00", "date.format"),
  ])
  func `reads a date in the shapes that offices write`(cell: String, expected: String) throws {
    #expect(try converted(cell, "GV03", "deathDate") == expected)
  }

  @Test(arguments: [
    ("202611", "2026-11"), ("2026-1", "2026-01"), ("2026/11", "2026-11"), ("2026年1月", "2026-01"),
    ("2026-11-15", "2026-11"), ("202613", "date.impossible"), ("11月", "date.format"),
  ])
  func `reads a month`(cell: String, expected: String) throws {
    #expect(try converted(cell, "GV06", "month", ", as: month") == expected)
  }

  @Test(arguments: [
    ("", "89.5㎡", "89.50"), ("", "89.50平方米", "89.50"), ("", "18.7 ㎡", "18.70"), ("", "-1", "area.format"),
    ("", "九十平", "area.format"),
    (", as: mu", "3亩", "2000.00"), (", as: mu", "0.01", "6.67"),
  ])
  func `reads areas in square metres or 亩`(options: String, cell: String, expected: String) throws {
    #expect(try convertedLand(cell, options) == expected)
  }

  private func convertedLand(_ cell: String, _ options: String) throws -> String {
    let manifest = """
      name: one
      version: "1"
      item: PR05
      title: 一列
      answers: hits-only
      file: {format: csv, encoding: utf-8, delimiter: "|"}
      columns: {证件号码: id, 值: {to: landArea\(options)}, 金额: amount}
      """
    let file = try AdaptedFile("证件号码|值|金额\n\(Invented.meng)|\(cell)|1\n", manifest)
    return file.records.first?.fields.area(.landArea)?.description ?? file.rejects[0].reason.code.name
  }

  @Test(arguments: [
    ("91990101MA10000318", "91990101MA10000318"), ("91990101ma10000318 ", "91990101MA10000318"),
    ("990101000012345", "990101000012345"), ("91990101MA10000310", "uscc.check-digit"),
    ("91990101MA100003", "uscc.length"), ("91990101MAI0000318", "uscc.character"), ("-", "field.required"),
  ])
  func `checks an organisation's number`(cell: String, expected: String) throws {
    #expect(try converted(cell, "GV04", "organisationCode", ", as: organisation-number") == expected)
  }

  @Test(arguments: [
    ("6222 0299 0000 1234", "6222029900001234"), ("'6222029900001234", "6222029900001234"),
    ("6222****1234", "6222****1234"), ("6.22203E+15", "account.excel-damaged"), ("6E5", "6E5"),
  ])
  func `refuses an account number that a spreadsheet has cut`(cell: String, expected: String) throws {
    #expect(try converted(cell, "BK01", "accountNumber") == expected)
  }

  @Test(arguments: [
    (", as: code, map: {\"01\": 活期}", "01", "活期"), (", as: code, map: {\"01\": 活期}", "02", "code.unknown"),
    (", as: code, map: {\"-\": 其他}", "-", "其他"), ("", "一本通 ", "一本通"),
  ])
  func `translates codes and rejects unknown ones`(options: String, cell: String, expected: String) throws {
    #expect(try converted(cell, "BK01", "accountType", options) == expected)
  }

  @Test(arguments: [
    ("", "是", "true"), ("", "无", "false"), ("", "-", "nothing"), ("", "超限", "flag.unknown"),
    (", true: [超限], false: [未超]", "超限", "true"), (", true: [超限], false: [未超]", "是", "flag.unknown"),
  ])
  func `knows a flag's own words before those for nothing`(options: String, cell: String, expected: String) throws {
    #expect(try converted(cell, "BK01", "personalOverLimit", options) == expected)
  }
}
