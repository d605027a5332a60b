/// One labelled field of a form, as the template `field` shows it.
struct Field {
  enum Kind {
    case line(type: String, autocomplete: String)
    case long
    case choice([(value: String, word: String)])
    /// Any of these; the value is what was sent of them.
    case checks([(value: String, word: String)], chosen: Set<String>)
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
      "isChoice": false, "isLong": false, "isLine": false, "isChecks": false, "value": value, "type": "text",
      "autocomplete": "off",
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
    case .checks(let options, let chosen):
      content["isChecks"] = true
      content["checks"] = options.enumerated().map { place, option in
        [
          "checkID": "\(name)-\(place + 1)", "value": option.value, "word": option.word,
          "isSelected": chosen.contains(option.value),
        ] as [String: Any]
      }
    }
    return content
  }
}
