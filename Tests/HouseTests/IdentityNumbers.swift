/// Identity numbers in the repository's files: only invented ones, whose region starts with 99, may stand there.
enum IdentityNumbers {
  /// Runs of 18 characters (or of 15 that begin with a province) with a plausible birth date, neither invented nor
  /// excepted.
  static func real(in bytes: [UInt8], path: String, excepted: Set<String> = []) -> [Finding] {
    runs(of: bytes).filter { isNumber($0.run) && !$0.run.hasPrefix("99") && !excepted.contains($0.run) }.map {
      let shown = $0.run.prefix(6) + "…"
      let wayOut = "invent one that starts with 99, or list it in Tests/HouseTests/IdentityExceptions.swift"
      return Finding(path, line: $0.line, "an identity number of region \(shown) – \(wayOut)")
    }
  }

  /// Runs of ASCII letters and digits of 15 or 18 characters, each with its line; UTF-16 loses its zero bytes. Told by
  /// bytes: there are a dozen megabytes of them.
  private static func runs(of bytes: [UInt8]) -> [(line: Int, run: String)] {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let narrow = isWide ? bytes.filter { $0 != 0 } : bytes
    var (runs, start, line): ([(Int, String)], Int?, Int) = ([], nil, 1)
    func end(at place: Int) {
      guard let begun = start else { return }
      if place - begun == 15 || place - begun == 18 {
        runs.append((line, String(decoding: narrow[begun..<place], as: UTF8.self).uppercased()))
      }
      start = nil
    }
    for (place, byte) in narrow.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: start = start ?? place
      default:
        end(at: place)
        if byte == 0x0A { line += 1 }
      }
    }
    end(at: narrow.count)
    return runs
  }

  private static func isNumber(_ run: String) -> Bool {
    if run.wholeMatch(of: #/\d{17}[\dX]/#) != nil { return isBirth(run.dropFirst(6).prefix(8)) }
    return run.wholeMatch(of: #/(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{13}/#) != nil
      && isBirth("19" + run.dropFirst(6).prefix(6))
  }

  private static func isBirth(_ digits: some StringProtocol) -> Bool {
    let number = Int(digits) ?? 0
    return (1800...2099).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
      && (1...31).contains(number % 100)
  }
}
