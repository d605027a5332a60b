import Diagnostics
import Dispatch
import Pipeline
import Synchronization
import Testing

/// What a page is made of goes to the disk beside its making.
@Suite struct `A page's looks` {
  @Test func `have all arrived when the page leaves, each waited for once`() throws {
    let looks = PageLooks()
    let disk = DispatchSemaphore(value: 0)
    let arrived = Mutex(0)
    for _ in 0..<3 {
      looks.add {
        disk.wait()
        arrived.withLock { $0 += 1 }
      }
    }
    #expect(arrived.withLock { $0 } == 0, "nobody has waited yet")
    for _ in 0..<3 { disk.signal() }
    try looks.arrive()
    #expect(arrived.withLock { $0 } == 3)
    try looks.arrive()
    #expect(arrived.withLock { $0 } == 3)
  }

  @Test func `hold the page up when the disk has failed`() {
    let looks = PageLooks()
    looks.add { () throws(Reason) in throw Reason(.archiveUnwritable, found: "the disk failed") }
    #expect(throws: Reason.self) { try looks.arrive() }
  }
}
