import Diagnostics
import Dispatch
import Pipeline
import Synchronization
import Testing

/// Writers who wait for a disk that stands still, goes on, or fails.
@Suite struct `Waiting for the disk` {
  /// Does one sync each time it is let.
  private final class HeldDisk: Sendable {
    let gate = DispatchSemaphore(value: 0)
    let syncs = Mutex(0)
    let isBroken = Mutex(false)

    func sync() throws(Reason) {
      gate.wait()
      syncs.withLock { $0 += 1 }
      if isBroken.withLock({ $0 }) { throw Reason(.archiveUnwritable, found: "the disk failed") }
    }

    func letGo(_ times: Int) { for _ in 0..<times { gate.signal() } }
  }

  private let disk: HeldDisk
  private let wait: DiskWait

  init() {
    let disk = HeldDisk()
    self.disk = disk
    wait = DiskWait { () throws(Reason) in try disk.sync() }
  }

  @Test func `is over for all whose bytes one sync has brought there`() throws {
    disk.letGo(40)
    let there = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 40) { [wait] _ in
      if (try? wait.wait(for: wait.begin(), atMost: nil)) == true { there.withLock { $0 += 1 } }
    }
    #expect(there.withLock { $0 } == 40)
    #expect((1...40).contains(disk.syncs.withLock { $0 }))
  }

  @Test func `ends with the writer's patience, and the disk goes on`() throws {
    #expect(try wait.wait(for: wait.begin(), atMost: .milliseconds(1)) == false)
    #expect(disk.syncs.withLock { $0 } == 0)
    disk.letGo(2)
    #expect(try wait.wait(for: wait.begin(), atMost: nil))
    #expect((1...2).contains(disk.syncs.withLock { $0 }), "the first one's bytes may have gone with the second's")
    #expect(!wait.hasFailed)
  }

  @Test func `may come later than its beginning`() throws {
    let (one, other) = (wait.begin(), wait.begin())
    disk.letGo(2)
    #expect(try wait.wait(for: other, atMost: nil) && wait.wait(for: one, atMost: nil))
  }

  @Test func `is in vain for good once a sync has failed`() throws {
    disk.isBroken.withLock { $0 = true }
    disk.letGo(2)
    #expect(throws: Reason.self) { try wait.wait(for: wait.begin(), atMost: nil) }
    disk.isBroken.withLock { $0 = false }
    #expect(throws: Reason.self) { try wait.wait(for: wait.begin(), atMost: nil) }
    #expect(wait.hasFailed)
  }
}
