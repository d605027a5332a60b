import Foundation

/// Many lines to standard output, written in large pieces.
struct StandardOutput {
  private static let piece = 1 << 16
  private var waiting: [UInt8] = []

  mutating func write(_ line: String) {
    waiting += line.utf8
    waiting.append(0x0A)
    if waiting.count >= Self.piece { flush() }
  }

  mutating func flush() {
    FileHandle.standardOutput.write(Data(waiting))
    waiting.removeAll(keepingCapacity: true)
  }
}
