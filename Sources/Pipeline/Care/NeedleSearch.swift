internal import Diagnostics
internal import Reading

/// Searches bytes for many short texts at once, in one pass.
struct NeedleSearch {
  private let needles: [[UInt8]]
  /// By the first two bytes: the places of needles that begin so.
  private let byStart: [UInt16: [Int]]
  private let longest: Int

  /// - Parameter needles: shorter ones than two bytes are left out.
  init(_ needles: Set<[UInt8]>) {
    self.needles = needles.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
    byStart = Dictionary(grouping: self.needles.indices) { [needles = self.needles] in Self.start(needles[$0], 0) }
    longest = self.needles.map(\.count).max() ?? 0
  }

  func found(in bytes: [UInt8]) -> Set<[UInt8]> {
    var found: Set<Int> = []
    guard !needles.isEmpty, bytes.count > 1 else { return [] }
    for place in 0..<bytes.count - 1 {
      for needle in byStart[Self.start(bytes, place)] ?? [] where !found.contains(needle) {
        let text = needles[needle]
        if place + text.count <= bytes.count, bytes[place..<place + text.count].elementsEqual(text) {
          found.insert(needle)
        }
      }
    }
    return Set(found.map { needles[$0] })
  }

  /// In flat memory, whatever the file's size.
  /// - Throws: the reasons of opening a file.
  func found(in source: any ByteSource) throws(Reason) -> Set<[UInt8]> {
    var source = source
    var found: Set<[UInt8]> = []
    var window: [UInt8] = []
    while true {
      let piece = try source.read(upTo: 1 << 20)
      if piece.isEmpty { return found }
      window = window.suffix(max(0, longest - 1)) + piece
      found.formUnion(self.found(in: window))
    }
  }

  /// - Throws: the reasons of opening a file.
  func found(inFile path: String) throws(Reason) -> Set<[UInt8]> { try found(in: PlainFile(path: path)) }

  private static func start(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
  }
}
