import Foundation

/// Which pages of a file the system has in memory. Its descriptor stays open, as that of ``WarmPages`` does.
struct ResidentPages {
  private static let page = sysconf(Int32(_SC_PAGESIZE))

  /// Not on a file system that lives in memory.
  static let canBeGivenAway: Bool = {
    let path = NSTemporaryDirectory() + "resident-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard (try? Data(count: 64 * page).write(to: URL(filePath: path))) != nil else { return false }
    let pages = ResidentPages(path)
    pages.giveAway()
    return pages.count < 32
  }()

  private let descriptor: Int32

  init(_ path: String) { descriptor = open(path, O_RDONLY | O_CLOEXEC) }

  var all: Int { (lseek(descriptor, 0, SEEK_END) + Self.page - 1) / Self.page }

  var count: Int {
    guard all > 0, let mapped = mmap(nil, all * Self.page, PROT_READ, MAP_SHARED, descriptor, 0), mapped != MAP_FAILED
    else { return 0 }
    defer { munmap(mapped, all * Self.page) }
    var found = [UInt8](repeating: 0, count: all)
    guard mincore(mapped, all * Self.page, &found) == 0 else { return 0 }
    return found.count { $0 & 1 == 1 }
  }

  func giveAway() {
    fsync(descriptor)
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }
}
