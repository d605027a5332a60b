internal import Foundation

/// Reads a database's file through, a little at a time, so that the system keeps its pages in memory: it gives away
/// what nobody has read for a while, and whoever opens a family's page then waits for the disk page by page.
package final class WarmPages: Sendable {
  private static let piece = 256 * 1024

  /// Never closed: closing any descriptor of a file ends all locks that the process holds on it, SQLite's among them.
  private let descriptor: Int32
  private let longest: Int64

  /// - Parameter longest: in bytes; a longer file is left alone, for it would push out other things and then itself.
  package init(of store: CentreStore, longest: Int64) {
    descriptor = open(store.path, O_RDONLY | O_CLOEXEC)
    self.longest = longest
  }

  /// Reads one of so many equal parts of the file.
  /// - Returns: how many bytes were read; 0 also where nothing can be read, which whoever needs the file is told.
  @discardableResult package func read(part: Int64, of parts: Int64) -> Int64 {
    let length = Int64(lseek(descriptor, 0, SEEK_END))
    guard length > 0, length <= longest else { return 0 }
    return read(length / parts * part..<(part + 1 == parts ? length : length / parts * (part + 1)))
  }

  private func read(_ range: Range<Int64>) -> Int64 {
    withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 1) { buffer in
      var place = range.lowerBound
      while place < range.upperBound {
        let wanted = min(buffer.count, Int(range.upperBound - place))
        let count = pread(descriptor, buffer.baseAddress, wanted, off_t(place))
        guard count > 0 else { break }
        place += Int64(count)
      }
      return place - range.lowerBound
    }
  }
}
