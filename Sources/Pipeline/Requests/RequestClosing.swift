internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

/// Closes the requests that wait for nobody any more, and gives up those that were stopped before their lists left.
struct RequestClosing {
  let centre: Centre
  let operation: Operation

  func closeAll() throws {
    for request in try centre.store.read({ try $0.openRequests() }) {
      guard let batch = try centre.store.read({ try $0.batch(request.week) }) else { continue }
      if request.isCutOff {
        let closing = BatchClosing(centre: centre, batch: batch, operation: operation)
        if try closing.waiting().isEmpty { try closing.close() }
      } else if request.openedOn < operation.on {
        try giveUp(request.week)
      }
    }
  }

  /// Nothing of it has left: whoever asks for the family again gets another number.
  func giveUp(_ week: BatchWeek) throws {
    let folder = try RequestFolder(of: week, in: centre.folder)
    let isGivenUp = try centre.audited(operation) { transaction, audit in
      guard let request = try transaction.request(week), !request.isCutOff else { return false }
      if request.closedOn == nil {
        try transaction.close(week, on: operation.on, by: operation.actor)
        try audit.note(AuditEntry(.closeBatch, caseNumber: request.caseNumber, detail: "\(week) given up"))
      }
      return true
    }
    if isGivenUp { try folder.remove() }
  }
}
