package import Diagnostics

/// 管辖范围: the regions whose families somebody may see, by prefixes of their GB/T 2260 codes.
package enum RegionScope: Hashable, Sendable {
  /// Whoever works on the centre's machine itself.
  case everywhere
  /// Sorted; nobody's region when empty.
  case within([String])

  /// - Parameter text: prefixes of two to twelve digits, separated by commas; empty for none.
  /// - Throws: `user.region`.
  package init(_ text: some StringProtocol) throws(Reason) {
    let prefixes = text.split(separator: ",").map { String($0.filter { $0 != " " }) }
    for prefix in prefixes
    where !(2...12).contains(prefix.utf8.count) || !prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw Reason(
        .userRegion, found: "'\(prefix)' is no region",
        expected: "expected the first two to twelve digits of a GB/T 2260 code, such as 990102",
        wayOut: "separate several by commas")
    }
    self = .within(Set(prefixes).sorted())
  }

  package func covers(_ region: String) -> Bool {
    switch self {
    case .everywhere: true
    case .within(let prefixes): prefixes.contains { region.utf8.starts(with: $0.utf8) }
    }
  }

  /// `990102,990103`; empty for none, `*` for everywhere.
  package var description: String {
    switch self {
    case .everywhere: "*"
    case .within(let prefixes): prefixes.joined(separator: ",")
    }
  }
}
