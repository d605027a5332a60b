package import Adapting
internal import Crypto
package import Diagnostics
package import EconomyModel

/// A query list as the institution gets it: the same list in the same layout gives the same bytes.
package struct QueryListFile: Sendable {
  package let list: QueryList
  /// Without a folder.
  package let name: String
  package let bytes: [UInt8]
  package let encoding: QueryEncoding
  /// Head and closing row not counted.
  package let rowCount: Int
  /// Of the bytes, lower-case hex.
  package let sha256: String

  /// - Parameter layout: of the adapter; nil: the standard one.
  /// - Throws: every fault of a list that cannot be written whole; then it must not be written at all.
  package init(_ list: QueryList, layout: QueryLayout?) throws(Diagnostics) {
    let layout = layout ?? .standard
    self.list = list
    bytes = try layout.bytes(of: list)
    do {
      name = try layout.fileName(of: list)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: list.number.description)))
    }
    encoding = layout.encoding
    rowCount = layout.rowCount(of: list)
    sha256 = Hexadecimal.text(SHA256.hash(data: bytes))
  }
}
