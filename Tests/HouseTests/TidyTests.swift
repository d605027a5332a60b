import Testing

@Suite struct `The tidy house` {
  private let written = SourceTree.written

  @Test func `is found by its tests`() {
    #expect(written.contains { $0.path == "Package.swift" })
    #expect(written.contains { $0.path == "Sources/Diagnostics/Reason.swift" })
  }

  @Test func `keeps files short`() { written.flatMap(Tidy.fileLength).expectNone() }
  @Test func `keeps functions short`() { written.flatMap(Tidy.functionLengths).expectNone() }
  @Test func `keeps lines narrow`() { written.flatMap(Tidy.columns).expectNone() }
  @Test func `never traps`() { written.flatMap(Tidy.traps).expectNone() }
  @Test func `leaves nothing unfinished`() { written.flatMap(Tidy.unfinishedMarks).expectNone() }
  @Test func `tests through package access`() { written.flatMap(Tidy.testableImports).expectNone() }
  @Test func `proves what the compiler cannot check`() { written.flatMap(Tidy.unprovenSendable).expectNone() }
}
