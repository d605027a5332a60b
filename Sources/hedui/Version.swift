/// The program's own version, as CHANGELOG.md counts it.
enum Version {
  static let text = "0.1.0"
}
