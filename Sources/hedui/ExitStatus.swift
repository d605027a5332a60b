import ArgumentParser
import Diagnostics

/// What a command's end tells the shell (sysexits).
enum ExitStatus: Int32 {
  case dataRefused = 65
  case noInput = 66
  case internalFault = 70
  case cannotWrite = 73
  case tryAgain = 75
  case configuration = 78

  /// By the code of the first thing that went wrong.
  init(_ code: DiagnosticCode) {
    switch code.name {
    case "batch.already-running", "serve.already-running", "batch.waiting", "store.busy", "care.already-running",
      "backup.changed":
      self = .tryAgain
    case "backup.exists", "backup.inside-centre", "backup.unwritable", "backup.disk-full", "store.copy-failed":
      self = .cannotWrite
    case "store.disk-full", "centre.unwritable", "archive.disk-full", "archive.unwritable", "output.unwritable":
      self = .cannotWrite
    case "store.failed", "store.invariant", "retain.leftover": self = .internalFault
    case "backup.missing": self = .noInput
    case "file.missing", "inbox.missing", "case.unknown", "report.missing", "adapter.folder-missing": self = .noInput
    case "restore.unfinished", "restore.keys-in-use": self = .configuration
    case "store.missing", "store.newer-schema", "adapter.unknown", "shipped.missing": self = .configuration
    case let name where ["keys.", "config.", "yaml.", "calendar.", "track.", "terms."].contains(where: name.hasPrefix):
      self = .configuration
    default: self = .dataRefused
    }
  }

  var exitCode: ExitCode { ExitCode(rawValue) }
}
