/// A plan laid out flat for one parser, whose names have one address each: a tag costs one comparison of addresses as a
/// rule. To be freed by its owner.
struct XMLSteps {
  struct Node {
    var children = 0..<0
    var attributes = 0..<0
    /// Of `listed`.
    var textSlots = 0..<0
    var owned = 0..<0
    let isOnChain: Bool
    let isHeader: Bool
    let isTrailer: Bool
    /// The child that is likely to come next: they come in the same order as a rule.
    var expected = 0
  }

  private struct Named {
    var name: UnsafePointer<UInt8>?
    /// Node of a child, slot of an attribute.
    let index: Int
  }

  private let nodes: UnsafeMutableBufferPointer<Node>
  private let children: UnsafeMutableBufferPointer<Named>
  private let attributes: UnsafeMutableBufferPointer<Named>
  private let listed: UnsafeMutableBufferPointer<Int>
  let slots: UnsafeMutableBufferPointer<XMLPlan.Slot>

  init(_ plan: XMLPlan) {
    var nodes: [Node] = []
    var children: [Named] = []
    var attributes: [Named] = []
    var listed: [Int] = []
    for node in plan.nodes {
      var flat = Node(isOnChain: node.isOnChain, isHeader: node.isHeader, isTrailer: node.isTrailer)
      flat.children = children.count..<children.count + node.children.count
      flat.expected = flat.children.lowerBound
      children += node.children.map { Named(index: $0.node) }
      flat.attributes = attributes.count..<attributes.count + node.attributeSlots.count
      attributes += node.attributeSlots.map { Named(index: $0.slot) }
      flat.textSlots = listed.count..<listed.count + node.textSlots.count
      listed += node.textSlots
      flat.owned = listed.count..<listed.count + node.owned.count
      listed += node.owned
      nodes.append(flat)
    }
    self.nodes = Self.kept(nodes)
    self.children = Self.kept(children)
    self.attributes = Self.kept(attributes)
    self.listed = Self.kept(listed)
    slots = Self.kept(plan.slots)
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = room.initialize(fromContentsOf: elements)
    return room
  }

  /// Asks the parser that will read the document for its names' addresses.
  func bind(_ plan: XMLPlan, to parser: XMLPushParser) {
    let names = (plan.nodes.flatMap(\.children).map(\.name), plan.nodes.flatMap(\.attributeSlots).map(\.name))
    for (place, name) in names.0.enumerated() { children[place].name = parser.address(of: name) }
    for (place, name) in names.1.enumerated() { attributes[place].name = parser.address(of: name) }
  }

  func free() {
    nodes.deallocate()
    children.deallocate()
    attributes.deallocate()
    listed.deallocate()
    slots.deallocate()
  }

  subscript(node: Int) -> Node { nodes[node] }

  func slot(_ place: Int) -> Int { listed[place] }

  /// Nil for an element nobody asked for.
  func child(of node: Int, named name: UnsafePointer<UInt8>) -> Int? {
    let (range, expected) = (nodes[node].children, nodes[node].expected)
    if expected < range.upperBound, children[expected].name == name {
      nodes[node].expected = expected + 1
      return children[expected].index
    }
    for place in range where children[place].name == name {
      nodes[node].expected = place + 1
      return children[place].index
    }
    return nil
  }

  /// Slot and name of a wanted attribute.
  func attribute(_ place: Int) -> (name: UnsafePointer<UInt8>?, slot: Int) {
    (attributes[place].name, attributes[place].index)
  }
}
