/// A part of an element's text: as in the sample, or to be filled.
enum MarkupPiece {
  case text(String)
  case cell(Int)
  /// The trailer's count, in the sample's words.
  case count(like: String)
  case total(Int, like: String)
}

/// Where something is to be filled in: the rest of a path and what goes there.
struct MarkupSlot {
  enum Content {
    case cell(Int)
    case count
    case total(Int)
  }

  let path: ArraySlice<Substring>
  let content: Content

  /// Below the first element of its path.
  var inner: MarkupSlot { MarkupSlot(path: path.dropFirst(), content: content) }

  func piece(like text: String) -> MarkupPiece {
    switch content {
    case .cell(let column): .cell(column)
    case .count: .count(like: text)
    case .total(let index): .total(index, like: text)
    }
  }
}
