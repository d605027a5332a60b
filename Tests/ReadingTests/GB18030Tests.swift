import CLibCSV
import Testing

@Suite struct `The GB18030 decoder` {
  private let iconv = Iconv(from: "GB18030", to: "UTF-8")

  /// Where glibc 2.36 stands apart from GB 18030-2022: it reads six two-byte codes as the ideographs beyond the basic
  /// plane that the standard left in the private use area, and refuses the four-byte codes that mean what it
  /// has moved to two bytes.
  @Test func `agrees with iconv on every two-byte code but six`() {
    var different: [UInt32: UInt32] = [:]
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let code = [lead, trail]
        let own = scalar(code)
        if own != peer(code) { different[UInt32(lead) << 8 | UInt32(trail)] = own }
      }
    }
    #expect(
      different == [
        0xFE51: 0xE816, 0xFE52: 0xE817, 0xFE53: 0xE818, 0xFE6C: 0xE831, 0xFE76: 0xE83B, 0xFE91: 0xE855,
      ])
  }

  @Test func `agrees with iconv on every four-byte code but the swapped ones`() {
    var different: [String] = []
    for start in stride(from: 0, to: 126 * 10 * 126 * 10, by: 1260) {
      let codes = (start..<start + 1260).map(fourBytes)
      let block = codes.flatMap(\.self)
      if let peer = iconv.convert(block), own(block).elementsEqual(peer) { continue }
      for (index, code) in codes.enumerated() {
        let own = scalar(code)
        let peer = peer(code)
        if own != peer { different.append("\(start + index) \(hexadecimal(own)) \(hexadecimal(peer))") }
      }
    }
    let refusedByPeer = (19057...19064).map { "\($0) " } + (39076...39085).map { "\($0) " }
    #expect(different.map { String($0.prefix(6)) } == refusedByPeer && different.allSatisfy { $0.hasSuffix(" -") })
  }

  /// Then a place in decoded text leads back to its place in the file.
  @Test func `is one to one and knows the length of every character`() {
    var seen = Set<UInt32>()
    var count = 0
    func meet(_ code: [UInt8]) {
      guard let scalar = scalar(code) else { return }
      count += 1
      seen.insert(scalar)
      #expect(length(of: scalar) == code.count)
    }
    for first in UInt8(0)...0xFF {
      meet([first])
      for second in UInt8(0)...0xFF where first > 0x80 { meet([first, second]) }
    }
    for linear in 0..<39_420 { meet(fourBytes(linear)) }
    #expect(seen.count == count && count == 65_536 - 2048)
  }

  private func fourBytes(_ linear: Int) -> [UInt8] {
    [
      UInt8(0x81 + linear / 12600), UInt8(0x30 + linear / 1260 % 10), UInt8(0x81 + linear / 10 % 126),
      UInt8(0x30 + linear % 10),
    ]
  }

  /// The single character of a code, nil when it is none.
  private func scalar(_ code: [UInt8]) -> UInt32? {
    let text = own(code)
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return scalars.count == 1 && scalars.first?.value != 0xFFFD || code == [0x84, 0x31, 0xA4, 0x37]
      ? scalars.first?.value : nil
  }

  private func own(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var out = [UInt8](repeating: 0, count: bytes.count * 3 + 3)
    let length = text_from_gb18030(bytes, bytes.count, &out).length
    return out.prefix(length)
  }

  private func hexadecimal(_ scalar: UInt32?) -> String { scalar.map { String($0, radix: 16) } ?? "-" }

  private func peer(_ code: [UInt8]) -> UInt32? {
    guard let bytes = iconv.convert(code) else { return nil }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
  }

  private func length(of scalar: UInt32) -> Int {
    guard let character = Unicode.Scalar(scalar) else { return 0 }
    let text = Array(String(character).utf8)
    var cursor = text_cursor(original: 0, line: 1, after_cr: 0)
    text_advance(&cursor, TEXT_GB18030, text, text.count)
    return Int(cursor.original)
  }
}
