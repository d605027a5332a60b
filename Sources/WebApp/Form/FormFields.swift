/// What a form sent: fields by name, each value as often as it was sent, and files.
struct FormFields: Sendable {
  struct File: Sendable {
    /// Without any folder that a browser may have put before it.
    let name: String
    /// As it was sent.
    let sentName: String
    let bytes: [UInt8]
  }

  private(set) var values: [String: [String]] = [:]
  private(set) var files: [String: [File]] = [:]

  init() {}

  /// Nil for a body that is no form.
  init?(_ body: [UInt8], contentType: String) {
    if contentType.hasPrefix("application/x-www-form-urlencoded") {
      guard read(urlEncoded: body) else { return nil }
    } else if contentType.hasPrefix("multipart/form-data"), let boundary = Self.boundary(contentType) {
      guard let parts = MultipartBody(body, boundary: boundary)?.parts else { return nil }
      for part in parts {
        if let file = part.fileName {
          let plain = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
          if !plain.isEmpty {
            files[part.name, default: []].append(File(name: plain, sentName: file, bytes: Array(part.bytes)))
          }
        } else if let text = String(validating: part.bytes, as: UTF8.self) {
          values[part.name, default: []].append(text)
        } else {
          return nil
        }
      }
    } else {
      return nil
    }
  }

  subscript(_ name: String) -> String { values[name]?.first ?? "" }

  private static func boundary(_ contentType: String) -> String? {
    guard let part = contentType.split(separator: ";").first(where: { $0.contains("boundary=") }) else { return nil }
    let text = part.split(separator: "=", maxSplits: 1).last.map(String.init) ?? ""
    let plain = text.filter { $0 != "\"" && $0 != " " }
    return (1...70).contains(plain.utf8.count) ? plain : nil
  }

  private mutating func read(urlEncoded body: [UInt8]) -> Bool {
    for pair in body.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(parts[0]), let value = Percent.decoded(parts.count > 1 ? parts[1] : []) else {
        return false
      }
      values[name, default: []].append(value)
    }
    return true
  }
}
