import Accepting
import Diagnostics
import EconomyModel
import Reading

/// Files as a township sends them, in memory.
enum Township {
  static func file(_ name: String, _ bytes: [UInt8], pieceSize: Int = .max) -> DeclarationFile {
    DeclarationFile(name: name) { () throws(Reason) in BytesInMemory(bytes, pieceSize: pieceSize) }
  }

  static func file(_ name: String, _ text: String, pieceSize: Int = .max) -> DeclarationFile {
    file(name, Array(text.utf8), pieceSize: pieceSize)
  }

  static func accept(_ files: DeclarationFile...) throws -> AcceptedFiles {
    var reader = try DeclarationReader(files)
    return try reader.all()
  }

  /// What a file comes to whose place of fault is marked by ①: the codes found there, and those found elsewhere.
  static func codes(_ name: String, marked text: String, with others: DeclarationFile...) -> Marked {
    let (plain, line, column) = unmarked(text)
    var diagnostics: [Diagnostic] = []
    do {
      var reader = try DeclarationReader([file(name, plain)] + others)
      diagnostics = try reader.all().diagnostics
    } catch {
      diagnostics = error.list
    }
    let there = diagnostics.filter { place in
      place.place.file == name && place.place.line == line && (place.place.column == column || place.place.column == 0)
    }
    return Marked(
      there: there.map(\.code.name),
      elsewhere: diagnostics.filter { !there.contains($0) }.map(\.rendered), rendered: diagnostics.map(\.rendered))
  }

  struct Marked: Equatable {
    let there: [String]
    let elsewhere: [String]
    let rendered: [String]
  }

  private static func unmarked(_ text: String) -> (text: String, line: Int, column: Int) {
    var (line, column) = (1, 1)
    for character in text {
      if character == "①" { break }
      column = character == "\n" ? 1 : column + 1
      line += character == "\n" ? 1 : 0
    }
    return (text.filter { $0 != "①" }, line, column)
  }
}
