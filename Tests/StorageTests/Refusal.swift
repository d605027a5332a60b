import Diagnostics

/// The code of the reason for which something was refused; nil when nothing was.
func refusal(_ body: () throws -> Void) throws -> DiagnosticCode? {
  do {
    try body()
    return nil
  } catch let reason as Reason {
    return reason.code
  }
}
