internal import Diagnostics
internal import EconomyModel

/// Makes a row of a received file fit to be shown: names of the case's persons and long numbers are masked.
struct RowMasking {
  private let names: [(clear: String, masked: String)]

  init(persons: [Person]) { self.init(names: persons.flatMap { [$0.name] + $0.formerNames }) }

  init(names: [PersonName]) {
    self.names = names.flatMap { name in
      Set([name.raw, name.unmasked]).sorted().map { ($0, Masked.name($0)) }
    }
  }

  func masked(_ row: String) -> String {
    let named = names.reduce(row) { text, name in text.replacing(name.clear, with: name.masked) }
    var shown = ""
    var run: [Character] = []
    for character in named {
      if character.isASCII, character.isNumber || (character == "X" && run.count >= 17) {
        run.append(character)
      } else {
        shown += Self.masked(run) + String(character)
        run.removeAll(keepingCapacity: true)
      }
    }
    return shown + Self.masked(run)
  }

  /// Amounts, dates and counts stay; identity numbers keep region and the last four, other long numbers the last four.
  private static func masked(_ digits: [Character]) -> String {
    switch digits.count {
    case ..<11: String(digits)
    case 15, 18: Masked.identity(String(digits))
    default: Masked.account(String(digits))
    }
  }
}
