import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Storage
import Testing

/// The bytes of a block of facts, damaged on disk.
@Suite struct `A fact's damaged bytes` {
  private static let long: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
  private let open: OpenWeek

  init() throws {
    open = try OpenWeek()
    try open.receive(
      open.start(layout: [.balance, .payee]),
      [open.fact(0, [FieldEntry(.balance, .money(Fen(1))), FieldEntry(.payee, .text("ab"))])])
  }

  private var block: InventedBlock { InventedBlock(of: open.persons[0].rawValue) }

  private func plant(_ bytes: [UInt8]) throws {
    try open.centre.plant("UPDATE fact_block SET bytes = ?", [bytes.databaseBlob])
  }

  @Test func `are told from sound ones, which are written as this test thinks`() throws {
    #expect(try open.centre.values(Data.self, "SELECT bytes FROM fact_block").map(Array.init) == [block.bytes])
    try plant(block.bytes)
    #expect(try open.facts().map(\.fields) == [[.init(.balance, .money(Fen(1))), .init(.payee, .text("ab"))]])
  }

  @Test func `are refused`() throws {
    let long = Self.long
    let damages: [(String, (inout InventedBlock) -> Void)] = [
      ("of another version", { $0.head[0] = 2 }), ("of a person who is not theirs", { $0.person = [99] }),
      ("of a person beyond all numbers", { $0.person = long + [0x01] }),
      ("of a kind of row that is not there", { $0.place[0] = 1 }), ("of an unknown outcome", { $0.kinds[0][0] = 99 }),
      ("of an unknown rule", { $0.kinds[0][1] = 99 }), ("of unknown dates", { $0.kinds[0][2] = 4 }),
      ("of a field beyond the layout", { $0.kinds[0][4] = 2 }), ("of an unknown kind of field", { $0.kinds[0][5] = 9 }),
      ("of a word that only runs have", { $0.kinds[0][7] = 8 }), ("of a word that is not there", { $0.payee = [5] }),
      ("of a text of no kind", { $0.payee = [3] }), ("of too many digits", { $0.payee = [20 << 2 | 2, 1] }),
      ("of too few digits", { $0.payee = [8 << 2 | 2] + [0xFF, 0xFF, 0xFF, 0xFF, 0x0F] }),
      ("of a text longer than the row", { $0.payee = [9 << 2, 0x61] }),
      ("of a text that is no UTF-8", { $0.payee = [2 << 2, 0xC3, 0x28] }),
      ("of half a character in a word", { $0.words[0] = [2, 0xE5, 0xBC] }),
      ("of a word longer than the block", { $0.words[0] = [0xFF, 0x7F, 0x61] }),
      ("of a number without end", { $0.balance = long + [0xFF, 0xFF] }),
      ("of a number of 70 bits", { $0.balance = long + [0x7F] }),
      ("of a line no integer holds", { $0.place = [0] + long + [0x01] + [0, 10] }),
      (
        "of a date that no calendar has",
        {
          $0.kinds[0][5] = 2; $0.balance = [0xFE, 0xFF, 0xFF, 0xFF, 0x0F]
        }
      ),
      (
        "of a share of nothing",
        {
          $0.kinds[0][5] = 6; $0.balance = [2, 0]
        }
      ),
      (
        "of a share above one",
        {
          $0.kinds[0][5] = 6; $0.balance = [4, 2]
        }
      ),
      ("of a row longer than said", { $0.size = [4] }), ("of a row shorter than said", { $0.size = [7] }),
      ("with something behind them", { $0.rest = [0] }), ("of nobody", { $0.person = [0] }),
    ]
    for (what, damage) in damages {
      var block = block
      damage(&block)
      try plant(block.bytes)
      #expect(try refusal { _ = try open.facts() } == .storeFailed, "\(what)")
    }
  }

  @Test func `are refused wherever they are cut`() throws {
    for count in 0..<block.bytes.count {
      try plant(Array(block.bytes.prefix(count)))
      #expect(try refusal { _ = try open.facts() } == .storeFailed, "cut to \(count)")
    }
  }

  @Test(arguments: [4, 5]) func `are never cause to stop, whatever chance makes of them`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let database = try DatabaseQueue(path: open.centre.path)
    for _ in 0..<500 {
      var bytes = block.bytes
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      }
      try database.write { try $0.execute(sql: "UPDATE fact_block SET bytes = ?", arguments: [bytes.databaseBlob]) }
      let code = try refusal { _ = try open.facts() }
      #expect(code == nil || code == .storeFailed, "\(bytes)")
    }
  }
}
