import ArgumentParser
import Casework
import EconomyModel
import Pipeline

/// What every deed takes besides what it says: of which case, on which day, on which papers, why.
struct DeedOptions: ParsableArguments {
  @OptionGroup var centre: CentreOptions

  @Argument(help: "The case number (核对编号).")
  var caseNumber: String

  @Option(name: .long, help: "Why (理由); kept with the deed.")
  var reason = ""

  @Option(
    name: .long,
    help: "A scanned paper (PDF, JPEG, PNG) that it rests on; may be given several times.")
  var paper: [String] = []

  @Option(name: .customLong("paper-kind"), help: "What the papers are, such as 银行流水.")
  var paperKind: String?

  @Option(
    name: .customLong("effective"), help: "The day from which it counts (default: today).",
    transform: Argued.day)
  var effective: CivilDate?

  @Option(
    name: .long,
    help: "Its name within the case: the same command run again is then the same deed.",
    transform: Argued.deed)
  var deed: DeedID?

  @Flag(name: .long, help: "For programs: the whole case after it.")
  var json = false

  /// - Throws: `file.missing` and the reasons of a paper.
  func draft(_ event: CaseEvent, paperKind usual: String, facts: StatedFacts? = nil) throws
    -> DeedDraft
  {
    DeedDraft(
      event, on: effective, id: deed, papers: try paper.map { try BroughtFile.paper($0) },
      paperKind: paperKind ?? usual, rationale: reason, facts: facts)
  }

  /// The case as it stands.
  /// - Throws: `case.unknown`; `case.not-opened` for one that is helped on no commitment.
  func standing(in centre: Centre, _ operation: Pipeline.Operation) throws -> CommitmentFile {
    try CaseLook.standing(of: caseNumber, in: centre, operation)
  }
}
