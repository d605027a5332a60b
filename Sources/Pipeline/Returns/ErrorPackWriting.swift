internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

/// 退回说明: for each refused file, and each with rejected rows, what is wrong with it, for the institution to mend.
///
/// It lies in the outbox as long as the fault stands: a file that is accepted whole after all has none. Killed at any
/// moment, the next run writes what is missing.
struct ErrorPackWriting {
  private static let rowsAtOnce = 1000

  let centre: Centre

  /// - Returns: the packs that were written or changed now, and those that could not be.
  func write() throws -> ErrorPacks {
    var packs = ErrorPacks()
    for subject in try centre.store.read({ try $0.duePacks() }) {
      let path = path(of: subject)
      do {
        let faults = try centre.store.read { try $0.faults(of: subject) }
        if faults.isEmpty {
          try remove(path)
        } else if try write(faults, to: path) {
          packs.written.append(path)
        }
        try centre.store.write { try $0.notePack(of: subject, isThere: !faults.isEmpty) }
      } catch let reason as Reason where [.archiveFull, .archiveUnwritable].contains(reason.code) {
        packs.faults.append(Diagnostic(reason, at: Place(file: path)))
      }
    }
    return packs
  }

  private func path(of subject: StoreTransaction.PackSubject) -> String {
    "\(centre.folder.outbox)/\(subject.week.description)/\(subject.institution.rawValue)/errors/"
      + "\(subject.sha256.prefix(12)).csv"
  }

  private func remove(_ path: String) throws(Reason) {
    let folder = Self.folder(of: path)
    guard FileManager.default.fileExists(atPath: folder) else { return }
    try SyncedFile.remove(path)
    try SyncedFile.syncFolder(folder)
  }

  /// Whole or not at all, readable by the owner alone, and there after a power cut.
  /// - Returns: false when just these bytes lay there.
  private func write(_ faults: [StoreTransaction.PackedFault], to path: String) throws -> Bool {
    let folder = Self.folder(of: path)
    try OutboxFolder.make(folder, under: centre.folder.outbox)
    let temporary = folder + "/." + URL(fileURLWithPath: path).lastPathComponent + ".partial"
    try SyncedFile.remove(temporary)
    let file = try SyncedFile(creating: temporary, mode: 0o600)
    do {
      try file.write(Array("\u{FEFF}\(ErrorPackLine.head)".utf8))
      for fault in faults { try write(fault, to: file) }
      try file.sync()
    } catch {
      try? SyncedFile.remove(temporary)
      throw error
    }
    let isSame = FileManager.default.contentsEqual(atPath: temporary, andPath: path)
    if isSame {
      try SyncedFile.remove(temporary)
    } else {
      try SyncedFile.rename(temporary, to: path)
    }
    try SyncedFile.syncFolder(folder)
    return !isSame
  }

  private func write(_ fault: StoreTransaction.PackedFault, to file: SyncedFile) throws {
    if let refusal = fault.refusal {
      let line = ErrorPackLine(
        fileName: fault.fileName, line: refusal.line, column: refusal.column, code: refusal.code, isRow: false)
      try file.write(Array(line.text.utf8))
    }
    var last: StoreTransaction.PackedReject?
    while true {
      let page = try centre.store.read { try $0.rejects(of: fault.receipt, after: last, most: Self.rowsAtOnce) }
      guard let end = page.last else { return }
      last = end
      let lines = page.map { reject in
        ErrorPackLine(
          fileName: fault.fileName, line: reject.line, column: reject.column, code: reject.code, isRow: true)
      }
      try file.write(Array(lines.map(\.text).joined().utf8))
    }
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}
