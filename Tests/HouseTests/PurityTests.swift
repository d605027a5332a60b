import Diagnostics
import Testing

@Suite struct `The stages` {
  @Test func `read no clock, no chance and no environment`() {
    SourceTree.sources.flatMap(Purity.outsideWorld).expectNone()
  }

  @Test func `count in integers`() { SourceTree.sources.flatMap(Purity.floatingPoint).expectNone() }
  @Test func `have names that say what is inside`() { SourceTree.written.flatMap(Purity.vagueNames).expectNone() }
}

@Suite struct `A planted impurity is found` {
  private func planted(_ text: String, in room: String = "Comparing") -> SourceFile {
    SourceFile(path: "Sources/\(room)/Sum.swift", text: text)
  }

  @Test(arguments: [
    "let now = Date()", "let now = Date.now", "let clock = ContinuousClock()", "ProcessInfo.processInfo.environment",
    "let key = UUID()", "let n = Int.random(in: 0..<9)", "rows.shuffled()",
  ])
  func `a stage that looks at the world`(line: String) {
    #expect(Purity.outsideWorld(planted(line)).map(\.place.line) == [1])
    #expect(Purity.outsideWorld(planted(line, in: "Pipeline")) == [])
    #expect(Purity.outsideWorld(planted("// \(line)")) == [])
  }

  @Test func `a share counted in floating point`() {
    #expect(Purity.floatingPoint(planted("let share = Double.zero")).count == 1)
    #expect(Purity.floatingPoint(planted("let share = Share(numerator: 1, denominator: 2)")) == [])
    #expect(Purity.floatingPoint(planted("let done: Double", in: "hedui")) == [])
  }

  @Test(arguments: ["Sources/Common/A.swift", "Sources/Reading/CSVHelpers.swift", "Sources/Storage/Manager.swift"])
  func `a name that says nothing`(path: String) {
    #expect(Purity.vagueNames(SourceFile(path: path, text: "")).count == 1)
    #expect(Purity.vagueNames(planted("")) == [])
  }
}
