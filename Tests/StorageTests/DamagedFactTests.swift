import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Storage
import Testing

/// The bytes of a fact of the layout `balance, payee`, damaged on disk.
@Suite struct `A fact's damaged bytes` {
  private let open: OpenWeek

  init() throws {
    open = try OpenWeek()
    try open.receive(
      open.start(layout: [.balance, .payee]),
      [open.fact(0, [FieldEntry(.balance, .money(Fen(-123_456))), FieldEntry(.payee, .text("某公司"))])])
  }

  private func plant(_ payload: [UInt8]) throws {
    try open.centre.plant("UPDATE fact SET payload = ?", [payload.databaseBlob])
  }

  @Test(
    arguments: [
      ("a field beyond the layout", [2, 3]),
      ("a place that no integer holds", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 3]),
      ("a number without end", [0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
      ("a number of 70 bits", [0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
      ("a field without value", [0]), ("a tag without value", [0, 1]), ("an unknown tag", [0, 8]),
      ("a text longer than the fact", [1, 0, 9, 0x61]),
      ("a text longer than memory", [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
      ("a text longer than an integer", [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]),
      ("a text that is no UTF-8", [1, 0, 2, 0xC3, 0x28]), ("half a character", [1, 0, 2, 0xE5, 0xBC]),
      ("a date that no calendar has", [0, 2, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F]),
      ("a date beyond 32 bits", [0, 2, 0x80, 0x80, 0x80, 0x80, 0x20]),
      ("a share of nothing", [0, 6, 2, 0]), ("a share above one", [0, 6, 4, 2]),
      ("a share beyond 32 bits", [0, 6, 2, 0x82, 0x80, 0x80, 0x80, 0x20]),
    ] as [(String, [UInt8])])
  func `are refused`(what: String, payload: [UInt8]) throws {
    try plant(payload)
    #expect(try refusal { _ = try open.facts() } == .storeFailed, "\(what)")
  }

  @Test func `are never cause to stop, wherever they are cut`() throws {
    let payload = try #require(try open.centre.values(Data.self, "SELECT payload FROM fact").first)
    for count in 1..<payload.count {
      try plant(Array(payload.prefix(count)))
      let found = try? open.facts().first?.fields
      #expect(found.map { $0.count == 1 } ?? true, "cut to \(count)")
    }
  }

  @Test(arguments: [4, 5]) func `are never cause to stop, whatever chance makes of them`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let database = try DatabaseQueue(path: open.centre.path)
    for _ in 0..<500 {
      let length = Int.random(in: 0...24, using: &chance)
      let payload = (0..<length).map { _ in
        UInt8.random(in: 0...(.random(using: &chance) ? 255 : 8), using: &chance)
      }
      try database.write { try $0.execute(sql: "UPDATE fact SET payload = ?", arguments: [payload.databaseBlob]) }
      let code = try refusal { _ = try open.facts() }
      #expect(code == nil || code == .storeFailed, "\(payload)")
    }
  }
}
