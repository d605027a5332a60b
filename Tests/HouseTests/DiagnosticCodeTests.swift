import Diagnostics
import Testing

@Suite struct `The diagnostic codes` {
  private let declared = SourceTree.sources.filter(DeclaredCodes.isCodeFile).map(DeclaredCodes.init)

  @Test func `are each declared once`() { DeclaredCodes.repeated(in: declared).expectNone() }
  @Test func `are listed by their room`() { declared.flatMap(\.unlisted).expectNone() }
  @Test func `are kebab-case words in groups`() { declared.flatMap(\.misspelled).expectNone() }
  @Test func `are made nowhere else`() { SourceTree.sources.flatMap(DeclaredCodes.madeElsewhere).expectNone() }

  @Test func `are all documented in both languages`() {
    let names = declared.flatMap { $0.constants.map(\.name) }
    #expect(DiagnosticCode.all.map(\.name).sorted() == names.sorted())
    #expect(DiagnosticCode.all.filter { $0.meaning.isEmpty || $0.chinese.isEmpty }.map(\.name) == [])
  }
}

@Suite struct `A planted diagnostic code is found` {
  private func declared(_ body: String, in name: String = "Reading") -> DeclaredCodes {
    let text = "extension DiagnosticCode {\n\(body)\n}\n"
    return DeclaredCodes(SourceFile(path: "Sources/Diagnostics/DiagnosticCode+\(name).swift", text: text))
  }

  @Test func `when its room forgets to list it`() {
    let codes = declared(
      """
      package static let reading: [DiagnosticCode] = [fieldCount]
      package static let fieldCount = DiagnosticCode(
        "csv.field-count", "m", chinese: "字段数")
      package static let nul: DiagnosticCode = DiagnosticCode("csv.nul", "m", chinese: "空字节")
      """)
    #expect(codes.constants.map(\.name) == ["csv.field-count", "csv.nul"])
    #expect(codes.unlisted.map(\.text) == ["nul is declared only – list what is declared"])
  }

  @Test func `when it means two things`() {
    let first = declared("static let a = DiagnosticCode(\"csv.nul\", \"m\", chinese: \"空\")")
    let second = declared("static let b = DiagnosticCode(\"csv.nul\", \"m\", chinese: \"空\")", in: "Adapting")
    #expect(DeclaredCodes.repeated(in: [first]) == [])
    #expect(DeclaredCodes.repeated(in: [first, second]).count == 1)
  }

  @Test(arguments: ["csv", "csv.Field", "csv.field_count", "csv.", "csv field"])
  func `when it is misspelled`(name: String) {
    #expect(declared("static let a = DiagnosticCode(\"\(name)\", \"m\", chinese: \"空\")").misspelled.count == 1)
  }

  @Test func `when it is made on the spot`() {
    let text = "let code = DiagnosticCode(\"csv.new\", \"m\", chinese: \"新\")"
    #expect(DeclaredCodes.madeElsewhere(SourceFile(path: "Sources/Reading/A.swift", text: text)).count == 1)
  }
}
