internal import Adapting
internal import Diagnostics
internal import EconomyModel
internal import Matching
internal import Reading
internal import Storage
internal import Watching

/// The rows of one file on their way: read, adapted, matched, counted, stored in short transactions.
struct FileLoad {
  private static let rowsPerTransaction = 8192

  private let start: ReceiptStart
  private let adapter: Adapter
  private let index: AskedIndex
  private let question: AskedQuestion
  /// Its place in the batch's terms; nil where the batch does not ask it.
  private let questionPlace: Int?
  private let loader: FactLoader
  private var counts = FateCounts()
  private var digests: RowDigests
  private var collector: ProfileCollector
  private var spokenOf = PersonTally()
  private var findings = PackedFindings()
  /// Of the current batch, what is kept next.
  private var plain: [PackedMatch] = []
  private var waiting: [IngestedRow] = []
  /// Every row the reader gave, whatever became of it.
  private(set) var rowsRead: Int64 = 0
  /// What was counted and what the file says of itself; nil until it was read to its end.
  private(set) var totals: FileTotals?
  private(set) var summary: FileSummary?
  /// Records and rejects: what the threshold is a share of.
  private var recordsRead: Int64 = 0

  init(start: ReceiptStart, receipt: Int64, adapter: Adapter, index: AskedIndex, store: CentreStore) {
    self.start = start
    self.adapter = adapter
    self.index = index
    question = AskedQuestion(institution: start.institution, item: adapter.item.code)
    questionPlace = index.place(of: question)
    collector = ProfileCollector(item: adapter.item, fields: adapter.fields, day: start.receivedAt.date)
    digests = RowDigests(byteCount: start.byteCount)
    loader = FactLoader(store: store, receipt: receipt, layout: start.layout, byteCount: start.byteCount)
  }

  /// - Parameter fields: what to add up besides the trailer's totals.
  mutating func run(
    source: any ByteSource, totalling fields: [RecordField] = [], rejectThresholdPercent: Int,
    progress: (Int64) -> Void
  ) throws -> FileReceipt {
    do {
      var reader = try AdaptingReader(
        adapter: adapter, source: source, fileName: ownName, totalling: fields, words: loader.words)
      var batch = AdaptedBatch()
      while try reader.next(&batch) {
        try keep(batch)
        if waiting.count >= Self.rowsPerTransaction { try flush() }
        progress(counts.totalBytes)
      }
      try flush()
      try loader.finish()
      totals = reader.totals
      let summary = try reader.finish()
      self.summary = summary
      try checkThreshold(rejectThresholdPercent)
      return receipt(.accepted, summary)
    } catch let fault as FileFault {
      try flush()
      return receipt(.refused(fault.reason, line: fault.line, column: fault.column), nil)
    } catch let reason as Reason where reason.code == .fileOverThreshold {
      return receipt(.refused(reason, line: 0, column: 0), nil)
    }
  }

  /// Without the packed file it came in.
  private var ownName: String { start.fileName.split(separator: "/").last.map(String.init) ?? start.fileName }

  private mutating func keep(_ batch: AdaptedBatch) throws {
    findings.find(in: batch, index, questionPlace, &digests)
    rowsRead += Int64(batch.order.count)
    for (row, place) in batch.order.enumerated() {
      if place >= 0, findings.isNew[row], let person = findings.person(ofPacked: Int(place)) {
        plain.append(PackedMatch(place: Int(place), person: person))
        continue
      }
      // Facts are kept in the file's order.
      try keepPlain(of: batch.packed)
      if place < 0 {
        try keep(batch.others[Int(-1 - place)], isNew: findings.isNew[row])
      } else {
        try keepOdd(batch.packed, batch.packed.records[Int(place)], isNew: findings.isNew[row])
      }
    }
    try keepPlain(of: batch.packed)
  }

  private mutating func keepPlain(of batch: PackedBatch) throws {
    if plain.isEmpty { return }
    var bytes: Int64 = 0
    for match in plain {
      let record = batch.records[match.place]
      bytes += record.position.byteCount
      spokenOf.add(match.person, isHit: record.outcome == .found)
    }
    recordsRead += Int64(plain.count)
    counts.add(.accepted, rows: Int64(plain.count), bytes: bytes)
    collector.add(plain, of: batch, words: loader.words)
    try loader.load(plain, of: batch, by: .identityAndName)
    plain.removeAll(keepingCapacity: true)
  }

  private mutating func keep(_ row: AdaptedRow, isNew: Bool) throws {
    switch row {
    case .structure(let position):
      counts.add(.structure, bytes: position.byteCount)
      collector.add(.structure)
    case .rejected(let reject):
      recordsRead += 1
      counts.add(.rejected, bytes: reject.position.byteCount)
      collector.add(rejected: reject.reason.code)
      let meant = persons(meantBy: reject)
      spokenOf.add(meant)
      waiting.append(.rejected(reject, meant))
    case .record(let record, _):
      recordsRead += 1
      if isNew { try keep(record, index.roster.match(record.subject)) } else { drop(.duplicate, record.position) }
    }
  }

  /// A packed record that the whole ladder has to look at; most are about nobody who was asked about.
  private mutating func keepOdd(_ batch: PackedBatch, _ record: PackedRecord, isNew: Bool) throws {
    recordsRead += 1
    guard isNew else { return drop(.duplicate, record.position) }
    let verdict = index.roster.match(try batch.subject(of: record))
    if case .notOnRoster = verdict { return drop(.notAsked, record.position) }
    try keep(batch.record(record, of: question.item, layout: start.layout, words: loader.words), verdict)
  }

  private mutating func keep(_ record: CanonicalRecord, _ verdict: MatchVerdict) throws {
    switch verdict {
    case .matched(let person, let rule):
      guard index.mayKeep(question, about: person) else { return drop(.notAsked, record.position) }
      counts.add(.accepted, bytes: record.position.byteCount)
      collector.add(record, .accepted)
      spokenOf.add(person, isHit: record.outcome == .found)
      try loader.load(record, about: person, by: rule)
    case .held(let cause, let meant):
      counts.add(.held, bytes: record.position.byteCount)
      collector.add(record, .held)
      spokenOf.add(meant.filter { index.mayKeep(question, about: $0) })
      waiting.append(.held(cause, meant, record.position))
    case .notOnRoster:
      drop(.notAsked, record.position)
    }
  }

  /// Those asked about whose number the row carries: what it would have said of them is not known.
  private func persons(meantBy reject: RejectedRow) -> [PersonKey] {
    guard let document = reject.about else { return [] }
    return index.roster.persons(holding: document).filter { index.mayKeep(question, about: $0) }
  }

  private mutating func drop(_ fate: RowFate, _ position: FilePosition) {
    counts.add(fate, bytes: position.byteCount)
    collector.add(fate)
    waiting.append(.dropped(fate, position))
  }

  /// About whom the file says nothing: their authorisation has ended.
  var notLive: [StoreTransaction.CasePerson] { index.notLive(question) }

  /// What the file looked like, once it has ended.
  func profile(of end: FileReceipt) -> SourceProfile {
    let asked = index.personsAsked(question)
    let speaksOfAll = end.silenceIsNothing && end.rank.round == 0
    return collector.profile(
      of: start.institution, adapter: adapter.name, persons: spokenOf.counts(of: asked, speaksOfAll: speaksOfAll))
  }

  private mutating func flush() throws {
    try loader.load(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private func checkThreshold(_ percent: Int) throws(Reason) {
    let rejected = counts.rows(.rejected)
    guard rejected * 100 > recordsRead * Int64(percent) else { return }
    throw Reason(
      .fileOverThreshold, found: "\(rejected) of \(recordsRead) rows were rejected",
      expected: "expected at most \(percent) %", wayOut: "the file is refused whole; mend the export and send it again")
  }

  private func receipt(_ verdict: FileReceipt.Verdict, _ summary: FileSummary?) -> FileReceipt {
    let refusedWhole: Bool
    switch verdict {
    case .accepted: refusedWhole = false
    case .refused: refusedWhole = true
    }
    return FileReceipt(
      fileName: start.fileName, sha256: start.sha256, institution: start.institution, adapter: adapter.name,
      adapterVersion: adapter.version, week: start.week, byteCount: start.byteCount, verdict: verdict,
      counts: refusedWhole ? counts.refusedWhole(totalBytes: start.byteCount) : counts,
      silenceIsNothing: adapter.answers == .hitsOnly && (summary?.isComplete ?? false), asOf: summary?.asOf,
      feedbackAt: summary?.feedbackAt ?? start.receivedAt,
      rank: AnswerRank(
        round: start.list?.round ?? 0, sequence: summary?.sequence, createdAt: summary?.createdAt))
  }
}
