/// What the encoders of one value write on.
final class CanonicalSheet {
  var bytes: [UInt8] = []
  /// Where a value's parts are put into their order.
  var ordered: [UInt8] = []
}
