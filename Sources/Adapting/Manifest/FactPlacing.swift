/// Where in a file a fact about the whole of it stands.
package enum FactPlacing: Hashable, Sendable {
  case preamble(FactPattern)
  case fileName(FactPattern)
  /// Index of the header's wanted path.
  case header(Int)
  /// Index of the trailer's field.
  case trailer(Int)

  var isInPreamble: Bool {
    switch self {
    case .preamble: true
    case .fileName, .header, .trailer: false
    }
  }
}
