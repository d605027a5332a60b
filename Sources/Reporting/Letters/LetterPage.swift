internal import EconomyModel

/// A letter as `letter.mustache` prints it, and as the terminal shows it.
struct LetterPage: Encodable {
  struct Row: Encodable {
    let label: String
    let value: String
  }

  struct ItemRow: Encodable {
    let item: String
    let promised: String
    let found: String
    let conclusion: String
  }

  struct PendingRow: Encodable {
    let person: String
    let item: String
    let state: String
  }

  let lang: String
  let css = PaperStyle.sheet
  let margin: String
  let pageBefore: String
  let pageBetween: String
  let pageAfter: String
  let centre: String
  let title: String
  let caseNumber: String
  let facts: [ReportHead.Facts]
  let opening: String
  let decision: [Row]
  let lines: [ItemRow]
  let hasLines: Bool
  let pending: [PendingRow]
  let hasPending: Bool
  let money: [Row]
  let hasMoney: Bool
  let consequence: [Row]
  let hasConsequence: Bool
  let objection: [String]
  let notes: [String]
  let seal: String
  let date: String

  init(_ letter: NoticeLetter, _ language: ReportLanguage) {
    let w = language.letterWords
    let sentences = LetterSentences(letter: letter, language: language)
    lang = language.rawValue
    margin = CSSString.escaped("\(w.caseNumber) \(letter.caseNumber.rawValue)")
    pageBefore = CSSString.escaped(language.pick("第 ", "page "))
    pageBetween = CSSString.escaped(language.pick(" 页 共 ", " of "))
    pageAfter = CSSString.escaped(language.pick(" 页", ""))
    centre = letter.centre
    title = sentences.title
    caseNumber = letter.caseNumber.rawValue
    facts = Self.facts(letter, language)
    opening = sentences.opening
    decision = Self.decision(letter, language)
    lines = Self.lines(letter, language)
    hasLines = !lines.isEmpty
    pending = Self.pending(letter, language)
    hasPending = !pending.isEmpty
    money = Self.money(letter.money, language)
    hasMoney = !money.isEmpty
    consequence = Self.consequence(letter.consequence, language)
    hasConsequence = !consequence.isEmpty
    objection = sentences.objection
    notes = sentences.notes
    seal = language.pick("\(letter.centre)（盖章）", "\(letter.centre) (seal)")
    date = letter.writtenOn.longForm(language)
  }
}
