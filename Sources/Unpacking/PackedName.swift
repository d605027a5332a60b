import Reading

/// Names of members as people read them.
enum PackedName {
  /// UTF-8 where the bytes are; else GB18030, as Chinese archivers write without saying so. No control characters.
  static func text(_ bytes: [UInt8]) -> String {
    let text = String(validating: bytes, as: UTF8.self) ?? SourceEncoding.gb18030.text(of: bytes, inFileStarting: [])
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  /// The packed file's own name without its folder and its `.gz`.
  static func withoutPacking(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }
}
