internal import EconomyModel

/// What a file says of itself as a whole, as far as it is known.
struct FileFacts {
  var asOf: CivilDate?
  var feedbackAt: Timestamp?
  var list: String?
}
