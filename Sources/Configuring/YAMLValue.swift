package import Diagnostics
internal import Yams

/// One value of a YAML file. What is asked of it and is not there becomes a fault at its place.
package struct YAMLValue {
  private let node: Node
  package let faults: YAMLFaults

  init(_ node: Node, _ faults: YAMLFaults) {
    self.node = node
    self.faults = faults
  }

  package var line: Int { node.mark?.line ?? 0 }
  package var column: Int { node.mark?.column ?? 0 }

  package func fault(_ reason: Reason) { faults.add(reason, line: line, column: column) }

  /// The text of a scalar; nil, without a fault, for anything else.
  package var scalar: String? { node.scalar?.string }

  package var isMapping: Bool { node.mapping != nil }

  package func text(_ expected: String = "expected a text") -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    return wrongType(expected)
  }

  package func number(in range: ClosedRange<Int>) -> Int? {
    let expected = "expected a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let text = node.scalar?.string, let number = Int(text), range.contains(number) else {
      return wrongType(expected)
    }
    return number
  }

  package func truth() -> Bool? {
    switch node.scalar?.string {
    case "true": true
    case "false": false
    default: wrongType("expected true or false")
    }
  }

  package func list(_ expected: String = "expected a list") -> [YAMLValue]? {
    guard let sequence = node.sequence else { return wrongType(expected) }
    return sequence.map { YAMLValue($0, faults) }
  }

  package func texts() -> [String]? {
    guard let list = list("expected a list of texts") else { return nil }
    let texts = list.compactMap { value in value.scalar ?? value.wrongType("expected a text") }
    return texts.count == list.count ? texts : nil
  }

  /// Keys and values in the file's order, keys not checked.
  package func entries(_ expected: String = "expected keys and values") -> [(key: YAMLValue, value: YAMLValue)]? {
    guard let mapping = node.mapping else { return wrongType(expected) }
    return mapping.map { (YAMLValue($0.key, faults), YAMLValue($0.value, faults)) }
  }

  /// One of a closed set of words.
  package func word<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type = Word.self) -> Word? {
    guard let text = text() else { return nil }
    if let word = Word(rawValue: text) { return word }
    fault(
      Suggestion.unknown(.configUnknownWord, "'\(text)' is not known here", text, of: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// Makes a value of the text; a thrown reason becomes a fault here.
  package func made<Value>(_ make: (String) throws(Reason) -> Value) -> Value? {
    guard let text = text() else { return nil }
    do {
      return try make(text)
    } catch {
      fault(error)
      return nil
    }
  }

  private func wrongType<Value>(_ expected: String) -> Value? {
    fault(Reason(.configWrongType, found: shown, expected: expected))
    return nil
  }

  private var shown: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing stands here" : "'\(scalar.string)' stands here"
    case .mapping: "keys and values stand here"
    case .sequence: "a list stands here"
    case .alias: "an alias stands here"
    }
  }
}
