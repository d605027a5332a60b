/// Codes of the command line.
extension DiagnosticCode {
  package static let outputUnwritable = DiagnosticCode(
    "output.unwritable", "A file that was asked for cannot be written.", chinese: "无法写入输出文件")
  package static let adapterExists = DiagnosticCode(
    "adapter.exists", "An adapter of this name is there already.", chinese: "适配器已存在")
  package static let filePackedSeveral = DiagnosticCode(
    "file.packed-several", "One file was to be looked at, and a packed file holds several.", chinese: "压缩包内有多个文件")

  package static let commands: [DiagnosticCode] = [outputUnwritable, adapterExists, filePackedSeveral]
}
