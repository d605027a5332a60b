/// What an adapter says of a whole file it has read, as the last line of ``AdaptedLines``.
struct FileLine: Encodable {
  let file: String
  var rows: Int64?
  var rejected: Int64?
  var complete: Bool?
  var list: String?
  var asOf: String?
  var feedbackAt: String?
  /// The code of why the file is refused whole: nothing of the lines before counts.
  var refused: String?
  var found: String?
  var line: Int?

  init(file: String) { self.file = file }

  var json: String { JSONLine.of(self) }
}
