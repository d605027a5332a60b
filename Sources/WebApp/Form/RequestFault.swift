/// What is wrong with one field of the form for one family.
struct RequestFault {
  /// Nil for a field of the application itself.
  let row: RequestRow?
  let key: String
  /// In the reader's language.
  let text: String

  var field: String { row?.field(key) ?? key }

  /// As the summary on top says it: with the row's name.
  func error(_ words: Words) -> FieldError {
    let place = row?.legend(words) ?? words["group.application"]
    return FieldError(field: field, text: place + words.language.pick("：", ": ") + text)
  }
}
