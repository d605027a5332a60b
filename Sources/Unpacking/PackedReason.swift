import Diagnostics

/// What can be wrong with a packed file.
enum PackedReason {
  static let nested = unreadable("a packed file stands inside the packed file")
  static let encrypted = unreadable("the archive is encrypted")
  static let damaged = unreadable("the archive is cut or damaged")
  static let empty = unreadable("the archive holds no file")
  static let workbook = Reason(
    .fileNotText, found: "the file is a workbook (.xlsx) or a document", expected: "expected text",
    wayOut: "open it and save it as CSV UTF-8 (另存为 CSV UTF-8)")

  static func limit(_ what: String, _ most: Int64) -> Reason {
    Reason(
      .filePackedLimit, found: "the archive passes the limit on \(what)", expected: "expected at most \(most)",
      wayOut: "unpack it by hand and look at what it holds")
  }

  private static func unreadable(_ found: String) -> Reason {
    Reason(.filePackedUnreadable, found: found, wayOut: "unpack it by hand, or ask for it again unpacked")
  }
}
