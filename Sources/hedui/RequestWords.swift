import EconomyModel
import Foundation
import Pipeline
import Storage

/// What a request came to, for a terminal or a program.
struct RequestWords {
  private let outcome: RequestOutcome
  private let outbox: String

  init(_ outcome: RequestOutcome, outbox: String) {
    self.outcome = outcome
    self.outbox = outbox
  }

  var text: String {
    let lines = [head, atHand] + asked + open + notAsked + [report]
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: String {
    "case \(outcome.caseNumber.rawValue), request \(outcome.week)\(outcome.isNew ? "" : ", gone on with")"
  }

  private var atHand: String {
    let ages = [
      outcome.oldestAsOf.map { "oldest data of \($0)" }, outcome.oldestFeedback.map { "oldest answer of \($0.date)" },
    ].compactMap(\.self)
    let tail = ages.isEmpty ? "" : "; " + ages.joined(separator: ", ")
    return "at hand    \(outcome.atHand) cells, \(outcome.borrowed) of them answered to earlier batches\(tail)"
  }

  private var asked: [String] {
    let now = outcome.lists.filter { outcome.writtenNow.contains($0.number.description) }
    guard let last = outcome.lists.map(\.due).max(by: { $0.day < $1.day }) else {
      return ["asked      nobody: no list was written"]
    }
    let earlier = outcome.lists.count - now.count
    let counts = ["\(now.count) lists now"] + (earlier > 0 ? ["\(earlier) before"] : [])
    let place = now.isEmpty ? "" : ", in \(outbox)/\(outcome.week)"
    return ["asked      \(outcome.waiting) cells 未反馈; \(counts.joined(separator: ", ")), due \(last.words)\(place)"]
  }

  private var open: [String] {
    outcome.unsettled == 0 ? [] : ["open       \(outcome.unsettled) cells 身份不符, 拒绝 or 出错"]
  }

  private var notAsked: [String] {
    outcome.notAsked.map { "not asked  \($0.subject): \($0.cells) cells, \($0.cause.words)" }
  }

  private var report: String {
    "report     hedui report \(outcome.caseNumber.rawValue) --week \(outcome.week) --format html"
  }

  private struct Content: Encodable {
    struct List: Encodable {
      let number: String
      let institution: String
      let file: String
      let due: String
      let isProvisional: Bool
      let isNew: Bool
    }

    struct NotAsked: Encodable {
      let subject: String
      let cause: String
      let cells: Int
    }

    let caseNumber: String
    let request: String
    let isNew: Bool
    let cells: [String: Int]
    let atHand: Int
    let borrowed: Int
    let oldestAsOf: String?
    let oldestFeedback: String?
    let waiting: Int
    let lists: [List]
    let notAsked: [NotAsked]
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(content), as: UTF8.self) + "\n"
  }

  private var content: Content {
    Content(
      caseNumber: outcome.caseNumber.rawValue, request: outcome.week.description, isNew: outcome.isNew,
      cells: [String: Int](outcome.cells.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +),
      atHand: outcome.atHand, borrowed: outcome.borrowed, oldestAsOf: outcome.oldestAsOf?.description,
      oldestFeedback: outcome.oldestFeedback?.description, waiting: outcome.waiting,
      lists: outcome.lists.map { list in
        Content.List(
          number: list.number.description, institution: list.institution.rawValue,
          file: "\(outbox)/\(outcome.week)/\(list.institution.rawValue)/\(list.fileName)",
          due: list.due.day.description, isProvisional: list.due.isProvisional,
          isNew: outcome.writtenNow.contains(list.number.description))
      },
      notAsked: outcome.notAsked.map {
        Content.NotAsked(subject: $0.subject, cause: $0.cause.rawValue, cells: $0.cells)
      })
  }
}

extension NotAskedCause {
  fileprivate var words: String {
    switch self {
    case .noAuthorisation: "no authorisation"
    case .outOfScope: "not covered by the authorisation"
    case .authorisationEnded: "the authorisation has ended"
    case .notConnected: "no institution connected"
    }
  }
}
