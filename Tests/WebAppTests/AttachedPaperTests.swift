import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

import WebApp

@Suite struct `A paper attached to a note` {
  private static let case1 = "/cases/HD-2026-0002"
  private static let pdf = Array("%PDF-1.7 river-stone-marker".utf8)
  private let centre: PageCentre
  private let worker: Browser

  init() throws {
    centre = try PageCentre()
    worker = try Browser(centre, as: .caseworker)
  }

  private func attach(_ files: [(name: String, bytes: [UInt8])], text: String = "卖粮收入，暂存") -> PageResponse {
    worker.upload(
      Self.case1 + "/notes", files, as: "attachments", ["item": "BK01", "kind": "explanation", "text": text],
      from: Self.case1)
  }

  private func notes() throws -> [CaseNote] {
    try centre.centre.store.read { try $0.notes(of: CaseNumber(rawValue: "HD-2026-0002")) }
  }

  private func archived() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: centre.folder + "/centre/archive").count
  }

  /// Attaches one file and says where it is opened.
  private func attached(_ name: String = "调解书.pdf", _ bytes: [UInt8] = pdf) throws -> String {
    #expect(attach([(name, bytes)]).status == 303)
    let note = try #require(try notes().last)
    return "\(Self.case1)/notes/\(note.number)/papers/\(try #require(note.attached.first).sha256)"
  }

  @Test func `is opened for a purpose that stands in the record, as a file that the browser does not show`() throws {
    let address = try attached()
    #expect(worker.get(Self.case1).text.contains("href=\"\(address)\">调解书.pdf</a>"))
    let supervisor = try Browser(centre, as: .supervisor)
    #expect(supervisor.get(Self.case1 + "/notes/1").text.contains(address))
    let page = supervisor.get(address)
    #expect(page.status == 200 && page.text.contains("调解书.pdf") && !page.text.contains("river-stone"))
    let looked = try #require(
      try centre.centre.auditRecords(Centre.AuditQuery(action: "view"), PageCentre.machine()).records.first
    ).record
    #expect(looked.detail.hasPrefix("paper 1 ") && looked.actor == "the-supervisor")
    #expect(supervisor.submit(address, ["purpose": " x "], from: address).status == 422)
    let before = try centre.auditCount()
    let opened = supervisor.submit(address, ["purpose": "核对调解书金额"], from: "/password")
    #expect(opened.status == 200 && opened.body == Self.pdf)
    #expect(opened.header("Content-Type") == "application/pdf")
    #expect(
      opened.header("Content-Disposition") == "attachment; filename*=UTF-8''\(Percent.encoded("调解书.pdf"))")
    #expect(opened.header("X-Content-Type-Options") == "nosniff" && opened.header("Cache-Control") == "no-store")
    #expect(opened.header("Content-Security-Policy")?.contains("sandbox") == true)
    #expect(try centre.auditCount() == before + 2, "which paper it is, and what is in it")
    let query = Centre.AuditQuery(action: "open-paper")
    let record = try #require(try centre.centre.auditRecords(query, PageCentre.machine()).records.first).record
    #expect(record.actor == "the-supervisor" && record.purpose == "核对调解书金额")
    #expect(record.caseNumber == "HD-2026-0002" && record.detail.hasPrefix("1 "))
  }

  @Test func `is kept encrypted: its bytes are in no file of the centre`() throws {
    _ = try attached()
    try centre.centre.store.checkpoint()
    let files = try #require(FileManager.default.enumerator(atPath: centre.folder))
    for case let name as String in files {
      let content = FileManager.default.contents(atPath: centre.folder + "/" + name) ?? Data()
      #expect(content.range(of: Data("river-stone-marker".utf8)) == nil, "\(name)")
    }
    let paper = try #require(try notes().last?.attached.first)
    #expect(paper.kind == .pdf && paper.byteCount == Int64(Self.pdf.count) && paper.name == "调解书.pdf")
  }

  @Test(
    arguments: [
      ("照片.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg", "照片.jpg"),
      ("scan", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", "scan.png"),
      ("page.html", Array("%PDF-1.4 <script>".utf8), "application/pdf", "page.html.pdf"),
    ] as [(String, [UInt8], String, String)])
  func `is what its first bytes say, and opened under an ending of its own`(
    name: String, bytes: [UInt8], type: String, opened: String
  ) throws {
    let address = try attached(name, bytes)
    let answer = worker.submit(address, ["purpose": "核对照片"], from: address)
    #expect(answer.header("Content-Type") == type)
    #expect(answer.header("Content-Disposition")?.hasSuffix("''" + Percent.encoded(opened)) == true)
  }

  @Test(
    arguments: [
      ("a.pdf", Array("MZ this is a program".utf8), "不是 PDF、JPEG 或 PNG"),
      ("a.png", Array("<svg onload=alert(1)>".utf8), "不是 PDF、JPEG 或 PNG"),
      ("a.pdf", [], "是空文件"),
      ("a.pdf", Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 10 * 1024 * 1024), "超过 10 MB"),
      ("../../centre.pdf", pdf, "不能使用的符号"), ("C:\\papers\\a.pdf", pdf, "不能使用的符号"),
      ("<script>alert(1)</script>.pdf", pdf, "不能使用的符号"), ("a\u{202E}fdp.exe", pdf, "不能使用的符号"),
      (".pdf", pdf, "不能使用的符号"), (String(repeating: "长", count: 121), pdf, "不能使用的符号"),
    ] as [(String, [UInt8], String)])
  func `that cannot be kept gets a message beside its field, and what was written stays`(
    name: String, bytes: [UInt8], words: String
  ) throws {
    let before = try archived()
    let page = attach([("good.pdf", Self.pdf), (name, bytes)], text: "卖粮收入与补偿")
    let fault = page.text.firstMatch(of: #/id="attachments-error">([^<]*)</#).map { String($0.output.1) }
    #expect(page.status == 422 && fault?.contains(words) == true && fault?.contains("重新选择") == true)
    #expect(page.text.contains("卖粮收入与补偿") && !page.text.contains("<script>alert"))
    #expect(try notes().isEmpty && archived() == before, "nothing is kept")
  }

  @Test func `is one of five at most, and the same one twice is one`() throws {
    let many = (0..<6).map { ("\($0).pdf", Self.pdf + [UInt8($0)]) }
    #expect(attach(many).text.contains("最多 5 个附件"))
    #expect(try notes().isEmpty)
    #expect(attach([("a.pdf", Self.pdf), ("b.pdf", Self.pdf)]).status == 303)
    #expect(try notes().map { $0.attached.map(\.name) } == [["a.pdf"]])
  }

  @Test func `is not kept for a note that is not taken`() throws {
    let before = try archived()
    let page = attach([("a.pdf", Self.pdf)], text: " ")
    #expect(page.status == 422 && page.text.contains("id=\"text-error\""))
    #expect(try archived() == before)
  }

  @Test func `is not there for whoever may not see the family, nor under another's number`() throws {
    let address = try attached()
    try centre.centre.add(
      UserAccount(name: UserName("far-away"), fullName: "", role: .caseworker, regions: RegionScope("110101")),
      password: PageCentre.password, PageCentre.machine())
    let stranger = Browser(centre)
    _ = stranger.signIn("far-away", PageCentre.password)
    #expect(stranger.get(address).status == 404)
    #expect(stranger.submit(address, ["purpose": "想看一看"], from: "/password").status == 404)
    let others = [
      address.replacing("/notes/1", with: "/notes/2"), address.replacing("HD-2026-0002", with: "HD-2026-0003"),
      "\(Self.case1)/notes/1/papers/\(String(repeating: "0", count: 64))",
      "\(Self.case1)/notes/1/papers/..%2Fcentre.yaml",
    ]
    for other in others {
      #expect(worker.get(other).status == 404, "\(other)")
      #expect(worker.submit(other, ["purpose": "想看一看"], from: "/password").status == 404, "\(other)")
    }
  }

  @Test func `of a rebuttal is named by the report that it freed`() throws {
    let case8 = "/cases/HD-2026-0008"
    let answer = worker.upload(
      case8 + "/notes", [("户口簿.pdf", Self.pdf)], as: "attachments",
      ["item": "GV03", "kind": "rebuttal", "text": "本人到场，登记有误"], from: case8)
    #expect(answer.status == 303)
    let supervisor = try Browser(centre, as: .supervisor)
    let note = case8 + "/notes/1"
    #expect(supervisor.submit(note, ["verdict": "accept", "reason": "相符"], from: note).status == 303)
    let report = try centre.centre.report(
      ReportWanted(caseText: "HD-2026-0008"), use: .view("json"), PageCentre.machine())
    let paper = try #require(report.value.findings.compactMap(\.rebuttals).first?.first?.papers.first)
    #expect(report.text(.chinese).contains("附件：SHA-256 \(paper.prefix(12))…"))
  }
}
