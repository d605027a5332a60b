/// Codes of the command line.
extension DiagnosticCode {
  package static let commands: [DiagnosticCode] = []
}
