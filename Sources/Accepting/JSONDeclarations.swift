import Diagnostics
import EconomyModel
import FoundationEssentials
import Reading

/// The declarations and authorisations of one JSON file, one at a time.
struct JSONDeclarations: DraftSource {
  private let file: DeclarationFile
  private var elements: JSONElements?

  init(_ file: DeclarationFile) { self.file = file }

  mutating func next() throws(Diagnostics) -> Draft? {
    if elements == nil { elements = try JSONElements(file) }
    guard let element = try elements?.next() else { return nil }
    var draft = JSONDraft(element, in: file.name)
    return draft.draft()
  }
}
