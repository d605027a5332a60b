/// What a value's parts are together.
enum EncodedShape {
  case fields
  case list
  /// One part, which is the value.
  case single
}
