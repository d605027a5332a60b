import Casework
import Diagnostics
import EconomyModel
import Foundation
import Testing

@Suite struct `A deed in JSON` {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func deed(_ text: String) throws -> CaseDeed {
    try JSONDecoder().decode(CaseDeed.self, from: Data(text.utf8))
  }

  private static let paid = """
    {"at":"2026-11-22 09:30:00","by":{"login":"li","name":"caseworker-1"},"event":{"paid":{"amount":65000,\
    "month":"2026-11","reference":"B-1"}},"evidence":[],"id":"7","on":"2026-11-22","rationale":""}
    """

  @Test func `names its event, its days and its amounts in fen`() throws {
    let paid = Payment(month: try CivilMonth("2026-11"), amount: Fen(650_00), reference: "B-1")
    let deed = CaseDeed(
      id: try DeedID("7"), event: .paid(paid), on: try Invented.day("2026-11-22"),
      at: try Timestamp(iso: "2026-11-22 09:30:00"), by: try CaseActor(name: "caseworker-1", login: "li"))
    #expect(try json(deed) == Self.paid)
    #expect(try self.deed(Self.paid) == deed)
  }

  @Test(arguments: [
    (#""paid":"#, #""payed":"#),
    (#""reference":"B-1""#, #""reference":"B-1","note":"x""#),
    (#""reference":"B-1""#, #""ref":"B-1""#),
    (#""id":"7""#, #""id":"7","extra":1"#),
    (#""id":"7""#, #""id":"a b""#),
    (#""name":"caseworker-1""#, #""name":" ""#),
    (#""month":"2026-11""#, #""month":"2026-13""#),
    (#""on":"2026-11-22""#, #""on":"2026-02-30""#),
    (#""amount":65000"#, #""amount":650.5"#),
    (#""event":{"#, #""event":{"resumed":{},"#),
    (#""evidence":[]"#, #""evidence":[{"sha256":"ab","name":"x","kind":""}]"#),
  ])
  func `is refused when it holds what nobody knows`(right: String, wrong: String) throws {
    #expect(Self.paid.contains(right))
    let text = Self.paid.replacingOccurrences(of: right, with: wrong)
    #expect(throws: (any Error).self) { try deed(text) }
  }

  @Test(arguments: CaseEventKind.allCases)
  func `comes back as it was written`(kind: CaseEventKind) throws {
    let file = try CaseFile.withConsequence().file
    for number in 0..<8 {
      let maker = AnyEvent(file: file.now, day: file.now.lastOn, number: number, isFavourable: number % 2 == 0)
      let written = try file.deed(maker.of(kind))
      #expect(written.event.kind == kind)
      let text = try json(written)
      #expect(text.contains("\"\(kind.rawValue)\":{"))
      #expect(try deed(text) == written)
    }
  }

  @Test func `of an event without detail holds none`() throws {
    let file = try CaseFile(Invented.terms())
    let text = try json(file.deed(.resumed(NoDetail())))
    #expect(text.contains(#""event":{"resumed":{}}"#))
    let more = text.replacingOccurrences(of: #""resumed":{}"#, with: #""resumed":{"why":"x"}"#)
    #expect(throws: (any Error).self) { try deed(more) }
  }

  @Test func `carries terms that hold together, or is refused`() throws {
    let terms = try Invented.terms(publicity: 2)
    let text = try json(terms)
    let read = { (text: String) in try JSONDecoder().decode(CommitmentTerms.self, from: Data(text.utf8)) }
    #expect(try read(text) == terms)
    for (right, wrong) in [
      (#""followUp":{"basis":"sample","days":30}"#, #""followUp":{"basis":"sample","days":0}"#),
      (#""followUp":{"basis":"sample","days":30}"#, #""followUp":{"basis":"","days":30}"#),
      (#""followUp":{"basis":"sample","days":30}"#, #""followUp":{"basis":"sample","days":30,"workingDays":3}"#),
      (#""fineFromTenths":10"#, #""fineFromTenths":31"#),
      (#""publicities":2"#, #""publicities":9"#),
      (#""track":"#, #""trak":"x","track":"#),
      (#""stopped-no-fault""#, #""confirmed""#),
    ] {
      #expect(text.contains(right))
      #expect(throws: (any Error).self) { try read(text.replacingOccurrences(of: right, with: wrong)) }
    }
  }
}
