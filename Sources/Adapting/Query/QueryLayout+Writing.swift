package import Diagnostics
package import EconomyModel

extension QueryLayout {
  /// What the list's file is called.
  /// - Throws: `query.file-name` when the institution's code cannot stand in a file name.
  package func fileName(of list: QueryList) throws(Reason) -> String {
    let name = QueryFilling(self, list).fileName
    let isPlain = name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.value >= 0x20 && $0.value != 0x7F }
    if isPlain, name.utf8.count <= 255 { return name }
    throw Reason(
      .queryFileName, found: "'\(name)' is no plain file name", wayOut: "change 'query: fileName' in the manifest")
  }

  /// The whole file; the same list gives the same bytes.
  /// - Throws: every fault of it, at the line where it would stand. Then nothing of the list may leave: a list that
  ///   cannot be written whole is not written.
  package func bytes(of list: QueryList) throws(Diagnostics) -> [UInt8] {
    let name: String
    do {
      name = try fileName(of: list)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: list.number.description)))
    }
    var writing = QueryWriting(self, list, fileName: name)
    writing.checkRows()
    writing.write()
    if let faults = Diagnostics(writing.faults) { throw faults }
    return writing.bytes
  }

  /// Rows of the file, head and closing row not counted.
  package func rowCount(of list: QueryList) -> Int { QueryFilling(self, list).rowCount }
}
