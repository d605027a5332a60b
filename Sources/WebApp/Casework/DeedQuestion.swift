internal import Pipeline

/// One thing that a form of a deed asks, as it is asked.
struct DeedQuestion {
  enum Kind {
    case line, long, date, month, amount, count
    case choice([(value: String, word: String)])
    case checks([(value: String, word: String)])
  }

  /// The field's name; its label is the word `deedField-<key>`.
  let key: String
  let kind: Kind
  /// The word that explains it; nil for none.
  var hint: String?
  /// Said in place of ``hint``, such as a list of persons.
  var said: String?
  /// What stands there before anything is typed.
  var value = ""
  var isOptional = false
  var isWide = false

  init(
    _ key: String, _ kind: Kind, hint: String? = nil, said: String? = nil, value: String = "", isOptional: Bool = false,
    isWide: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.hint = hint
    self.said = said
    self.value = value
    self.isOptional = isOptional
    self.isWide = isWide
  }

  /// The field with what was sent, or what stands there at first.
  func field(_ visit: Visit, fault: String?) -> Field {
    let words = visit.words
    let isSent = visit.request.method == .post
    var field = Field(name: key, label: words["deedField-\(key)"])
    field.value = isSent ? visit.form[key] : value
    field.hint = said ?? hint.map { words[$0] } ?? ""
    field.error = fault
    field.isOptional = isOptional
    field.isWide = isWide
    switch kind {
    case .line, .count, .amount: break
    case .date: if field.hint.isEmpty { field.hint = words["hint.date"] }
    case .month: if field.hint.isEmpty { field.hint = words["deedHint-month"] }
    case .long: field.kind = .long
    case .choice(let options): field.kind = .choice([("", words["choose"])] + options)
    case .checks(let options):
      field.kind = .checks(options, chosen: Set(visit.form.values[key] ?? []))
    }
    return field
  }
}
