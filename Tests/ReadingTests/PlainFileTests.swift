import Diagnostics
import Reading
import Testing

@Suite struct `A plain file` {
  @Test func `that is missing or a folder says so`() {
    #expect(code { () throws(Reason) in _ = try PlainFile(path: "/nowhere/a.csv") } == .fileMissing)
    #expect(code { () throws(Reason) in _ = try PlainFile(path: "/tmp") } == .fileIsFolder)
  }

  @Test func `that fails while it is read says so`() throws {
    var file = try PlainFile(path: "/proc/self/mem")
    #expect(code { () throws(Reason) in _ = try file.read(upTo: 16) } == .fileUnreadable)
  }

  private func code(_ body: () throws(Reason) -> Void) -> DiagnosticCode? {
    do { try body() } catch { return error.code }
    return nil
  }
}
