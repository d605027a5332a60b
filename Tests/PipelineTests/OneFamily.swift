import EconomyModel
import Foundation
import Pipeline

/// A fresh centre with one accepted family of two, and a bank's deposit files to feed it.
final class OneFamily {
  static let week = "2026-W47"
  let folder: TemporaryFolder
  let centre: Centre
  let husband: (name: String, document: String)
  let wife: (name: String, document: String)

  init() throws {
    folder = try TemporaryFolder()
    husband = ("张三", try Self.identity("99010219650307123"))
    wife = ("李四", try Self.identity("99010219680412456"))
    try CentreCreation(shipped: Shipped.files).create(at: folder.path + "/centre")
    centre = try Centre(opening: folder.path + "/centre")
    let declaration = try folder.write(Array(declarationXML.utf8), to: "declaration.xml")
    _ = try centre.accept([declaration], Shipped.operation("caseworker-1"))
  }

  /// Seventeen digits with their check character.
  static func identity(_ digits: String) throws -> String {
    for check in "0123456789X" {
      if let id = try? ResidentID(digits + String(check)) { return id.unmasked }
    }
    throw CocoaError(.formatting)
  }

  private var declarationXML: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Declarations>
      <Declaration caseNumber="HD-2026-9001" scheme="最低生活保障" region="990102" appliedOn="2026-11-02"
        asOf="2026-10-31">
        <Member reference="m1" name="\(husband.name)" document="\(husband.document)" relation="01"/>
        <Member reference="m2" name="\(wife.name)" document="\(wife.document)" relation="10"/>
        <Entry item="BK01" subject="household"><Field name="balance">10000.00</Field></Entry>
      </Declaration>
      <Authorisations>
        <Authorisation number="SQ-1" caseNumber="HD-2026-9001" name="\(husband.name)" document="\(husband.document)"
          signature="own" start="2026-11-02"/>
        <Authorisation number="SQ-2" caseNumber="HD-2026-9001" name="\(wife.name)" document="\(wife.document)"
          signature="own" start="2026-11-02"/>
      </Authorisations>
    </Declarations>
    """
  }

  /// One row of the deposit file.
  struct Deposit {
    var name: String
    var document: String
    var balance = "6,000.00"
    var account = "6222990000000001234"
  }

  /// The layout of bank-deposits-excel; the trailer fits the rows unless `total` says otherwise.
  func deposits(_ rows: [Deposit], total: String, count: Int? = nil) -> String {
    let lines = rows.enumerated().map { number, row in
      "\(number + 1),\(row.name),居民身份证,\(row.document),查得,城东支行,\(row.account),活期,人民币,\"\(row.balance)\","
    }
    let blank = String(repeating: ",", count: 10)
    let head = [
      "某某银行城东支行个人存款余额反馈表\(blank)", "数据截止日期：2026年10月31日\(blank)", "反馈时间：2026-11-18 09:30:00\(blank)",
      "序号,姓名,证件类型,证件号码,查询结果,开户行,账号,账户类型,币种,余额(元),折人民币(元)",
    ]
    let tail = "合计,\(count ?? rows.count)笔,,,,,,,,\"\(total)\","
    return (head + lines + [tail]).joined(separator: "\r\n") + "\r\n"
  }

  func run(_ paths: [String], received: String = "2026-11-21T09:00:00") throws -> BatchOutcome {
    try centre.runBatch(BatchWeek(Self.week), paths: paths, Shipped.operation(at: received), progress: { _ in })
  }

  /// Writes a deposit file as the bank would and runs the batch over it.
  func run(deposits text: String, name: String = "deposits_icbc_20261118.csv") throws -> BatchOutcome {
    try run([folder.write(GB18030.bytes(text), to: "inbox/" + name)])
  }

  func report(_ actor: String = "operator-1") throws -> CaseReport {
    try centre.report(ReportWanted(caseText: "HD-2026-9001"), use: .view("json"), Shipped.operation(actor))
  }
}
