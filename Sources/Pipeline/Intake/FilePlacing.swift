internal import Adapting
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

/// Finds the batch that a received file answers: the list it names decides; naming none, the one open batch that
/// asked, or, when all are closed, the only one that ever did.
struct FilePlacing {
  /// The batch, and the list of it that the file names.
  struct Place {
    let batch: StoredBatch
    let list: StoredList?
  }

  let centre: Centre
  /// The batch that a person says it answers; nil when nobody said so.
  let said: BatchWeek?

  /// - Throws: `inbox.unknown-list`, `inbox.other-list`, `inbox.no-batch`, `inbox.two-batches` (held), `batch.unknown`.
  /// - Parameter sha256: a file that was refused before belongs where it was refused.
  func place(
    of text: String?, _ question: AskedQuestion, sha256: String, adapter: String
  ) throws -> Place {
    try centre.store.read { transaction in
      if let text { return try place(named: text, question, in: transaction) }
      if let said {
        guard let batch = try transaction.batch(said) else { throw Self.unknown(said) }
        return Place(batch: batch, list: nil)
      }
      if let week = try transaction.weekOfRefused(sha256: sha256, of: question.institution, adapter: adapter),
        let batch = try transaction.batch(week)
      {
        return Place(batch: batch, list: nil)
      }
      return Place(batch: try onlyBatch(asking: question, in: transaction), list: nil)
    }
  }

  private func place(
    named text: String, _ question: AskedQuestion, in transaction: StoreTransaction
  ) throws -> Place {
    guard let list = try transaction.list(meantBy: text), let batch = try transaction.batch(list.week) else {
      throw Reason(
        .inboxUnknownList, found: "the file answers the list '\(Self.shown(text))', which this centre never wrote",
        expected: "expected the number of one of this centre's lists",
        wayOut: "ask the institution for the answer to a list of yours; nothing of the file counts")
    }
    guard list.institution == question.institution else {
      throw Reason(
        .inboxOtherList,
        found: "the file answers the list \(list.number), which \(list.institution.rawValue) was sent",
        expected: "expected a list of \(question.institution.rawValue)",
        wayOut: "put the file into the folder of the institution that it comes from")
    }
    return Place(batch: batch, list: list)
  }

  /// A list's number is nobody's; a text with a long run of digits may be.
  static func shown(_ text: String) -> String {
    let runs = text.utf8.split { !(0x30...0x39).contains($0) }
    return runs.contains { $0.count > 8 } ? Masked.cell(text) : String(text.prefix(60))
  }

  private func onlyBatch(asking question: AskedQuestion, in transaction: StoreTransaction) throws -> StoredBatch {
    let asking = try transaction.batches().filter { $0.terms.questions.contains(question) }
    let stillOpen = asking.filter { $0.closedOn == nil }
    let open = stillOpen.isEmpty ? asking : stillOpen
    guard let first = open.first else {
      throw Reason(
        .inboxNoBatch,
        found: "no batch asked \(question.institution.rawValue) about \(question.item.rawValue)",
        wayOut: "say which one it answers: 'hedui batch ingest --week YYYY-Www FILE'")
    }
    guard open.count == 1 else {
      throw Reason(
        .inboxTwoBatches,
        found: "the file names no list, and may answer \(open.map(\.week.description).joined(separator: " or "))",
        wayOut: "it is held; say which one it answers: 'hedui batch ingest --week YYYY-Www FILE'")
    }
    return first
  }

  private static func unknown(_ week: BatchWeek) -> Reason {
    Reason(.batchUnknown, found: "there is no batch \(week)", wayOut: "open it: 'hedui batch open --week \(week)'")
  }
}

/// The list a file names, found before its rows are taken in.
enum NamedList {
  /// - Returns: nil when the layout states none, or the file cannot be read so far: its reading will say why.
  static func read(_ adapter: Adapter, _ source: any ByteSource, fileName: String) throws(Reason) -> String? {
    switch adapter.manifest.facts[.list] {
    case .fileName(let pattern): return pattern.fact(in: fileName)
    case .preamble, .header, .trailer: break
    case nil: return nil
    }
    var reader = try AdaptingReader(adapter: adapter, source: source, fileName: fileName)
    var rows: [AdaptedRow] = []
    do throws(FileFault) {
      while reader.list == nil, try reader.next(&rows) {}
    } catch {
      return reader.list
    }
    return reader.list
  }
}
