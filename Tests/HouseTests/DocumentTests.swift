import Diagnostics
import Foundation
import Testing

@Suite struct `The papers` {
  private let pages =
    (SourceTree.files(under: "docs").filter { $0.hasSuffix(".md") } + ["README.md", "README.zh-CN.md", "CHANGELOG.md"])
    .map { SourceFile(path: $0, text: SourceTree.text(of: $0)) }

  @Test func `link only to what is there`() {
    pages.flatMap { page in
      DocumentLinks.broken(in: page) {
        FileManager.default.fileExists(atPath: SourceTree.root.appendingPathComponent($0).path)
      }
    }.expectNone()
  }

  @Test func `say in both languages the same exit codes and the same commands`() {
    let readmes = ["README.md", "README.zh-CN.md"].map { SourceFile(path: $0, text: SourceTree.text(of: $0)) }
    let codes = readmes.map { page in page.lines.compactMap { $0.firstMatch(of: #/^\| (\d+) \|/#)?.output.1 } }
    #expect(codes[0] == codes[1] && codes[0].count == 8)
    let commands = readmes.map { page in
      page.lines.compactMap { $0.firstMatch(of: #/^(?:hedui|make) [^#]*[^# ]/#)?.output }
    }
    #expect(commands[0] == commands[1] && commands[0].count == 13)
  }

  @Test func `a planted broken link is found`() {
    let text = "[a](GLOSSARY.md) [b](../README.md#x) [c](../gone.md) [d](https://a.org/gone.md) [e](#here)"
    let page = SourceFile(path: "docs/ARCHITECTURE.md", text: text)
    let findings = DocumentLinks.broken(in: page) { ["docs/GLOSSARY.md", "README.md"].contains($0) }
    #expect(findings.map(\.text) == ["a link to '../gone.md', which is not there – mend or drop it"])
    #expect(findings.map(\.place.line) == [1])
  }
}
