import Crypto
import EconomyModel
import Foundation

/// What the institutions send back of a list, in the layouts of the shipped adapters.
struct ReturnedFiles {
  let folder: TemporaryFolder
  /// The day on which they are sent.
  let day: CivilDate
  private(set) var paths: [String] = []

  init(_ folder: TemporaryFolder, on day: CivilDate) {
    self.folder = folder
    self.day = day
  }

  private var compact: String { day.description.replacing("-", with: "") }
  private var lastMonth: CivilDate { day.adding(days: -day.day) }
  private var chinese: String { "\(lastMonth.year)年\(lastMonth.month)月\(lastMonth.day)日" }

  /// The rural bank about some persons of a week's list.
  mutating func rural(_ persons: [PlannedPerson], list: String) throws {
    let time = compact + "080000"
    let rows = persons.enumerated().map { number, person in
      let account = "62229900\(Self.padded(number))|01|CNY|城西支行"
      let answer = person.yuan == 0 ? "01|||||0" : "00|\(account)|\(person.yuan * 100)"
      return "\(person.document)|\(person.name)|\(answer)|\(time)"
    }
    let total = persons.reduce(0) { $0 + $1.yuan * 100 }
    let text = (rows + ["TRAILER|\(rows.count)|\(total)"]).joined(separator: "\n") + "\n"
    let asOf = lastMonth.description.replacing("-", with: "")
    try deliver(GB18030.bytes(text), "rural-bank", "DEP_\(list)_\(compact)_\(asOf).txt", list, rows: rows.count)
  }

  /// The other bank has no account of anybody.
  mutating func city(_ persons: [PlannedPerson], list: String) throws {
    let blank = String(repeating: ",", count: 10)
    let head = [
      "某某银行城东支行个人存款余额反馈表\(blank)", "数据截止日期：\(chinese)\(blank)",
      "反馈时间：\(day) 08:00:00\(blank)",
      "序号,姓名,证件类型,证件号码,查询结果,开户行,账号,账户类型,币种,余额(元),折人民币(元)",
    ]
    let rows = persons.enumerated().map { number, person in
      "\(number + 1),\(person.name),居民身份证,\(person.document),查无,-,-,-,-,-,-"
    }
    let text = (head + rows + ["合计,\(rows.count)笔,,,,,,,,0.00,"]).joined(separator: "\r\n") + "\r\n"
    try deliver(GB18030.bytes(text), "icbc-east", "deposits_icbc_\(list).csv", list, rows: rows.count)
  }

  /// Whom the register names of a list, and nobody else.
  mutating func deaths(_ persons: [PlannedPerson], list: String) throws {
    let head = "死者姓名\t身份证号码\t出生日期\t死亡日期\t火化日期\t死亡原因\t死亡地点"
    let rows = persons.map { "\($0.name)\t\($0.document)\t\($0.born)\t2025-12-29\t2025-12-31\t疾病\t家中" }
    let trailer = "记录数\t\(rows.count)\t制表时间\t\(day) 08:00"
    let text = ([head] + rows + [trailer]).joined(separator: "\r\n") + "\r\n"
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    try deliver(bytes, "civil-affairs", "死亡登记_\(compact).txt", list, rows: rows.count)
  }

  private static func padded(_ number: Int) -> String { String(String(100_000_000_000 + number).dropFirst()) }

  private mutating func deliver(
    _ bytes: [UInt8], _ institution: String, _ name: String, _ list: String, rows: Int
  ) throws {
    let digest = SHA256.hash(data: Data(bytes)).map { byte in
      String(UInt16(byte) + 256, radix: 16).dropFirst()
    }.joined()
    let manifest = "{\"list\": \"\(list)\", \"fileName\": \"\(name)\", \"sha256\": \"\(digest)\", \"rows\": \(rows)}"
    let place = "returned/\(compact)/\(institution)/"
    paths.append(try folder.write(bytes, to: place + name))
    paths.append(try folder.write(Array(manifest.utf8), to: place + name + ".manifest.json"))
  }
}
