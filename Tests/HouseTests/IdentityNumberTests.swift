import Diagnostics
import Testing

@Suite struct `Identity numbers in the repository` {
  private let folders = ["Fixtures", "Adapters", "Tests", "Sources", "Schemas", "Policies", "docs"]

  @Test func `are invented, every one`() {
    let files = folders.flatMap(SourceTree.files) + ["README.md", "README.zh-CN.md", "CHANGELOG.md"]
    let findings = files.flatMap { path in
      IdentityNumbers.real(
        in: SourceTree.bytes(of: path), path: path, excepted: IdentityExceptions.numbers(for: path))
    }
    findings.expectNone()
  }

  @Test func `are excepted only where they are still used`() {
    let unused = IdentityExceptions.all.filter { exception in
      !exception.paths.allSatisfy { path in
        let files = folders.flatMap(SourceTree.files).filter {
          $0.hasPrefix(path) && !$0.contains("IdentityExceptions")
        }
        return files.contains { SourceTree.text(of: $0).contains(exception.number) }
      }
    }
    #expect(unused.map(\.number) == [])
  }
}

@Suite struct `A planted identity number is found` {
  /// Put together here, so that this file holds none.
  private let real = ["320301", "19900101", "1234"].joined()
  private let realShort = ["320301", "900101", "123"].joined()
  private let invented = ["990301", "19900101", "1234"].joined()

  private func count(_ text: String) -> Int { IdentityNumbers.real(in: Array(text.utf8), path: "a.csv").count }

  @Test func `in a row, with its line`() {
    let findings = IdentityNumbers.real(in: Array("name,id\n张三,\(real)\n".utf8), path: "a.csv")
    #expect(findings.map(\.place.line) == [2])
    #expect(findings.allSatisfy { !$0.text.contains(real) })
  }

  @Test func `with 15 digits, or a small x at its end`() {
    #expect(count(realShort) == 1)
    #expect(count("<ID>\(real.dropLast())x</ID>") == 1)
  }

  @Test func `between GB18030 bytes and in UTF-16`() {
    let gb: [UInt8] = [0xD5, 0xC5, 0xC8, 0xFD] + Array(real.utf8) + [0xD5, 0xC5]
    #expect(IdentityNumbers.real(in: gb, path: "a.csv").count == 1)
    let wide: [UInt8] = [0xFF, 0xFE] + real.utf8.flatMap { [$0, 0] }
    #expect(IdentityNumbers.real(in: wide, path: "a.csv").count == 1)
  }

  @Test func `while invented ones and other long numbers pass`() {
    #expect(count("\(invented),6222020200012345678,913203019999999999,202611200830000,20261120083000") == 0)
    #expect(count("sha256:a\(real)b") == 0)
  }

  @Test func `unless it is excepted`() {
    #expect(IdentityNumbers.real(in: Array(real.utf8), path: "a.csv", excepted: [real]) == [])
  }
}
