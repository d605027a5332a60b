import Diagnostics
import EconomyModel
import FoundationEssentials

/// Makes a draft of one JSON element; what is wrong with it stays with the draft.
struct JSONDraft {
  private let element: JSONElement
  private let file: String
  private let root: [String: JSONValue]
  private let places: JSONPlaces?
  private var faults: [Diagnostic] = []

  init(_ element: JSONElement, in file: String) {
    self.element = element
    self.file = file
    guard case .object(let root)? = try? JSONDecoder().decode(JSONValue.self, from: Data(element.bytes)) else {
      root = [:]
      places = nil
      let place = Place(file: file, line: element.position.line, column: element.column)
      let reason = Reason(
        .acceptJSONMalformed, found: "this element is not well-formed JSON in UTF-8",
        wayOut: "check the file with Schemas/declaration.schema.json")
      faults = [Diagnostic(reason, at: place)]
      return
    }
    self.root = root
    let places = JSONPlaces(element, in: file)
    self.places = places
    faults = places.repeated.map {
      Diagnostic(Reason(.acceptJSONKey, found: "a key stands twice in one object"), at: $0)
    }
  }

  mutating func draft() -> Draft {
    switch element.section {
    case .declarations: return .declaration(declaration())
    case .authorisations:
      var row = row(root, "", DeclarationTable.authorisations.keys)
      row.faults += faults
      return .authorisation(row)
    }
  }

  private mutating func declaration() -> DraftCase {
    let tables = DeclarationTable.allCases.filter { $0 != .authorisations }
    let ownNames = tables.map(\.rawValue)
    let head = root.filter { !ownNames.contains($0.key) }
    var draft = DraftCase(head: row(head, "", XMLDeclarations.head, also: ownNames))
    draft.members = rows(.members)
    draft.obligors = rows(.obligors)
    draft.entries = rows(.entries)
    draft.incomes = rows(.incomes)
    draft.faults = faults
    return draft
  }

  private mutating func rows(_ table: DeclarationTable) -> [DraftRow] {
    let path = "/\(table.rawValue)"
    switch root[table.rawValue] {
    case nil, .nothing: return []
    case .array(let values):
      return values.enumerated().compactMap { index, value in
        guard case .object(let object) = value else {
          fault(.acceptJSONMalformed, "expected an object in \(table.rawValue)", "\(path)/\(index)")
          return nil
        }
        return row(object, "\(path)/\(index)", table.keys)
      }
    case .text, .number, .flag, .object:
      fault(.acceptJSONMalformed, "\(table.rawValue) is no array", path)
      return []
    }
  }

  private mutating func row(
    _ object: [String: JSONValue], _ path: String, _ keys: [DeclarationKey], also: [String] = []
  ) -> DraftRow {
    let place = place(path)
    let own = element.position
    let position = path.isEmpty ? own : FilePosition(line: place.line, byteOffset: own.byteOffset, byteCount: 0)
    var row = DraftRow(place: place, position: position)
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      if name == "fields", keys == DeclarationTable.entries.keys {
        fields(value, "\(path)/fields", into: &row)
      } else if let key = DeclarationKey(rawValue: name), keys.contains(key) {
        if let text = text(value, "\(path)/\(name)") { row.enter(key, text) }
      } else {
        let known = keys.map(\.rawValue) + also + (keys == DeclarationTable.entries.keys ? ["fields"] : [])
        fault(
          .acceptJSONKey, "no form has the key '\(name.prefix(40))' here", "\(path)/\(name)",
          Nearest.suggestion(name, among: known))
      }
    }
    return row
  }

  private mutating func fields(_ value: JSONValue, _ path: String, into row: inout DraftRow) {
    guard case .object(let fields) = value else {
      fault(.acceptJSONMalformed, "fields is no object", path)
      return
    }
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let text = text(value, "\(path)/\(name)"), !text.text.isEmpty else { continue }
      row.fields.append((Entered(name, at: text.place), text))
    }
  }

  /// Arrays are lists of codes; they become one text.
  private mutating func text(_ value: JSONValue, _ path: String) -> Entered? {
    switch value {
    case .text(let text): return Entered(text, at: place(path))
    case .flag(let flag): return Entered(flag ? "true" : "false", at: place(path))
    case .nothing: return nil
    case .number(let digits):
      if digits.utf8.count > 15 {
        fault(.acceptJSONNumber, "a number of over 15 digits", path, "expected it in quotes")
      }
      return Entered(digits, at: place(path))
    case .array(let values):
      let texts = values.enumerated().compactMap { text($1, "\(path)/\($0)")?.text }
      return Entered(texts.joined(separator: " "), at: place(path))
    case .object:
      fault(.acceptJSONMalformed, "an object stands where a value was expected", path)
      return nil
    }
  }

  private func place(_ path: String) -> Place {
    places?[path] ?? Place(file: file, line: element.position.line, column: element.column)
  }

  private mutating func fault(_ code: DiagnosticCode, _ found: String, _ path: String, _ expected: String = "") {
    faults.append(Diagnostic(Reason(code, found: found, expected: expected), at: place(path)))
  }
}
