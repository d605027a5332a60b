/// Codes of the room that this file is named after; list each in the array below too.
extension DiagnosticCode {
  package static let model: [DiagnosticCode] = []
}
