internal import Diagnostics

/// The lines in which a page differs from what its value gives.
struct PageDifferences {
  struct Difference: Hashable {
    /// On the page, from 1.
    let line: Int
    /// Nil for a line that is missing.
    let found: Substring?
    /// Nil for a line too many.
    let expected: Substring?
  }

  /// More of them say no more.
  private static let mostShown = 20
  /// Longer stretches are set against each other line by line.
  private static let mostAligned = 1500

  let all: [Difference]

  init(between page: [Substring], and rendered: [Substring]) {
    let isSame = { (one: Substring, other: Substring) in one.utf8.elementsEqual(other.utf8) }
    let shorter = min(page.count, rendered.count)
    let head = (0..<shorter).first { !isSame(page[$0], rendered[$0]) } ?? shorter
    let rest = shorter - head
    let tail = (0..<rest).first { !isSame(page[page.count - 1 - $0], rendered[rendered.count - 1 - $0]) } ?? rest
    let (found, expected) = (page[head..<page.count - tail], rendered[head..<rendered.count - tail])
    if found.count == expected.count || max(found.count, expected.count) > Self.mostAligned {
      all = Self.pairs(found, expected, from: head, isSame)
    } else {
      all = Self.aligned(found, expected, from: head, isSame)
    }
  }

  func findings(in file: String) -> [PaperFinding] {
    let shown = all.prefix(Self.mostShown).map { $0.finding(in: file) }
    if all.count <= Self.mostShown { return shown }
    return shown + [PaperFinding(.reportAltered, file: file, about: "+\(all.count - Self.mostShown)")]
  }

  private static func pairs(
    _ found: ArraySlice<Substring>, _ expected: ArraySlice<Substring>, from start: Int,
    _ isSame: (Substring, Substring) -> Bool
  ) -> [Difference] {
    let (found, expected) = (Array(found), Array(expected))
    return (0..<max(found.count, expected.count)).compactMap { place in
      let one = place < found.count ? found[place] : nil
      let other = place < expected.count ? expected[place] : nil
      if let one, let other, isSame(one, other) { return nil }
      return Difference(line: min(start + place, start + found.count) + 1, found: one, expected: other)
    }
  }

  /// A line that was changed stands as one that was taken out and one put in at its place.
  private static func aligned(
    _ found: ArraySlice<Substring>, _ expected: ArraySlice<Substring>, from start: Int,
    _ isSame: (Substring, Substring) -> Bool
  ) -> [Difference] {
    let changes = Array(found).difference(from: Array(expected), by: isSame)
    var tooMany: [Int: Substring] = [:]
    var missing: [Int: Substring] = [:]
    for change in changes {
      switch change {
      case .insert(let offset, let line, _): tooMany[offset] = line
      case .remove(let offset, let line, _): missing[offset] = line
      }
    }
    var (all, page, value) = ([Difference](), 0, 0)
    while page < found.count || value < expected.count {
      let (one, other) = (tooMany[page], missing[value])
      if one != nil || other != nil {
        all.append(Difference(line: start + page + 1, found: one, expected: other))
      }
      page += one != nil || other == nil ? 1 : 0
      value += other != nil || one == nil ? 1 : 0
    }
    return all
  }
}

extension PageDifferences.Difference {
  func finding(in file: String) -> PaperFinding {
    let lines = [found, expected].compactMap(\.self)
    if lines.contains(where: EmbeddedPaper.isLine) {
      return PaperFinding(.reportAltered, file: file, line: line, about: "hedui-paper")
    }
    let piece = DifferingPiece(found: found ?? "", expected: expected ?? "")
    let (stands, should) = (ShownText.of(piece.found), ShownText.of(piece.expected))
    if stands == should { return PaperFinding(.reportAltered, file: file, line: line, about: stands) }
    return PaperFinding(.reportAltered, file: file, line: line, found: stands, expected: should)
  }
}
