internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Replaces a case's coverage grid: persons in the declaration's order, for each the questions in the terms' order.
  package func store(grid states: [CellState], of caseNumber: CaseNumber, week: BatchWeek) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO grid (week, case_number, states) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET states = excluded.states
        """
    ).execute(arguments: [week.description, caseNumber.rawValue, Data(states.map(\.stored))])
  }

  /// How many cells of a batch are in each state, by institution.
  package func cellCounts(of batch: StoredBatch) throws -> [InstitutionCode: [CellState: Int]] {
    let questions = batch.terms.questions
    var counts = [[UInt8: Int]](repeating: [:], count: questions.count)
    let rows = try Data.fetchCursor(
      database, sql: "SELECT states FROM grid WHERE week = ?", arguments: [batch.week.description])
    while let states = try rows.next() {
      for (cell, state) in states.enumerated() where !counts.isEmpty {
        counts[cell % counts.count][state, default: 0] += 1
      }
    }
    var byInstitution: [InstitutionCode: [CellState: Int]] = [:]
    for (question, byState) in zip(questions, counts) {
      for (byte, count) in byState {
        byInstitution[question.institution, default: [:]][try CellState(stored: byte), default: 0] += count
      }
    }
    return byInstitution
  }
}

extension CellState {
  /// The byte is stored: a new state takes a new number, an old one keeps its own.
  fileprivate var stored: UInt8 {
    switch self {
    case .hit: 0
    case .nothing: 1
    case .pending: 2
    case .mismatch: 3
    case .rejected: 4
    case .error: 5
    case .notApplicable: 6
    case .notAsked: 7
    }
  }

  fileprivate init(stored byte: UInt8) throws(Reason) {
    guard let state = Self.allCases.first(where: { $0.stored == byte }) else {
      throw Reason(.storeFailed, found: "a cell is stored in an unknown state")
    }
    self = state
  }
}
