import Diagnostics

/// A checked XML layout as a tree of the elements that matter, so that each tag costs one step.
struct XMLPlan {
  /// Whose value a slot is.
  enum Owner: Equatable {
    case record, header, trailer
  }

  struct Slot {
    let owner: Owner
    /// Position among the owner's wanted paths.
    let field: Int
    let anchorDepth: Int
    let allowsChildren: Bool
  }

  struct Node {
    var children: [(name: XMLPath.Name, node: Int)] = []
    var textSlots: [Int] = []
    var attributeSlots: [(name: XMLPath.Name, slot: Int)] = []
    /// Slots that begin anew with this element.
    var owned: [Int] = []
    var isOnChain = false
    var isHeader = false
    var isTrailer = false
  }

  /// Node 0 stands above the root.
  private(set) var nodes = [Node()]
  private(set) var slots: [Slot] = []
  let recordDepth: Int
  /// Rows are held until the element at this depth closes; the record's own depth when there is no group.
  let holdDepth: Int
  let hasGroup: Bool
  let hasHeader: Bool
  let hasTrailer: Bool
  let wantedCount: Int

  init(_ format: XMLFormat) throws(Reason) {
    let record = try XMLPath(absolute: format.record)
    recordDepth = record.steps.count
    wantedCount = format.wanted.count
    let group = try format.group.map { (text) throws(Reason) in try XMLPath(absolute: text) } ?? record
    if !record.steps.starts(with: group.steps) {
      throw XMLPath.unusable(format.group ?? "", "is no ancestor of the record")
    }
    holdDepth = group.steps.count
    hasGroup = holdDepth < recordDepth
    hasHeader = format.header != nil
    hasTrailer = format.trailer != nil
    for depth in 1...recordDepth { nodes[node(at: record.steps.prefix(depth))].isOnChain = true }
    try add(format.wanted, from: record, owner: .record)
    if let header = try path(format.header) {
      nodes[node(at: header.steps[...])].isHeader = true
      try add(format.headerWanted, from: header, owner: .header)
    }
    if let trailer = try path(format.trailer) {
      nodes[node(at: trailer.steps[...])].isTrailer = true
      try add(format.trailerWanted, from: trailer, owner: .trailer)
    }
    try checkPlaces(record, format)
  }

  private func path(_ text: String?) throws(Reason) -> XMLPath? {
    guard let text else { return nil }
    return try XMLPath(absolute: text)
  }

  private mutating func node(at steps: ArraySlice<XMLPath.Name>) -> Int {
    var current = 0
    for step in steps {
      if let known = nodes[current].children.first(where: { $0.name == step }) {
        current = known.node
      } else {
        nodes.append(Node())
        nodes[current].children.append((step, nodes.count - 1))
        current = nodes.count - 1
      }
    }
    return current
  }

  private mutating func add(_ wanted: [String], from base: XMLPath, owner: Owner) throws(Reason) {
    for (field, text) in wanted.enumerated() {
      let target = try XMLTarget(text, from: base)
      let slot = slots.count
      slots.append(Slot(owner: owner, field: field, anchorDepth: target.anchorDepth, allowsChildren: text == "."))
      let node = node(at: target.steps[...])
      if let attribute = target.attribute {
        nodes[node].attributeSlots.append((attribute, slot))
      } else {
        nodes[node].textSlots.append(slot)
      }
      nodes[self.node(at: target.steps.prefix(target.anchorDepth))].owned.append(slot)
    }
  }

  private static func root(of path: String) -> String {
    "/" + (path.split(separator: "/").first.map(String.init) ?? "")
  }

  /// Header and trailer may enclose records, but neither may stand inside one or be one.
  private func checkPlaces(_ record: XMLPath, _ format: XMLFormat) throws(Reason) {
    for text in [format.header, format.trailer] {
      guard let text, let path = try path(text) else { continue }
      if path.steps.starts(with: record.steps) { throw XMLPath.unusable(text, "stands inside the record") }
      if path.steps.first != record.steps.first {
        throw XMLPath.unusable(
          text, "has another root than the record",
          wayOut: "begin it with the record's root; a header may be the root itself: '\(Self.root(of: format.record))'")
      }
    }
    if format.header == format.trailer, let header = format.header,
      !record.steps.starts(with: try XMLPath(absolute: header).steps)
    {
      throw XMLPath.unusable(header, "is both header and trailer")
    }
  }
}
