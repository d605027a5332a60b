/// What the encoders of one value write on, one at a time: to have that checked at each byte cost a fifth of the
/// writing.
final class CanonicalSheet {
  @exclusivity(unchecked) var bytes: [UInt8] = []
  /// Where a value's parts are put into their order.
  @exclusivity(unchecked) private var ordered: [UInt8] = []

  /// Puts a value's parts, which are all that was written from `start` on, into their order, with what stands around
  /// them.
  func order(_ pieces: [CanonicalPiece], as shape: EncodedShape, from start: Int) {
    ordered.removeAll(keepingCapacity: true)
    switch shape {
    case .fields: ordered.append(UInt8(ascii: "{"))
    case .list: ordered.append(UInt8(ascii: "["))
    case .single: break
    }
    var isFirst = true
    for piece in pieces {
      if !isFirst { ordered.append(UInt8(ascii: ",")) }
      isFirst = false
      if shape == .fields {
        JSONText.append(piece.key, to: &ordered)
        ordered.append(UInt8(ascii: ":"))
      }
      if let later = piece.later {
        ordered += later.all
      } else {
        bytes.withUnsafeBufferPointer { ordered.append(contentsOf: UnsafeBufferPointer(rebasing: $0[piece.place])) }
      }
    }
    switch shape {
    case .fields: ordered.append(UInt8(ascii: "}"))
    case .list: ordered.append(UInt8(ascii: "]"))
    case .single: break
    }
    bytes.removeLast(bytes.count - start)
    ordered.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}
