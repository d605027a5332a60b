import EconomyModel
import Storage
import Testing

@Suite struct `A kept row` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  @Test func `stands where a fact stands, once, though two adapters read it`() throws {
    try open.receive(open.start(), [open.fact(2), open.fact(0)])
    try open.receive(open.start(adapter: "another"), [open.fact(0)])
    let start = try open.start(adapter: "half")
    try open.load([open.fact(5)], of: start, in: open.begin(start))
    #expect(
      try open.store.read { try $0.factPositions(inFile: "1") } == [OpenWeek.place(0), OpenWeek.place(2)])
  }

  @Test func `is not replaced by another, and is missing where none was kept`() throws {
    try open.store.write { transaction in
      try transaction.keep([0xFF, 0xFE], ofFile: "1", at: -1)
      try transaction.keep([], ofFile: "1", at: 0)
      try transaction.keep([7], ofFile: "1", at: -1)
    }
    try open.store.read { transaction throws in
      #expect(try transaction.keptBytes(ofFile: "1", at: -1) == [0xFF, 0xFE])
      #expect(try transaction.keptBytes(ofFile: "1", at: 0) == [])
      #expect(try transaction.keptBytes(ofFile: "1", at: 9) == nil)
    }
  }
}
