internal import Asking
internal import Configuring
internal import EconomyModel

/// 清单: a manifest among the received files, known by its name.
struct DeliveredManifest {
  let file: ReceivedFile
  /// What the file it speaks of is called.
  let subject: String
  /// By the folder it lies in, else by the pattern that its file's name fits; nil where neither tells: then the list
  /// it names does.
  let institution: InstitutionCode?

  /// Nil for every other file.
  init?(_ file: ReceivedFile, folder: String, institutions: [CentreConfiguration.Institution]) {
    let suffix = ReturnManifest.fileName(beside: "")
    guard file.ownName.utf8.count > suffix.utf8.count, file.ownName.hasSuffix(suffix) else { return nil }
    let subject = String(file.ownName.dropLast(suffix.count))
    let senders = institutions.filter { $0.code.rawValue == folder }
    let names = [subject] + file.names.dropFirst()
    let fitting =
      senders.isEmpty
      ? names.lazy.map { name in institutions.filter { $0.returns.contains { $0.files.matches(name) } } }
        .first { !$0.isEmpty } ?? [] : senders
    self.file = file
    self.subject = subject
    institution = fitting.count == 1 ? fitting.first?.code : nil
  }
}
