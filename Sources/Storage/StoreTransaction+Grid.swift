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

  /// How many cells of a batch are in each state, by the place of the question in the terms.
  /// - Parameter questions: how many the terms have.
  package func cellCounts(of week: BatchWeek, questions: Int) throws -> [[CellState: Int]] {
    var counts = [[UInt8: Int]](repeating: [:], count: questions)
    let rows = try Data.fetchCursor(
      database, sql: "SELECT states FROM grid WHERE week = ?", arguments: [week.description])
    while let states = try rows.next() {
      for (cell, state) in states.enumerated() where questions > 0 { counts[cell % questions][state, default: 0] += 1 }
    }
    return try counts.map { byState in
      var states: [CellState: Int] = [:]
      for (byte, count) in byState { states[try CellState(stored: byte)] = count }
      return states
    }
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
