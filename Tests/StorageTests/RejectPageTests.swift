import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `The rejects of a run` {
  @Test func `come page by page, each once, in the words in which they were refused`() throws {
    let open = try OpenWeek()
    let before = try open.receive(open.start(sha256: "1"), [rejected(0)])
    #expect(try open.store.read { try $0.lastReceipt() } == before)
    try open.receive(open.start("new.csv", sha256: "2"), (0..<5).map(rejected))
    var (pages, cursor): ([[StoredReject]], StoredReject.Cursor) = ([], StoredReject.Cursor(after: before))
    while true {
      let page = try open.store.read { try $0.rejects(after: cursor, most: 2) }
      guard let last = page.last else { break }
      (pages, cursor) = (pages + [page], last.cursor)
    }
    #expect(pages.map(\.count) == [2, 2, 1])
    #expect(pages.flatMap { $0 }.map(\.line) == [1, 2, 3, 4, 5])
    let first = try #require(pages.first?.first)
    #expect(first.fileName == "new.csv" && first.column == 7 && first.code == "date.format")
    #expect([first.found, first.expected, first.wayOut] == ["甲", "乙", ""])
  }

  private func rejected(_ row: Int) -> IngestedRow {
    .rejected(
      RejectedRow(
        reason: Reason(.dateFormat, found: "甲", expected: "乙"), position: OpenWeek.place(row), column: 7), [])
  }
}
