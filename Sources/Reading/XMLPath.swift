import Diagnostics

/// The steps of a path in an XML layout, as bytes.
struct XMLPath: Hashable {
  typealias Name = [UInt8]

  let steps: [Name]

  /// `/Returns/Household`: absolute, elements only.
  init(absolute text: String) throws(Reason) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts[0].isEmpty else { throw Self.unusable(text, "begins with no '/'") }
    steps = try Self.names(parts.dropFirst(), in: text)
  }

  static func names(_ parts: some Collection<String>, in text: String) throws(Reason) -> [Name] {
    for part in parts {
      try checkPrefix(part, in: text)
      if part.isEmpty || part == "." || part == ".." || part.hasPrefix("@") {
        throw unusable(text, "has '\(part)' where a local element name belongs")
      }
    }
    return parts.map { Array($0.utf8) }
  }

  static func checkPrefix(_ name: String, in text: String) throws(Reason) {
    guard let colon = name.lastIndex(of: ":") else { return }
    throw unusable(
      text, "has '\(name)' where a local name belongs",
      wayOut: "write the local name, '\(name[name.index(after: colon)...])': prefixes are not looked at")
  }

  static func unusable(_ path: String, _ fault: String, wayOut: String = "correct the layout") -> Reason {
    Reason(.formatUnusable, found: "the path '\(path)' \(fault)", wayOut: wayOut)
  }
}

/// Where one wanted value stands: elements from the root, then perhaps an attribute.
struct XMLTarget {
  let steps: [XMLPath.Name]
  let attribute: XMLPath.Name?
  /// Number of steps of the ancestor (or the element itself) to which the value belongs: a new one forgets it.
  let anchorDepth: Int

  /// `Name`, `@id`, `Owner/Name`, `.`, `../CertNo`, `../../@no`, relative to an element.
  init(_ text: String, from base: XMLPath) throws(Reason) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)[...]
    var anchor = base.steps
    while parts.first == ".." {
      parts.removeFirst()
      if anchor.count < 2 { throw XMLPath.unusable(text, "leads above the root") }
      anchor.removeLast()
    }
    anchorDepth = anchor.count
    var attribute: XMLPath.Name?
    if let last = parts.last, last.hasPrefix("@"), last.count > 1 {
      try XMLPath.checkPrefix(String(last.dropFirst()), in: text)
      attribute = Array(last.dropFirst().utf8)
      parts.removeLast()
    } else if parts == ["."], anchor == base.steps {
      parts = []
    } else if parts.isEmpty {
      throw XMLPath.unusable(text, "names no value")
    }
    self.attribute = attribute
    steps = anchor + (try XMLPath.names(parts, in: text))
  }
}
