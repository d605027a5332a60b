import Diagnostics
import Foundation
import Glibc
import Pipeline
import Testing

/// A lock that somebody else holds, tried for while others open and close their files.
@Suite struct `A lock that is refused` {
  /// In a process of its own: what would be closed by mistake here is not another test's.
  @Test func `closes its own file and nobody else's`() async {
    await #expect(processExitsWith: .success) {
      let family = try OneFamily()
      let held = try ServingLock(family.centre.folder)
      nonisolated(unsafe) var lost = 0
      let reader = Thread {
        for _ in 0..<40_000 {
          let file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
          var byte: UInt8 = 0
          if pread(file, &byte, 1, 0) != 1 { lost += 1 }
          if close(file) != 0 { lost += 1 }
        }
      }
      reader.start()
      var refused = 0
      while !reader.isFinished {
        do { _ = try ServingLock(family.centre.folder) } catch { refused += 1 }
      }
      withExtendedLifetime(held) {}
      #expect(refused > 0)
      #expect(lost == 0)
    }
  }
}
