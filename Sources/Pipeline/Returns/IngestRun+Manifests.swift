internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Storage

extension IngestRun {
  /// Keeps a manifest; each of its faults is said, and it stands with the files that no batch took.
  func keep(_ manifest: DeliveredManifest, _ outcome: inout IngestOutcome) throws {
    let kept = try ManifestIntake(centre: centre, operation: operation).take(manifest)
    outcome.troubles += kept.faults
    if let first = kept.faults.first { try keep(first.reason, of: manifest.file, kept.digest) }
  }

  /// Holds files that came before their manifest against it: an accepted one is withdrawn and read again from the
  /// archive. A kill in between leaves the manifest unsettled, and the next run goes on.
  func settle(
    _ delivered: [DeliveredManifest], by intake: FileIntake, _ outcome: inout IngestOutcome,
    progress: (BatchProgress) -> Void
  ) throws {
    for manifest in try centre.store.read({ try $0.unsettledManifests() }) {
      var isGone = false
      for subject in try subjects(of: manifest) {
        guard let delivery = delivery(subject.fileName, subject.sha256, subject.adapter, of: manifest) else {
          isGone = true
          continue
        }
        try withdraw(subject, for: manifest, &outcome)
        try takeAgain(delivery, receivedAt: subject.receivedAt, by: intake, &outcome, progress: progress)
      }
      try takeUnplaced(of: manifest, by: intake, &outcome, progress: progress)
      if try centre.store.write({ try $0.settle(manifest) }) {
        if manifest.fault == nil { try forget(beside: manifest) }
      } else if manifest.fault == nil {
        try wait(for: manifest, delivered, isGone: isGone, &outcome)
      }
    }
  }

  /// Its file has come: neither it nor an earlier one of that name waits any longer.
  private func forget(beside manifest: StoredManifest) throws {
    try centre.store.write { transaction in
      let all = try transaction.manifests(of: manifest.institution, beside: manifest.fileName)
      for one in all where one.week == manifest.week { try transaction.place(sha256: one.sha256) }
    }
  }

  /// The files it speaks of that were not held against it yet.
  private func subjects(of manifest: StoredManifest) throws -> [StoreTransaction.ManifestSubject] {
    let known = try centre.store.read {
      try $0.manifestSubjects(of: manifest.institution, in: manifest.week, orWith: manifest.content?.sha256)
    }
    return known.filter { subject in
      let isNamed = subject.week == manifest.week && ReceivedFile.ownName(in: subject.fileName) == manifest.fileName
      let isMeant = isNamed || subject.sha256 == manifest.content?.sha256
      let stands = subject.isAccepted && subject.manifest != nil
      return isMeant && !stands && subject.manifestsThrough < manifest.number
    }
  }

  private func withdraw(
    _ subject: StoreTransaction.ManifestSubject, for manifest: StoredManifest, _ outcome: inout IngestOutcome
  ) throws {
    guard subject.isAccepted else { return }
    let reason = Reason(
      .manifestCameLater, found: "a manifest came after the file, which is read again",
      wayOut: "run the same command again if this stands")
    try centre.audited(operation) { transaction, audit in
      try transaction.withdraw(subject.receipt, because: reason)
      try audit.note(
        AuditEntry(
          .withdraw, detail: "\(subject.week.description) \(manifest.institution.rawValue) \(subject.sha256)"))
    }
    try centre.store.dropWithdrawn()
    outcome.withdrawnFrom.append(subject.week)
  }

  /// A file that no batch took, for which this manifest may name the list.
  private func takeUnplaced(
    of manifest: StoredManifest, by intake: FileIntake, _ outcome: inout IngestOutcome,
    progress: (BatchProgress) -> Void
  ) throws {
    guard manifest.fault == nil, let sha256 = manifest.content?.sha256,
      let file = try centre.store.read({ try $0.unplacedFiles() }).first(where: {
        $0.sha256 == sha256 && $0.fate == .held
      }),
      let delivery = delivery(file.fileName, sha256, nil, of: manifest)
    else { return }
    try takeAgain(delivery, receivedAt: file.seenAt, by: intake, &outcome, progress: progress)
  }

  /// - Returns: nil when the file is no longer kept, or nothing says by which adapter it is read.
  private func delivery(
    _ label: String, _ sha256: String, _ adapter: String?, of manifest: StoredManifest
  ) -> Inbox.Delivery? {
    guard (try? centre.archive.source(sha256: sha256)) != nil else { return nil }
    let file = ReceivedFile.kept(sha256, in: centre.archive, as: label)
    let returns = centre.configuration.institutions.first { $0.code == manifest.institution }?.returns ?? []
    let fitting = returns.filter { entry in file.names.contains { entry.files.matches($0) } }
    guard let adapter = adapter ?? fitting.first?.adapter else { return nil }
    return Inbox.Delivery(file: file, institution: manifest.institution, adapter: adapter)
  }

  /// Its file has not come: said to whoever brought it now, and kept for the status.
  private func wait(
    for manifest: StoredManifest, _ delivered: [DeliveredManifest], isGone: Bool, _ outcome: inout IngestOutcome
  ) throws {
    let reason =
      isGone
      ? Reason(
        .manifestFileGone, found: "'\(manifest.fileName)' was taken in before its manifest, and is no longer kept",
        wayOut: "send file and manifest together; what the file said stands unchecked")
      : Reason(
        .manifestNoFile, found: "the manifest's file '\(manifest.fileName)' has not come",
        wayOut: "it waits for it; ask the institution for the file if it does not come")
    for one in delivered where one.subject == manifest.fileName {
      guard let digest = FileDigest(of: one.file), digest.sha256 == manifest.sha256 else { continue }
      outcome.troubles.append(Diagnostic(reason, at: Place(file: one.file.path)))
      return try keep(reason, of: one.file, digest)
    }
  }
}
