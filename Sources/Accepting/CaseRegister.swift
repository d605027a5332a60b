import Diagnostics

/// Where each case number stands in the files accepted together.
struct CaseRegister: Sendable {
  private var first: [String: Place] = [:]
  private var again: [String: [Place]] = [:]

  mutating func add(_ number: Entered) {
    if number.text.isEmpty { return }
    if first[number.text] == nil {
      first[number.text] = number.place
    } else {
      again[number.text, default: []].append(number.place)
    }
  }

  /// All declarations of a case that has several are refused: which of them holds is for a person to say.
  func fault(of draft: DraftCase) -> Diagnostic? {
    guard let number = draft.head[.caseNumber], let others = again[number.text], let first = first[number.text] else {
      return nil
    }
    let other = ([first] + others).first { $0.file != number.place.file || $0.line != number.place.line } ?? first
    return Diagnostic(
      Reason(
        .declarationCaseTwice, found: "case \(Masked.account(number.text)) is declared at \(other.description) too",
        wayOut: "accept only the one that holds"), at: number.place)
  }
}
