/// Identity numbers that do not start with 99 and may stand in the repository: invented residence permits of regions
/// 81, 82 and 83 and permanent residents' numbers (first digit 9), which have no invented region of their own, and the
/// examples printed in the standard itself.
enum IdentityExceptions {
  struct Exception {
    let number: String
    /// Path prefixes in which the number may stand.
    let paths: [String]
    let why: String
  }

  static let all: [Exception] = []

  static func numbers(for path: String) -> Set<String> {
    Set(all.filter { $0.paths.contains { path.hasPrefix($0) } }.map(\.number))
  }
}
