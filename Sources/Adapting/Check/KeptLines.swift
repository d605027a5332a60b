internal import Diagnostics

/// Holds what a sample gives to what was kept of it.
struct KeptLines {
  /// For the way out.
  let adapter: String

  /// Nil when they are equal; else one finding, at the first line that differs.
  func difference(_ given: String, from kept: String, in file: String) -> Diagnostic? {
    let (given, kept) = (Self.lines(given), Self.lines(kept))
    let differing = (0..<max(given.count, kept.count)).filter { line in
      guard line < given.count, line < kept.count else { return true }
      return !given[line].utf8.elementsEqual(kept[line].utf8)
    }
    guard let first = differing.first else { return nil }
    let place = Place(file: file, line: first + 1)
    if differing.count > 1 {
      return Diagnostic(
        Reason(
          .adapterSampleDiffers,
          found: "\(differing.count) rows differ from what is kept (first: line \(first + 1))", wayOut: wayOut),
        at: place)
    }
    return Diagnostic(
      Reason(
        .adapterSampleDiffers, found: "the sample gives \(first < given.count ? String(given[first]) : "nothing")",
        expected: "kept is \(first < kept.count ? String(kept[first]) : "nothing")", wayOut: wayOut), at: place)
  }

  private var wayOut: String {
    "if the rows that 'hedui adapter check \(adapter)' shows are what you mean: 'hedui adapter record \(adapter)'"
  }

  private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
