/// What of a batch may wait for a person.
enum ReviewKind: String, CaseIterable {
  case held, conflicts, files, rejects, alarms

  /// The key of its heading among the words; its sentence has the same with `Text` behind it.
  var word: String { "review-\(rawValue)" }
}
