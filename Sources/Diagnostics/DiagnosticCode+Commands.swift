/// Codes of the command line.
extension DiagnosticCode {
  package static let outputUnwritable = DiagnosticCode(
    "output.unwritable", "A file that was asked for cannot be written.", chinese: "无法写入输出文件")

  package static let commands: [DiagnosticCode] = [outputUnwritable]
}
