/// Identity numbers in the repository's files: only invented ones, whose region starts with 99, may stand there.
enum IdentityNumbers {
  /// Runs of 18 characters (or of 15 that begin with a province) with a plausible birth date, neither invented nor
  /// excepted.
  static func real(in bytes: [UInt8], path: String, excepted: Set<String> = []) -> [Finding] {
    lines(of: bytes).enumerated().flatMap { index, line in
      candidates(in: line).filter { !$0.hasPrefix("99") && !excepted.contains($0) }.map { number in
        let shown = number.prefix(6) + "…"
        let wayOut = "invent one that starts with 99, or list it in Tests/HouseTests/IdentityExceptions.swift"
        return Finding(path, line: index + 1, "an identity number of region \(shown) – \(wayOut)")
      }
    }
  }

  /// Lines as ASCII text: other bytes become a separator, and UTF-16 loses its zero bytes.
  private static func lines(of bytes: [UInt8]) -> [String] {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let narrow = isWide ? bytes.filter { $0 != 0 } : bytes
    return narrow.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }, as: UTF8.self)
    }
  }

  private static func candidates(in line: String) -> [String] {
    let runs = line.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { $0.uppercased() }
    return runs.filter { run in
      if run.wholeMatch(of: #/\d{17}[\dX]/#) != nil { return isBirth(run.dropFirst(6).prefix(8)) }
      return run.wholeMatch(of: #/(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{13}/#) != nil
        && isBirth("19" + run.dropFirst(6).prefix(6))
    }
  }

  private static func isBirth(_ digits: some StringProtocol) -> Bool {
    let number = Int(digits) ?? 0
    return (1800...2099).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
      && (1...31).contains(number % 100)
  }
}
