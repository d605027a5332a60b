internal import Diagnostics

extension QueryWriting {
  mutating func write(_ markup: QueryMarkup) {
    putOrFault("<?xml version=\"1.0\" encoding=\"\(layout.encoding.xmlName)\"?>")
    endLine()
    for level in markup.levels {
      let attributes = level.attributes.map { Self.attribute($0.name, filling.text($0.value)) }
      putOrFault("<\(level.name)\(attributes.joined())>")
      endLine()
      putLines(level.before)
    }
    eachLine { (writing, line) throws(Reason) in
      var values: [String] = []
      for column in writing.layout.columns { values.append(try writing.filling.text(column, line)) }
      try writing.put(Self.text(markup.record) { values[$0] })
    }
    for level in markup.levels.reversed() {
      putLines(level.after)
      putOrFault("</\(level.name)>")
      endLine()
    }
  }

  private mutating func putLines(_ elements: [MarkupElement<QueryPattern>]) {
    for element in elements {
      putOrFault(Self.text(element, filling.text))
      endLine()
    }
  }

  private static func text<Value>(_ element: MarkupElement<Value>, _ fill: (Value) -> String) -> String {
    let start = "<" + element.name + element.attributes.map { attribute($0.name, fill($0.value)) }.joined()
    let inside = (element.text.map { escaped(fill($0)) } ?? "") + element.children.map { text($0, fill) }.joined()
    return inside.isEmpty ? start + "/>" : start + ">" + inside + "</\(element.name)>"
  }

  private static func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(escaped(value))\"" }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
