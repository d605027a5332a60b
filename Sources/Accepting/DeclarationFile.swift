package import Diagnostics
package import Reading

/// A file to be accepted: its name as messages show it, and how to read it from its start. It is read several times,
/// so its content must stay the same meanwhile.
package struct DeclarationFile: Sendable {
  /// Opens a file's bytes at their start.
  package typealias Opening = @Sendable () throws(Reason) -> any ByteSource

  package let name: String
  private let open: Opening

  package init(name: String, open: @escaping Opening) {
    self.name = name
    self.open = open
  }

  /// A file on disk.
  package init(path: String) {
    self.init(name: path) { () throws(Reason) in try PlainFile(path: path) }
  }

  func source() throws(Diagnostics) -> any ByteSource {
    do {
      return try open()
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: name)))
    }
  }

  /// A fault of this file, with its place.
  package func diagnostics(_ fault: FileFault) -> Diagnostics {
    Diagnostics(Diagnostic(fault.reason, at: fault.place(in: name)))
  }
}
