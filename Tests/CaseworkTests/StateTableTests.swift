import Casework
import Diagnostics
import EconomyModel
import Foundation
import Testing

/// Every state × every event: taken, or refused for a reason that has a name.
@Suite struct `The table of states and events` {
  /// A case in each state.
  private func file(in state: CommitmentState) throws -> CaseFile {
    switch state {
    case .committed: return try CaseFile(Invented.terms(publicity: 1))
    case .provisional: return try CaseFile.provisional(Invented.terms())
    case .followUpDue: return try CaseFile.followUpDue()
    case .confirmed: return try CaseFile.settled(.confirmed, .agrees)
    case .adjusted: return try CaseFile.settled(.adjusted)
    case .stoppedNoFault: return try CaseFile.settled(.stoppedNoFault)
    case .revokedDeceit: return try CaseFile.settled(.revokedDeceit)
    case .suspended:
      var file = try CaseFile.provisional(Invented.terms())
      try file.take(.suspended(Suspension(missing: "授权书")))
      return file
    case .ended:
      var file = try CaseFile.provisional(Invented.terms())
      try file.take(.withdrawn(NoDetail()))
      return file
    }
  }

  @Test(arguments: CommitmentState.allCases)
  func `has an answer to every event`(state: CommitmentState) throws {
    let file = try file(in: state)
    #expect(file.now.state == state)
    for kind in CaseEventKind.allCases {
      for number in 0..<8 {
        let maker = AnyEvent(
          file: file.now, day: file.now.lastOn, number: number, isFavourable: number % 2 == 0,
          outcome: CaseOutcome.allCases[number % 4])
        let code = try file.refusal(maker.of(kind))
        let isHome = kind.states.contains(state)
        let isKnown = code.map { code in DiagnosticCode.casework.contains { $0.name == code } } ?? true
        #expect(isKnown, "\(state) \(kind): \(code ?? "")")
        if !isHome { #expect(code == "case.state", "\(state) \(kind)") }
      }
    }
  }

  @Test func `names a state for every event but the first`() {
    #expect(CaseEventKind.allCases.filter(\.states.isEmpty) == [.opened])
  }

  @Test func `lets nothing be decided while a case is suspended`() {
    let deciding: [CaseEventKind] = [
      .provisionallyApproved, .refused, .settlementDecided, .deceitDecided, .objectionDecided, .rebuttalDecided,
      .consequenceDecided, .consequenceExported, .repairDecided, .waiverDecided, .reopened, .followUpFallsDue,
    ]
    #expect(deciding.filter { $0.states.contains(.suspended) } == [])
  }

  @Test func `keeps the family's rights open in every state where something can be held against it`() {
    let against: Set<CommitmentState> = [
      .followUpDue, .adjusted, .stoppedNoFault, .revokedDeceit, .suspended, .ended,
    ]
    #expect(against.isSubset(of: CaseEventKind.objected.states))
    #expect(CaseEventKind.rebutted.states == Set(CommitmentState.allCases))
  }

  @Test func `is the one in the decision document`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let document = root.appending(path: "docs/decisions/0028-the-life-of-a-commitment-case.md")
    let rows = try String(contentsOf: document, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
    let cells = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } } }
    #expect(cells.map { $0[1] } == CaseEventKind.allCases.map { "`\($0.rawValue)`" })
    for (row, kind) in zip(cells, CaseEventKind.allCases) {
      #expect(row[2] == kind.chinese)
      let marked = zip(CommitmentState.allCases, row[3...]).filter { !$0.1.isEmpty }.map(\.0)
      #expect(Set(marked) == kind.states, "\(kind.rawValue)")
    }
  }
}
