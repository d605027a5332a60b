import Diagnostics
import EconomyModel
import Foundation
import Storage
import Testing

@Suite struct `A sheet of the cut-off` {
  private let open: OpenWeek
  private let second = CaseNumber(rawValue: "HD-2")
  private let plain = "99010219680911202"
  private let renamed = "99010219650307101"

  init() throws {
    open = try OpenWeek()
    let request = Invented.request(
      "HD-2", [try Invented.person(plain, "赵一"), try Invented.person(renamed, "钱二", former: ["钱小二"])])
    let (week, second) = (open.week, second)
    try open.store.write { transaction in
      _ = try transaction.store(request, from: Invented.source)
      let persons = try transaction.declaration(of: second)?.persons ?? []
      let subjects = [
        AskedSubject(person: persons[0], causes: [nil]), AskedSubject(person: persons[1], causes: [.outOfScope]),
      ]
      try transaction.ask(
        subjects, caseNumber: second, version: 1, week: week,
        sheet: CaseSheet(
          persons: request.persons, subjects: subjects, plain: [1, 2, 3], liveThrough: Invented.day))
    }
  }

  /// What the visitor of HD-2's sheet is shown, as text.
  private func shown() throws -> [String] {
    var shown: [String] = []
    try open.store.read { transaction in
      try transaction.forEachSheet(in: open.week) { row in
        guard row.place.caseNumber == second else { return }
        shown.append("live through \(row.liveThrough?.description ?? "nobody knows")")
        var sheet = try CaseSheetReader(row.sheet)
        while let entry = try sheet.next() {
          switch entry.content {
          case .plain(let id, let name): shown.append("\(id.unmasked) \(String(decoding: name, as: UTF8.self))")
          case .other(let person): shown.append("\(person.name.unmasked) once \(person.formerNames[0].unmasked)")
          }
          shown.append(entry.causes.map { "\($0)" } ?? "asked everything")
        }
        shown.append("\(Array(try sheet.figures()))")
      }
    }
    return shown
  }

  @Test func `says who the persons are, what was not asked and what was declared`() throws {
    #expect(
      try shown() == [
        "live through \(Invented.day)", "\(try Invented.document(plain).matchingKey) 赵一", "asked everything",
        "钱二 once 钱小二", "[Optional(EconomyModel.NotAskedCause.outOfScope)]", "[1, 2, 3]",
      ])
  }

  @Test func `is not believed any more when an authorisation comes`() throws {
    let paper = Invented.authorisation("A-1", of: "HD-2", try Invented.person(plain, "赵一"))
    try open.store.write { _ = try $0.store(paper, from: Invented.source) }
    #expect(try shown().first == "live through nobody knows")
  }

  @Test func `stays believed when another case's authorisation comes`() throws {
    let paper = Invented.authorisation("A-1", of: "HD-1", try Invented.person(plain, "赵一"))
    try open.store.write { _ = try $0.store(paper, from: Invented.source) }
    #expect(try shown().first == "live through \(Invented.day)")
  }

  @Test func `is not believed any more when a question is withdrawn`() throws {
    try open.store.write {
      try $0.withdraw([0: .authorisationEnded], from: second, ordinal: 0, week: open.week)
    }
    #expect(try shown().first == "live through nobody knows")
  }

  @Test func `is refused when it is cut or goes on too long`() throws {
    let sheets = try open.centre.values(Data.self, "SELECT sheet FROM asked_case WHERE case_number = 'HD-2'")
    let bytes = [UInt8](sheets[0])
    func isRead(_ bytes: [UInt8]) -> Bool {
      bytes.withUnsafeBufferPointer { buffer in
        do {
          var sheet = try CaseSheetReader(buffer)
          while try sheet.next() != nil {}
          _ = try sheet.figures()
          return true
        } catch {
          return false
        }
      }
    }
    #expect(isRead(bytes))
    for count in 0..<bytes.count { #expect(!isRead(Array(bytes[..<count]))) }
    #expect(!isRead(bytes + [0]))
    #expect(!isRead([2] + bytes.dropFirst()), "another version")
  }

  @Test func `shows the newest report of its case, and cases in the order of their persons from any place on`() throws {
    let report = StoredReport(
      caseNumber: second, week: open.week, version: 1, declarationVersion: 1, receiptsThrough: 4,
      decisionsThrough: 2, verifiedOn: Invented.day, preparedBy: "a", preparedAt: Timestamp(date: Invented.day))
    #expect(try open.store.write { try $0.prepare(report) })
    var seen: [String] = []
    try open.store.read { transaction in
      let places = try transaction.sheetPlaces(in: open.week, every: 1)
      #expect(try places.count == 2 && transaction.caseCount(in: open.week) == 2)
      for place in places {
        try transaction.forEachSheet(in: open.week, after: place, most: 1) { row in
          seen.append(
            "\(row.place.caseNumber.rawValue) \(row.latest.map { "v\($0.version) to \($0.receiptsThrough)" } ?? "-")")
        }
      }
    }
    #expect(seen == ["HD-1 -", "HD-2 v1 to 4"])
  }
}
