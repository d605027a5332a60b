/// One labelled field of a form, as the template `field` shows it.
struct Field {
  enum Kind {
    case line(type: String, autocomplete: String)
    case long
    case choice([(value: String, word: String)])
  }

  let name: String
  let label: String
  var kind = Kind.line(type: "text", autocomplete: "off")
  var value = ""
  var hint = ""
  var error: String?
  var isOptional = false
  var isWide = false

  var content: [String: Any] {
    let described = [hint.isEmpty ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap(\.self)
    var content: [String: Any] = [
      "id": name, "name": name, "label": label, "size": isWide ? "wide" : "", "isOptional": isOptional,
      "hint": Shown.optional(hint), "error": Shown.optional(error),
      "describedBy": Shown.optional(described.joined(separator: " ")),
      "isChoice": false, "isLong": false, "isLine": false, "value": value, "type": "text", "autocomplete": "off",
    ]
    switch kind {
    case .line(let type, let autocomplete):
      content["isLine"] = true
      content["type"] = type
      content["autocomplete"] = autocomplete
    case .long: content["isLong"] = true
    case .choice(let options):
      content["isChoice"] = true
      content["options"] = options.map { option in
        ["value": option.value, "word": option.word, "isSelected": option.value == value] as [String: Any]
      }
    }
    return content
  }
}
