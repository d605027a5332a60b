import ArgumentParser
import Diagnostics

/// Faults that stop nothing, each said at once; the first decides the exit code.
struct Complaints {
  private var first: DiagnosticCode?

  mutating func add(_ fault: Diagnostic) {
    Terminal.complain(fault.rendered)
    first = first ?? fault.code
  }

  /// - Throws: the exit code of the first fault, when there was one.
  func end() throws {
    if let first { throw ExitStatus(first).exitCode }
  }
}
