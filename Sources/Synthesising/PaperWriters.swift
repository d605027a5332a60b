internal import Diagnostics
internal import EconomyModel

/// Writes declarations and authorisations, some thousand families a file, and the planted truth.
struct PaperWriters {
  private static let householdsPerFile = 2_000

  private let folder: String
  private let items: [ItemCode]
  private let truth: WrittenFile
  private var declarations: WrittenFile?
  private var authorisations: WrittenFile?
  private(set) var counts = SynthesisSummary()

  init(_ folder: String, items: [ItemCode]) throws(Reason) {
    self.folder = folder
    self.items = items
    truth = try WrittenFile(folder + "/truth.jsonl")
  }

  static func makeFolders(_ folder: String) throws(Reason) {
    for path in ["", "/declarations", "/authorisations", "/returns"] { try WrittenFile.makeFolder(folder + path) }
  }

  mutating func add(_ household: SyntheticHousehold) throws(Reason) {
    if counts.households % Self.householdsPerFile == 0 { try turnPage() }
    counts.households += 1
    counts.persons += household.people.count
    declarations?.write(DeclarationText(household: household).text)
    authorisations?.write(AuthorisationText(household: household, items: items).text)
    for (item, difference) in household.truth {
      counts.classes[difference, default: 0] += 1
      truth.write(
        "{\"case\":\"\(household.caseNumber)\",\"item\":\"\(item.rawValue)\",\"class\":\"\(difference.rawValue)\"}\n")
    }
  }

  mutating func finish(_ readme: String) throws(Reason) {
    try closePage()
    try truth.finish()
    let file = try WrittenFile(folder + "/README.md")
    file.write(readme)
    try file.finish()
  }

  private mutating func turnPage() throws(Reason) {
    try closePage()
    let number = IdentityNumbers.padded(counts.households / Self.householdsPerFile + 1, 3)
    declarations = try WrittenFile(folder + "/declarations/declarations-\(number).xml")
    authorisations = try WrittenFile(folder + "/authorisations/authorisations-\(number).csv")
    declarations?.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Declarations>\n")
    authorisations?.write(AuthorisationText.head)
  }

  private mutating func closePage() throws(Reason) {
    declarations?.write("</Declarations>\n")
    try declarations?.finish()
    try authorisations?.finish()
  }
}
