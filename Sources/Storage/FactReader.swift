internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

/// Reads a batch's facts, from accepted files up to a receipt. It keeps the block last read of every file, so that
/// persons asked for in the order of their keys cost each block once.
package final class FactReader {
  private var places: [Place]

  /// One run of one file.
  private struct Place {
    let source: FactSource
    let run: Int
    /// Between these persons the file speaks of those in `block` alone.
    var from: Int64 = 0
    var through: Int64 = -1
    var block: FactBlockReader?
  }

  package init(of week: BatchWeek, through last: Int64, in transaction: StoreTransaction) throws {
    places = try Row.fetchAll(
      transaction.database.cachedStatement(
        sql: """
          SELECT \(FactSource.columns) FROM receipt AS r
          WHERE r.week = ? AND r.state = 'accepted' AND r.receipt_id <= ? ORDER BY r.receipt_id
          """), arguments: [week.description, last]
    ).flatMap { row in
      let source = try FactSource(row)
      return (0..<source.runs).map { Place(source: source, run: $0) }
    }
  }

  /// Every fact about these persons, sorted by evidence, then institution, adapter and person, never by arrival.
  package func facts(of persons: [PersonKey], in transaction: StoreTransaction) throws -> [MatchedFact] {
    var facts: [MatchedFact] = []
    for person in persons.map(\.rawValue).sorted() {
      for place in places.indices {
        if person < places[place].from || person > places[place].through { try step(place, to: person, transaction) }
        guard let block = places[place].block else { continue }
        let source = places[place].source
        for fact in try block.facts(of: person, layout: source.layout) { facts.append(source.matched(fact)) }
      }
    }
    return facts.sorted(by: Self.precedes)
  }

  private func step(_ place: Int, to person: Int64, _ transaction: StoreTransaction) throws {
    let (source, run) = (places[place].source, places[place].run)
    let row = try transaction.blockRow(of: person, run: run, in: source.receipt)
    places[place].from = person
    guard let row else {
      places[place].through = .max
      places[place].block = nil
      return
    }
    places[place].from = min(person, row.first)
    places[place].through = row.last
    let block = try FactBlockReader(row.bytes)
    guard block.people.first == row.first, block.people.last == row.last else { throw FactBytes.damaged }
    places[place].block = block
  }

  package static func precedes(_ left: MatchedFact, _ right: MatchedFact) -> Bool {
    if left.evidence < right.evidence || right.evidence < left.evidence { return left.evidence < right.evidence }
    if left.institution != right.institution { return left.institution < right.institution }
    if left.evidence.adapter != right.evidence.adapter { return left.evidence.adapter < right.evidence.adapter }
    return left.person < right.person
  }
}
