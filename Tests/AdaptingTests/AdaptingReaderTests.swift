import Adapting
import Diagnostics
import EconomyModel
import Testing

private func manifest(_ answers: String = "hits-only", columns: String = "", rest: String = "") -> String {
  """
  name: sample
  version: "1"
  item: BK06
  title: 示例
  answers: \(answers)
  file: {format: csv, encoding: utf-8}
  columns: {姓名: name, 证件号码: id, 余额: balance\(columns)}
  \(rest)
  """
}

private let header = "姓名,证件号码,余额\n"
private let two = "孟庆瑶,\(Invented.meng),\"1,234.56\"\n司徒喆,\(Invented.situ),65.44\n"

@Suite struct `A row` {
  @Test func `becomes a record at its place`() throws {
    let file = try AdaptedFile(header + two, manifest())
    let record = try #require(file.records.first)
    #expect(record.fields == [FieldEntry(.balance, .money(Fen(123_456)))])
    #expect(record.outcome == .found)
    #expect(record.position == FilePosition(line: 2, byteOffset: 27, byteCount: 40))
    #expect(file.records.map { $0.subject.name?.unmasked } == ["孟庆瑶", "司徒喆"])
  }

  @Test func `with a broken number is rejected at its column`() throws {
    let file = try AdaptedFile(header + "孟庆瑶,3.2E+17,5\n司徒喆,,5\n", manifest())
    #expect(file.rejected == ["2:5 id.excel-damaged", "3:5 row.no-subject"])
  }

  @Test func `with a broken number goes on when name and birth date stand in`() throws {
    let text = "姓名,证件号码,余额,出生\n孟庆瑶,99010219550512101,5,1955-05-12\n司徒喆,,5,19880229\n司徒喆,,5,\n"
    let file = try AdaptedFile(text, manifest(columns: ", 出生: birthDate"))
    #expect(file.rejected == ["4:5 row.no-subject"])
    guard case .broken(let reason) = file.records[0].subject.identity else {
      Issue.record("the number is not told as broken")
      return
    }
    #expect(reason.code == .idLength)
    #expect(file.records[1].subject.identity == .absent)
    #expect(file.records[1].subject.birthDate == (try CivilDate(year: 1988, month: 2, day: 29)))
  }

  @Test func `may keep its number from spreadsheets by a formula`() throws {
    let file = try AdaptedFile(header + "孟庆瑶,\"=\"\"\(Invented.meng)\"\"\",5\n", manifest())
    #expect(file.records.map(\.subject.identity) == [.document(.residentID(try ResidentID(Invented.meng)))])
  }

  @Test func `without what its item requires is rejected, its neighbours are not`() throws {
    let text = header + "孟庆瑶,\(Invented.meng),\n" + two
    let file = try AdaptedFile(text, manifest())
    #expect(file.rejected == ["2:24 field.required"])
    #expect(file.records.count == 2)
  }

  @Test func `that says nothing was found carries no fields`() throws {
    let text = "姓名,证件号码,余额,结果\n孟庆瑶,\(Invented.meng),乱码,查无\n司徒喆,\(Invented.situ),1,？\n"
    let file = try AdaptedFile(text, manifest(columns: ", 结果: {to: outcome, map: {查得: found, 查无: nothing}}"))
    #expect(file.records.map(\.outcome) == [.nothing])
    #expect(file.records[0].fields == [])
    #expect(file.rejected == ["3:26 code.unknown"])
  }

  @Test func `adds columns up where its layout splits an amount, and its file's total with them`() throws {
    let given = manifest(
      columns: ", 理财: {to: balance, add: true}, 基金: {to: balance, as: ten-thousand-yuan, add: true}",
      rest: "nil: [\"-\"]\ntrailer: {marker: 合计, totals: {balance: 3}}")
    let rows = "孟庆瑶,\(Invented.meng),1.00,-,0.0002\n司徒喆,\(Invented.situ),-,5.50,-\n"
    let file = try AdaptedFile("姓名,证件号码,余额,理财,基金\n" + rows + "合计,,8.50,,\n", given)
    #expect(file.refusal == nil)
    #expect(file.records.map { $0.fields.money(.balance) } == [Fen(300), Fen(550)])
    let other = try AdaptedFile("姓名,证件号码,余额,理财,基金\n" + rows + "合计,,1.00,,\n", given)
    #expect(other.refusal == "4 file.total-differs")
  }

  @Test func `has the digest of its text, equal rows only having the same`() throws {
    let row = "孟庆瑶,\(Invented.meng),1\n"
    let file = try AdaptedFile(header + row + row + "孟庆瑶,\(Invented.meng),1.0\n", manifest())
    #expect(file.digests[0] == file.digests[1])
    #expect(file.digests[0] != file.digests[2])
  }

  @Test func `keeps the kind of a document that is no resident identity card`() throws {
    let text = "姓名,证件号码,余额,类型\n孟庆瑶,E 9900123,5,护照\n司徒喆,\(Invented.situ),5,居民身份证\n"
    let given = manifest(columns: ", 类型: documentType").split(separator: ": id,").joined(
      separator: ": {to: id, as: document},")
    let file = try AdaptedFile(text, given)
    #expect(file.records[0].subject.identity == .document(.other(type: "护照", number: "E9900123")))
    #expect(file.records[1].subject.identity == .document(.residentID(try ResidentID(Invented.situ))))
  }
}

@Suite struct `A whole file` {
  private let trailer = "trailer: {marker: 合计, count: 证件号码, totals: {balance: 余额}}"

  @Test func `is complete when its trailer agrees`() throws {
    let file = try AdaptedFile(header + two + "合计,2笔,\"￥1,300.00\"\n", manifest(rest: trailer))
    #expect(file.refusal == nil)
    #expect(file.summary?.isComplete == true)
    #expect(file.summary?.rowCount == 2)
  }

  @Test(arguments: [
    ("合计,3笔,1300.00\n", "4 file.count-differs"), ("合计,2,1300.01\n", "4 file.total-differs"),
    ("合计,两笔,1300.00\n", "4 file.trailer-unreadable"), ("", "0 file.trailer-missing"),
    ("合计,2,1300.00\n孟庆瑶,\(Invented.meng),1\n", "4 file.count-differs"),
  ])
  func `is refused when its trailer does not agree`(end: String, refusal: String) throws {
    #expect(try AdaptedFile(header + two + end, manifest(rest: trailer)).refusal == refusal)
  }

  @Test func `adds rejected rows to its totals as far as they can be read`() throws {
    let broken = "区静姝,123,100\n"
    let file = try AdaptedFile(header + two + broken + "合计,3,1400.00\n", manifest(rest: trailer))
    #expect(file.rejected == ["4:5 id.length"])
    #expect(file.refusal == nil)
    let unreadable = "区静姝,\(Invented.situ),一百\n"
    let unsure = try AdaptedFile(header + two + unreadable + "合计,3,1400.00\n", manifest(rest: trailer))
    #expect(unsure.refusal == nil)
    #expect(unsure.rejected == ["4:24 amount.not-a-number"])
  }

  @Test func `without rows answers only where hits are returned`() throws {
    #expect(try AdaptedFile(header, manifest()).refusal == nil)
    #expect(try AdaptedFile(header, manifest()).summary?.isComplete == false)
    #expect(try AdaptedFile(header, manifest("every-subject")).refusal == "0 file.no-rows")
    #expect(try AdaptedFile("", manifest()).refusal == "0 file.empty")
  }

  @Test func `states its dates and list in its name or before its header`() throws {
    let facts =
      "asOf: {preamble: \"数据截止{date}*\"}\nlist: {preamble: \"名单：{text}*\"}\nfeedbackAt: {fileName: \"B_{time}_*\"}"
    let given = manifest(rest: facts).split(separator: "utf-8}").joined(separator: "utf-8, preamble: 2}")
    let text = "名单：HD-01，共两人,,\n\"数据截止2026年11月15日\",,\n" + header + two
    let file = try AdaptedFile(text, given, fileName: "B_20261118093000_1.csv")
    #expect(file.refusal == nil)
    #expect(file.records.allSatisfy { $0.asOf?.description == "2026-11-15" })
    #expect(file.records.allSatisfy { $0.feedbackAt?.description == "2026-11-18 09:30:00" })
    #expect(file.summary?.list == "HD-01")
    #expect(file.summary?.isComplete == true)
    #expect(try AdaptedFile(text, given, fileName: "b.csv").refusal == "0 file.fact-missing")
  }

  @Test func `is refused when a spreadsheet has rounded its numbers`() throws {
    let rows = Invented.roundNumbers.map { "孟庆瑶,\($0),1\n" }
    #expect(try AdaptedFile(header + rows.joined(), manifest()).refusal == "0 file.excel-damaged")
    #expect(try AdaptedFile(header + rows.dropLast().joined(), manifest()).refusal == nil)
    let sound = String(repeating: "孟庆瑶,\(Invented.meng),1\n", count: 600)
    #expect(try AdaptedFile(header + rows.joined() + sound, manifest()).refusal == nil)
  }

  @Test func `is refused when its long account numbers are rounded`() throws {
    let rows = (1...5).map { "孟庆瑶,\(Invented.meng),1,62220299\($0)0000000000\n" }
    let file = try AdaptedFile("姓名,证件号码,余额,账号\n" + rows.joined(), manifest(columns: ", 账号: accountNumber"))
    #expect(file.refusal == "0 file.excel-damaged")
  }

  @Test func `gives each byte to exactly one row`() throws {
    let text = header + "\n" + two + "孟庆瑶,1\n合计,3,1300.00\n"
    let file = try AdaptedFile(text, manifest(rest: trailer))
    #expect(file.refusal == nil)
    let sizes = file.rows.map { row in
      switch row {
      case .record(let record, _): record.position.byteCount
      case .rejected(let reject): reject.position.byteCount
      case .structure(let position): position.byteCount
      }
    }
    #expect(sizes.reduce(0, +) == Int64(text.utf8.count))
  }
}
