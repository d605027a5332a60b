/// How one element of the way to a record is written: what opens it, up to the next element of the way, and what
/// closes it.
struct MarkupProgram {
  private(set) var opening: [MarkupPiece] = []
  private(set) var closing: [MarkupPiece] = []
  private var isOpen = true

  /// - Parameter next: local name of the next element of the way; nil for the record itself.
  init(_ node: MarkupNode, _ slots: [MarkupSlot], next: String?) {
    add(startOf: node, slots)
    var first: MarkupNode?
    if let next { first = node.child(next) }
    var isSkipping = false
    for piece in body(of: node, slots) {
      if case .node(let child) = piece {
        isSkipping = false
        if child === first {
          isOpen = false
          continue
        }
        if first != nil, child.localName == first?.localName {
          isSkipping = true
          continue
        }
      } else if isSkipping {
        continue
      }
      add(piece, slots)
    }
    add(.text("</\(node.name)>"))
  }

  private func body(of node: MarkupNode, _ slots: [MarkupSlot]) -> [MarkupNode.Piece] {
    slots.contains { $0.path.first == "." } ? [] : node.pieces
  }

  private mutating func add(startOf node: MarkupNode, _ slots: [MarkupSlot]) {
    add(.text("<\(node.name)"))
    for (name, value) in node.attributes {
      add(.text(" \(name)=\""))
      let own = slots.first { $0.path.count == 1 && $0.path.first == "@" + MarkupNode.local(name) }
      add(own?.piece(like: value) ?? .text(value))
      add(.text("\""))
    }
    add(.text(">"))
    if let own = slots.first(where: { $0.path.first == "." }) { add(own.piece(like: node.ownText)) }
  }

  private mutating func add(_ piece: MarkupNode.Piece, _ slots: [MarkupSlot]) {
    switch piece {
    case .text(let text): add(.text(text))
    case .node(let child):
      add(whole: child, slots.filter { $0.path.first == child.localName }.map(\.inner))
    }
  }

  /// - Parameter slots: relative to the element; an empty path is its text.
  private mutating func add(whole node: MarkupNode, _ slots: [MarkupSlot]) {
    let own = slots.first { $0.path.isEmpty || $0.path.first == "." }
    add(startOf: node, slots.filter { !$0.path.isEmpty && $0.path.first != "." })
    if let own { add(own.piece(like: node.ownText)) }
    for piece in own == nil ? node.pieces : [] { add(piece, slots) }
    add(.text("</\(node.name)>"))
  }

  private mutating func add(_ piece: MarkupPiece) {
    if isOpen { opening.append(piece) } else { closing.append(piece) }
  }
}

extension MarkupNode {
  var ownText: String { pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined() }
}
