internal import EconomyModel
internal import Foundation
internal import Storage

/// The bytes by which somebody who was removed would be recognised: the document's number, the name in UTF-8 and in
/// GB18030. Left out is what somebody still on file is called or bears as well.
struct IdentityNeedles {
  let numbers: Set<[UInt8]>
  let names: Set<[UInt8]>
  /// Names in GB18030, too short to be told from chance among a database's bytes.
  let shortNames: Set<[UInt8]>

  var all: Set<[UInt8]> { numbers.union(names).union(shortNames) }

  init(_ work: RetentionWork, in centre: Centre) throws {
    let known = try centre.store.read { try $0.knownIdentities() }
    let removed = work.documents.subtracting(known.documents)
    numbers = Set(removed.flatMap(Self.numbers).map { Array($0.utf8) })
    let living = Array(known.names.joined(separator: "\n").utf8)
    let borne = NeedleSearch(Set(work.names.map { Array($0.utf8) })).found(in: living)
    let unborne = work.names.filter { $0.unicodeScalars.count > 1 && !borne.contains(Array($0.utf8)) }
    let chinese = Set(unborne.compactMap(Self.gb18030))
    let long = chinese.filter { $0.count > 5 }
    names = Set(unborne.map { Array($0.utf8) }).union(long)
    shortNames = chinese.subtracting(long)
  }

  /// Eighteen digits, and the fifteen that stood for them before 2000; of another document its number.
  private static func numbers(of document: String) -> [String] {
    let number = document.split(separator: ":", maxSplits: 1).last.map(String.init) ?? document
    let digits = Array(number.utf8)
    guard document.utf8.elementsEqual(number.utf8), digits.count == 18 else { return [number] }
    let old = String(decoding: digits[0..<6] + digits[8..<17], as: UTF8.self)
    let isOld = digits[6..<8].elementsEqual("19".utf8)
    return [number] + (number.hasSuffix("X") ? [number.lowercased()] : []) + (isOld ? [old] : [])
  }

  private static func gb18030(_ text: String) -> [UInt8]? {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let capacity = output.count
    let done = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var source = from.baseAddress
        var target = to.baseAddress
        return iconv(converter, &source, &inputLeft, &target, &outputLeft)
      }
    }
    guard done != -1 else { return nil }
    return output.prefix(capacity - outputLeft).map(UInt8.init(bitPattern:))
  }
}
