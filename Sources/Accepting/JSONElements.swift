import Diagnostics
import EconomyModel
import FoundationEssentials
import Reading

/// Cuts a JSON file into its declarations and authorisations, so that memory holds one at a time. The rest of the
/// file is kept as a skeleton, each element a `0`, and is parsed at the end.
struct JSONElements {
  private let file: DeclarationFile
  private var source: any ByteSource
  private var chunk: ArraySlice<UInt8> = []
  private var cutter = JSONCutter()
  private var isAtEnd = false

  init(_ file: DeclarationFile) throws(Diagnostics) {
    self.file = file
    source = try file.source()
  }

  mutating func next() throws(Diagnostics) -> JSONElement? {
    while !isAtEnd {
      while let byte = chunk.popFirst() {
        do {
          if let element = try cutter.take(byte) { return element }
        } catch {
          throw refusal(error)
        }
      }
      do {
        chunk = try source.read(upTo: 256 * 1024)[...]
      } catch {
        throw Diagnostics(Diagnostic(error, at: Place(file: file.name)))
      }
      if chunk.isEmpty { try end() }
    }
    return nil
  }

  private mutating func end() throws(Diagnostics) {
    isAtEnd = true
    if let reason = cutter.unfinished { throw refusal(reason) }
    guard case .object(let root)? = try? JSONDecoder().decode(JSONValue.self, from: Data(cutter.skeleton)) else {
      throw refusal(
        Reason(
          .acceptJSONMalformed, found: "commas or brackets between the declarations are wrong",
          wayOut: "check the file with Schemas/declaration.schema.json"))
    }
    let known = JSONElement.Section.allCases.map(\.rawValue)
    let unknown = root.keys.filter { !known.contains($0) && $0 != "$schema" }.min()
    if let unknown {
      throw refusal(
        Reason(
          .acceptJSONKey, found: "the file has the key '\(unknown.prefix(40))'",
          expected: Nearest.suggestion(unknown, among: known)))
    }
  }

  private func refusal(_ reason: Reason) -> Diagnostics {
    Diagnostics(Diagnostic(reason, at: Place(file: file.name, line: cutter.line, column: cutter.column)))
  }
}
