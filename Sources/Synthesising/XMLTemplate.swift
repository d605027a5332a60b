internal import Adapting
internal import Reading

/// A nested layout as its sample shows it: each element of the way from the root to a record as a program.
struct XMLTemplate: LayoutTemplate {
  let opening: String
  private let levels: [MarkupProgram]
  /// Cells that each level's own text holds.
  private let anchored: [[Int]]
  /// The first level that there are several of; above it everything is opened once.
  private let unit: Int
  private let columns: [ColumnRule]
  private var open: [[String?]] = []
  private var household = -1

  /// Nil when the sample has no record where the manifest says.
  init?(_ manifest: AdapterManifest, _ format: XMLFormat, sample: String) {
    var reading = MarkupReading(sample)
    let way = format.record.split(separator: "/")
    guard let root = reading.root(), let chain = Self.chain(root, way.dropFirst()) else { return nil }
    columns = manifest.columns
    var slots = [[MarkupSlot]](repeating: [], count: chain.count)
    for (index, name) in format.wanted.enumerated() {
      var path = name.split(separator: "/")[...]
      let ups = path.prefix { $0 == ".." }.count
      path = path.dropFirst(ups)
      slots[chain.count - 1 - ups].append(MarkupSlot(path: path, content: .cell(index)))
    }
    slots[0] += Self.trailerSlots(manifest, format)
    for (node, slots) in zip(chain, slots) { for slot in slots { node.ensure(slot.path) } }
    levels = chain.indices.map { level in
      MarkupProgram(chain[level], slots[level], next: level + 1 < chain.count ? String(way[level + 1]) : nil)
    }
    anchored = slots.map { $0.compactMap { if case .cell(let column) = $0.content { column } else { nil } } }
    unit =
      (1..<chain.count).first { level in
        chain[level - 1].children.count { $0.localName == chain[level].localName } > 1
      } ?? chain.count - 1
    let nothing = [String?](repeating: nil, count: manifest.columns.count)
    opening = reading.prolog + levels[..<unit].map { Self.text($0.opening, nothing) }.joined()
  }

  mutating func row(_ cells: [String?], household: Int, number: Int) -> String {
    let keys = anchored.map { $0.map { cells[$0] } }
    let isSame = household == self.household && !open.isEmpty
    var level = unit
    while isSame, level < levels.count - 1, open[level] == keys[level] { level += 1 }
    var text = closing(downTo: level)
    for inner in level..<levels.count { text += Self.text(levels[inner].opening, cells) }
    text += Self.text(levels[levels.count - 1].closing, cells)
    (open, self.household) = (keys, household)
    return text
  }

  mutating func closing(_ sums: TrailerSums) -> String {
    var text = closing(downTo: unit)
    for level in (0..<unit).reversed() { text += Self.text(levels[level].closing, [], sums, columns) }
    return text + "\n"
  }

  /// Closes what an earlier row left open, from the inside.
  private func closing(downTo level: Int) -> String {
    if open.isEmpty { return "" }
    return (level..<max(level, levels.count - 1)).reversed().map { inner in
      let cells = fill(inner)
      return Self.text(levels[inner].closing, cells)
    }.joined() + (level < levels.count ? "\n" : "")
  }

  /// An open element's own cells, for what of them stands behind its rows.
  private func fill(_ level: Int) -> [String?] {
    var cells = [String?](repeating: nil, count: columns.count)
    for (place, column) in anchored[level].enumerated() { cells[column] = open[level][place] }
    return cells
  }

  private static func chain(_ root: MarkupNode, _ way: ArraySlice<Substring>) -> [MarkupNode]? {
    guard let next = way.first else { return [root] }
    for child in root.children where child.localName == next {
      if let rest = chain(child, way.dropFirst()) { return [root] + rest }
    }
    return nil
  }

  private static func trailerSlots(_ manifest: AdapterManifest, _ format: XMLFormat) -> [MarkupSlot] {
    guard let rule = manifest.trailer, let trailer = format.trailer else { return [] }
    let base = Array(trailer.split(separator: "/").dropFirst())
    let path = { (place: Int) in (base + format.trailerWanted[place].split(separator: "/"))[...] }
    let totals = rule.totals.enumerated().map { MarkupSlot(path: path($1.place), content: .total($0)) }
    return (rule.count.map { [MarkupSlot(path: path($0), content: .count)] } ?? []) + totals
  }

  private static func text(
    _ pieces: [MarkupPiece], _ cells: [String?], _ sums: TrailerSums? = nil, _ columns: [ColumnRule] = []
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let own): text += own
      case .cell(let column): text += column < cells.count ? (cells[column] ?? "").escaped : ""
      case .count(let like): text += like.replacingNumber(by: String(sums?.rows ?? 0))
      case .total(let index, let like): text += like.replacingNumber(by: sums?.total(index, columns) ?? "")
      }
    }
    return text
  }
}

extension String {
  /// As text or attribute of XML.
  var escaped: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return self }
    return reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
  }
}
