import Diagnostics
import Reading

/// Files told apart and looked through once: what gives out their drafts, and which case numbers they hold.
struct OpenedFiles {
  /// Cases of CSV tables held at once.
  let window: Int
  private(set) var sources: [any DraftSource] = []
  private(set) var register = CaseRegister()
  private var tables: [CSVTable] = []
  private var faults: [Diagnostic] = []

  init(window: Int) { self.window = window }

  /// Goes on after an unusable file, so that all are named together.
  mutating func open(_ files: [DeclarationFile]) throws(Diagnostics) {
    for file in files {
      do {
        try open(file)
      } catch {
        faults += error.list
      }
    }
    do {
      try openTables()
    } catch {
      faults += error.list
    }
    if let refusal = Diagnostics(faults) { throw refusal }
  }

  private mutating func open(_ file: DeclarationFile) throws(Diagnostics) {
    switch try FileKind(file) {
    case .json: try openJSON(file)
    case .csv(let encoding, let headerLine, let columns):
      tables.append(try CSVTable(file, encoding, headerLine: headerLine, columns: columns))
    case .xmlAuthorisations(let encoding):
      let record = XMLAuthorisations.alone
      let lines = try Self.lines(file) { () throws(Diagnostics) in
        XMLAuthorisations(file, encoding, record: record, SchemaFaults())
      }
      let schema = try SchemaFaults(file, recordLines: lines)
      sources.append(XMLAuthorisations(file, encoding, record: record, schema))
    case .xmlDeclarations(let encoding):
      var lines = try cases(of: TableCursor(file, encoding, record: XMLDeclarations.record, keys: [.caseNumber]), file)
      let record = XMLAuthorisations.inDeclarations
      lines += try Self.lines(file) { () throws(Diagnostics) in
        XMLAuthorisations(file, encoding, record: record, SchemaFaults())
      }
      let schema = try SchemaFaults(file, recordLines: lines.sorted())
      sources.append(XMLDeclarations(file, encoding, schema))
      sources.append(XMLAuthorisations(file, encoding, record: record, schema))
    }
  }

  /// Lines on which the declarations of an XML file begin; notes their case numbers.
  private mutating func cases(of cursor: TableCursor, _ file: DeclarationFile) throws(Diagnostics) -> [Int] {
    var cursor = cursor
    var lines: [Int] = []
    while let row = try cursor.next(file: file.name) {
      switch row {
      case .reject(_, let place): lines.append(place.line)
      case .row(let row, let place):
        lines.append(place.line)
        if let number = row[.caseNumber] { register.add(number) }
      }
    }
    return lines
  }

  private static func lines(
    _ file: DeclarationFile, _ open: () throws(Diagnostics) -> XMLAuthorisations
  ) throws(Diagnostics) -> [Int] {
    var source = try open()
    var lines: [Int] = []
    while let draft = try source.next() {
      switch draft {
      case .authorisation(let row): lines.append(row.place.line)
      case .lostAuthorisation(let fault): lines.append(fault.place.line)
      case .declaration, .stray: break
      }
    }
    return lines
  }

  private mutating func openJSON(_ file: DeclarationFile) throws(Diagnostics) {
    var source = JSONDeclarations(file)
    while let draft = try source.next() {
      switch draft {
      case .declaration(let draft): if let number = draft.head[.caseNumber] { register.add(number) }
      case .authorisation, .lostAuthorisation, .stray: break
      }
    }
    sources.append(JSONDeclarations(file))
  }

  private mutating func openTables() throws(Diagnostics) {
    let declared = tables.filter { $0.table != .authorisations }
    if !declared.isEmpty {
      let index = try CaseIndex(declared)
      for number in index.firstPlaces { register.add(number) }
      sources.append(CSVTables(declared, index, window: window))
    }
    for table in tables where table.table == .authorisations { sources.append(CSVAuthorisations(table)) }
  }
}
