internal import Adapting
internal import Asking
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

/// 下发: writes a batch's query lists, each whole or not at all: the file first, then the row that says it left. One that
/// cannot be written keeps no other from leaving.
struct ListWriting {
  private static let personsPerTransaction = 256

  let centre: Centre
  let batch: StoredBatch
  let operation: Operation
  let calendar: WorkingCalendar

  /// The first lists that are not written yet. Those of a request left when it was made.
  func writeFirst() throws -> ListsOutcome {
    if batch.week.isRequest { return ListsOutcome() }
    let known = Set(try centre.store.read { try $0.lists(of: batch.week) }.map(\.institution))
    let waiting = batch.terms.institutions.filter { !known.contains($0.code) }
    var outcome = ListsOutcome()
    guard !waiting.isEmpty else { return outcome }
    let roll = try ListRoll(batch: batch, on: operation.on, in: centre)
    try withdraw(roll.ended, from: Set(waiting.map(\.code)))
    var files = ListFiles(outbox: centre.folder.outbox)
    layNotAsked(roll, in: &files)
    try files.put()
    // Laid as many at a time as there are workers; they leave one after the other, in the order of institutions.
    let workers = Workers.count(beside: centre.folder)
    for first in stride(from: 0, to: waiting.count, by: workers) {
      let next = Array(waiting[first..<min(first + workers, waiting.count)])
      for laid in try layFirst(next, roll) { try outcome.add { try put(laid.get()) } }
    }
    return outcome
  }

  /// Lays the first lists of some institutions side by side.
  /// - Returns: in their order; a failure is the list's own faults.
  private func layFirst(
    _ institutions: [Institution], _ roll: ListRoll
  ) throws -> [Result<Laid?, Diagnostics>] {
    try Workers.map(institutions, workers: institutions.count) { institution in
      do {
        return .success(try lay(round: 0, to: institution, asking: roll.rows(of: institution.code)))
      } catch let found as Diagnostics {
        return .failure(found)
      }
    }
  }

  /// Whoever may not be asked any more is written down as not asked, before the lists leave without them.
  private func withdraw(_ ended: [ListRoll.Ended], from institutions: Set<InstitutionCode>) throws {
    for first in stride(from: 0, to: ended.count, by: Self.personsPerTransaction) {
      try centre.store.write { transaction in
        for person in ended[first..<min(first + Self.personsPerTransaction, ended.count)] {
          let causes = person.causes.filter { institutions.contains(batch.terms.questions[$0.key].institution) }
          try transaction.withdraw(causes, from: person.caseNumber, ordinal: person.ordinal, week: batch.week)
        }
      }
    }
  }

  /// Asks again where an institution said 身份不符 or 出错, or a row of its answer could not be read. An institution that
  /// has not answered the last time it was asked again waits.
  func writeAgain() throws -> ListsOutcome {
    var outcome = ListsOutcome()
    let sent = Dictionary(grouping: try centre.store.read { try $0.lists(of: batch.week) }, by: \.institution)
    let requery = try Requery(centre: centre, batch: batch)
    let roll = try ListRoll(batch: batch, on: operation.on, in: centre)
    for institution in batch.terms.institutions {
      guard let last = sent[institution.code]?.map(\.number.round).max(),
        last == 0 || requery.hasAnswered(institution.code, round: last)
      else { continue }
      let open = requery.open(at: institution.code)
      let again = open.sorted { $0.key < $1.key }.map { key, places in
        (key, batch.terms.questions.indices.map { places.contains($0) })
      }
      let rows = roll.rows(of: institution.code, only: open)
      try outcome.add { try put(lay(round: last + 1, to: institution, asking: rows, again: again)) }
    }
    return outcome
  }

  /// - Returns: nil where the institution is asked nothing.
  private func put(_ laid: Laid?) throws -> StoredList? {
    guard let laid else { return nil }
    try laid.files.put()
    try centre.audited(operation) { transaction, audit in try Self.record(laid, in: transaction, &audit) }
    return laid.list
  }

  /// A list whose files are to be put into the outbox before it goes on record.
  struct Laid {
    let list: StoredList
    let files: ListFiles
    fileprivate let again: [(PersonKey, [Bool])]
  }

  /// - Parameter again: whom it asks what, where it does not ask everybody everything; a flag a question of the terms.
  /// - Returns: nil when the institution is asked nothing.
  func lay(
    round: Int, to institution: Institution, asking rows: [QueryRow], again: [(PersonKey, [Bool])] = []
  ) throws -> Laid? {
    let drawing = ListDrawing(
      region: batch.terms.region, week: batch.week, institutions: batch.terms.institutions, writtenOn: operation.on)
    let due = centre.due(institution.code, writtenOn: operation.on, by: calendar)
    guard let list = drawing.list(to: institution.code, asking: rows, round: round, due: due) else { return nil }
    let file = try QueryListFile(list, layout: layout(of: institution.code))
    let sealed = try certificate(of: institution.code).map { try SealedListFile(file, to: $0) }
    var files = ListFiles(outbox: centre.folder.outbox)
    let own = folder + "/" + institution.code.rawValue
    files.add(sealed?.bytes ?? file.bytes, named: sealed?.name ?? file.name, in: own)
    let manifest = ListManifest(file, encrypted: sealed, createdAt: operation.at)
    files.add(manifest.json, named: ListManifest.fileName(of: list.number), in: own)
    let stored = StoredList(
      number: list.number, week: batch.week, institution: institution.code, writtenOn: operation.on, due: list.due,
      persons: list.rows.count, rows: file.rowCount, fileName: sealed?.name ?? file.name, sha256: file.sha256)
    return Laid(list: stored, files: files, again: again)
  }

  static func record(_ laid: Laid, in transaction: StoreTransaction, _ audit: inout AuditNotes) throws {
    try transaction.store(laid.list, again: laid.again)
    let detail = "\(laid.list.number) \(laid.list.sha256)"
    try audit.note(AuditEntry(.writeList, documents: [], detail: detail, resultCount: laid.list.persons))
  }

  /// The layout of the institution's first adapter that declares one; nil: the standard one.
  private func layout(of institution: InstitutionCode) throws -> QueryLayout? {
    let returns = centre.configuration.institutions.first { $0.code == institution }?.returns ?? []
    return try returns.lazy.compactMap { try centre.adapter(named: $0.adapter).manifest.query }.first
  }

  private func certificate(of institution: InstitutionCode) throws -> InstitutionCertificate? {
    guard let path = centre.configuration.institutions.first(where: { $0.code == institution })?.certificate else {
      return nil
    }
    let full = path.hasPrefix("/") ? path : centre.folder.path + "/" + path
    return try InstitutionCertificate(pem: WholeFile.bytes(full), on: operation.on)
  }

  /// Who is on no list about what, beside the lists.
  func layNotAsked(_ roll: ListRoll, in files: inout ListFiles) {
    files.add(NotAskedFile(roll.notAsked).bytes, named: NotAskedFile.name, in: folder)
  }

  private var folder: String { centre.folder.outbox + "/" + batch.week.description }
}
