/// The parts of a `multipart/form-data` body (RFC 7578), as far as browsers make them.
struct MultipartBody {
  struct Part {
    let name: String
    /// Nil for a plain field.
    let fileName: String?
    let bytes: ArraySlice<UInt8>
  }

  private static let mostParts = 2000

  let parts: [Part]

  /// Nil for a body that is none.
  init?(_ body: [UInt8], boundary: String) {
    let mark = Array("--\(boundary)".utf8)
    guard body.starts(with: mark) else { return nil }
    var parts: [Part] = []
    var start = mark.count
    while true {
      let rest = body[start...]
      if rest.starts(with: "--".utf8) { break }
      guard rest.starts(with: "\r\n".utf8), parts.count < Self.mostParts,
        let end = Self.find(Array("\r\n".utf8) + mark, in: body, from: start),
        let blank = Self.find(Array("\r\n\r\n".utf8), in: body, from: start), blank < end,
        let part = Self.part(head: body[(start + 2)..<max(blank, start + 2)], bytes: body[(blank + 4)..<end])
      else { return nil }
      parts.append(part)
      start = end + 2 + mark.count
    }
    self.parts = parts
  }

  private static func part(head: ArraySlice<UInt8>, bytes: ArraySlice<UInt8>) -> Part? {
    guard let text = String(validating: head, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = value(of: "name", in: disposition)
    else { return nil }
    return Part(name: name, fileName: value(of: "filename", in: disposition), bytes: bytes)
  }

  private static func value(of key: String, in line: Substring) -> String? {
    for mark in line.ranges(of: "\(key)=\"") where [" ", ";"].contains(line[..<mark.lowerBound].last) {
      let rest = line[mark.upperBound...]
      return rest.firstIndex(of: "\"").map { String(rest[..<$0]).replacing("%22", with: "\"") }
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    guard body.count >= wanted.count, start <= body.count - wanted.count else { return nil }
    var place = start
    while place <= body.count - wanted.count {
      guard let next = body[place...(body.count - wanted.count)].firstIndex(of: wanted[0]) else { return nil }
      if body[next..<(next + wanted.count)].elementsEqual(wanted) { return next }
      place = next + 1
    }
    return nil
  }
}
