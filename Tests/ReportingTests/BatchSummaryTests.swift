import EconomyModel
import Reporting
import Testing

@Suite struct `A batch summary` {
  @Test func `is the same whatever order its parts came in`() throws {
    let summary = SampleSummary.value
    let shuffled = BatchSummary(
      week: summary.week, centre: summary.centre, cases: summary.cases, persons: summary.persons,
      files: summary.files.reversed(), fates: SampleSummary.fates,
      cells: Dictionary(uniqueKeysWithValues: summary.cells.reversed().map { ($0.state, $0.count) }),
      missingSources: summary.missingSources,
      classes: Dictionary(uniqueKeysWithValues: summary.classes.reversed().map { ($0.differenceClass, $0.count) }),
      differences: summary.differences.reversed(), rejects: summary.rejects.reversed(),
      refusedFiles: summary.refusedFiles, blockedCases: summary.blockedCases,
      sourceAlarms: summary.sourceAlarms, auditHead: summary.auditHead)
    #expect(try shuffled.json() == summary.json())
  }

  @Test func `keeps the twenty biggest differences, either way`() {
    let differences = SampleSummary.value.differences
    #expect(differences.count == 20)
    #expect(differences[0].caseNumber.rawValue == "HD-2026-000110")
    let sizes = differences.map { abs($0.verified.amount - $0.declared.amount) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `measures two amounts at the ends of what can be counted`() {
    let extreme = BatchSummary.Difference(
      caseNumber: CaseNumber(rawValue: "x"), item: ItemCode("BK01"), chinese: "", english: "",
      differenceClass: .underDeclared, declared: Fen(.min), verified: Fen(.max))
    #expect(extreme.size == .max)
  }

  @Test func `of nothing asked claims no coverage`() {
    let empty = BatchSummary(
      week: SampleSummary.value.week, centre: "", cases: 0, persons: 0, files: [], fates: FateCounts(), cells: [:],
      missingSources: [], classes: [:], differences: [], rejects: [], refusedFiles: [], blockedCases: [])
    #expect(empty.text(.english).contains("coverage —."))
  }
}
