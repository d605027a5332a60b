import Diagnostics

/// Text as people type it into forms, made strict. Each throws a reason that shows no value in clear.
enum EnteredText {
  /// Longer than any value of a form.
  static let most = 500

  static func checked(_ text: String) throws(Reason) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count <= most else {
      throw Reason(
        .declarationTooLong, found: "a value of \(scalars.count) characters", expected: "expected at most \(most)",
        wayOut: "check that quotes and columns are in order")
    }
    guard !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFD }) else {
      throw Reason(.declarationCharacter, found: "a control character in a value", wayOut: "type the value again")
    }
    return text
  }

  /// Printed ASCII, Chinese characters and their brackets: nothing that could be written in two ways.
  static func isCode(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x21...0x7E, 0x4E00...0x9FFF, 0x3007...0x3011, 0x3014, 0x3015, 0xFF08, 0xFF09: true
      default: false
      }
    }
  }

  static func caseNumber(_ text: String) throws(Reason) -> String {
    guard text.unicodeScalars.count <= 64, isCode(text) else {
      throw Reason(
        .declarationCaseNumber, found: "'\(Masked.cell(text))' is no case number",
        expected: "expected at most 64 letters, digits and signs, without blanks")
    }
    return text
  }

  static func reference(_ text: String) throws(Reason) -> String {
    guard text.utf8.count <= 32, text.unicodeScalars.allSatisfy({ $0.isASCII && (0x21...0x7E).contains($0.value) }),
      text != "household"
    else {
      throw Reason(
        .declarationReference, found: "'\(Masked.cell(text))' cannot refer to a person",
        expected: "expected a short name such as m1 or o1")
    }
    return text
  }

  static func region(_ text: String) throws(Reason) -> String {
    guard [6, 9, 12].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw Reason(
        .declarationRegion, found: "'\(Masked.cell(text))' is no region code",
        expected: "expected 6, 9 or 12 digits of GB/T 2260")
    }
    return text
  }

  /// A whole number within a range.
  static func count(_ text: String, _ range: ClosedRange<Int64>) throws(Reason) -> Int64 {
    guard !text.hasPrefix("+"), let number = Int64(text), range.contains(number) else {
      throw Reason(
        .declarationCount, found: "'\(Masked.cell(text))' is no number in range",
        expected: "expected \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// One of some words.
  static func word<Value>(_ text: String, _ words: KeyValuePairs<String, Value>) throws(Reason) -> Value {
    if let match = words.first(where: { $0.key.utf8.elementsEqual(text.utf8) }) { return match.value }
    throw Reason(
      .declarationWord, found: "'\(Masked.cell(text))' is none of the words known here",
      expected: "expected \(words.map(\.key).joined(separator: ", "))")
  }
}
