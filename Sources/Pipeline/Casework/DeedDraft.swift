package import Casework
package import EconomyModel

/// A deed as somebody brings it, before it is known who, when and which number.
package struct DeedDraft: Sendable {
  package let event: CaseEvent
  /// From which day it counts; nil: today.
  package let on: CivilDate?
  /// Its name within the case; nil: the next number. A command that is run again names it to say that it is the same.
  package let id: DeedID?
  package let papers: [PaperUpload]
  /// What the papers are, such as 承诺书.
  package let paperKind: String
  package let rationale: String
  /// What has to be stated before money is paid; nil: nothing.
  package let facts: StatedFacts?

  package init(
    _ event: CaseEvent, on: CivilDate? = nil, id: DeedID? = nil, papers: [PaperUpload] = [], paperKind: String = "",
    rationale: String = "", facts: StatedFacts? = nil
  ) {
    self.event = event
    self.on = on
    self.id = id
    self.papers = papers
    self.paperKind = paperKind
    self.rationale = rationale
    self.facts = facts
  }
}
