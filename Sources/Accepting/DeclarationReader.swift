package import Diagnostics
package import EconomyModel

/// Accepts files together: XML and JSON each by itself, CSV tables joined by case number. Pieces come in the order of
/// the files, those of the CSV tables last; memory does not grow with the number of declarations, save for the list
/// of their numbers.
package struct DeclarationReader {
  package private(set) var counts = AcceptedCounts()
  private let catalogue: ItemCatalogue
  private let register: CaseRegister
  private var sources: ArraySlice<any DraftSource>
  private var papers: Set<[UInt8]> = []

  /// Reads every file through once. `window` is the number of cases of CSV tables held in memory at once.
  /// - Throws: for all files that are unusable as a whole, everything found wrong with them.
  package init(
    _ files: [DeclarationFile], catalogue: ItemCatalogue = .national, window: Int = 10_000
  ) throws(Diagnostics) {
    var opened = OpenedFiles(window: max(1, window))
    try opened.open(files)
    self.catalogue = catalogue
    register = opened.register
    sources = opened.sources[...]
  }

  /// The next declaration, authorisation or stray row; nil at the end. When it throws, nothing that came from these
  /// files may count.
  package mutating func next() throws(Diagnostics) -> AcceptedPiece? {
    while !sources.isEmpty {
      if let draft = try sources[sources.startIndex].next() { return piece(draft) }
      sources.removeFirst()
    }
    return nil
  }

  /// All at once, for small files.
  package mutating func all() throws(Diagnostics) -> AcceptedFiles {
    var files = AcceptedFiles()
    while let piece = try next() {
      switch piece {
      case .request(let accepted):
        files.requests.append(accepted)
        files.diagnostics += accepted.warnings
      case .authorisation(let accepted):
        files.authorisations.append(accepted)
        files.diagnostics += accepted.warnings
      case .refused(let reasons): files.diagnostics += reasons
      }
    }
    files.counts = counts
    return files
  }

  private mutating func piece(_ draft: Draft) -> AcceptedPiece {
    switch draft {
    case .declaration(let draft): return declaration(draft)
    case .authorisation(let row): return authorisation(row)
    case .lostAuthorisation(let fault):
      counts.authorisations += 1
      counts.refusedAuthorisations += 1
      return .refused([fault])
    case .stray(let fault):
      counts.strayRows += 1
      return .refused([fault])
    }
  }

  private mutating func declaration(_ stated: DraftCase) -> AcceptedPiece {
    var draft = stated
    if let fault = register.fault(of: draft) { draft.faults.append(fault) }
    var builder = CaseBuilder(draft, catalogue: catalogue)
    let request = builder.build()
    counts.declarations += 1
    guard let request else {
      counts.refusedDeclarations += 1
      return .refused(builder.findings.errors)
    }
    return .request(
      AcceptedRequest(
        request: request, file: draft.head.place.file, position: draft.head.position,
        warnings: builder.findings.warnings))
  }

  private mutating func authorisation(_ row: DraftRow) -> AcceptedPiece {
    var builder = AuthorisationBuilder(row, catalogue: catalogue)
    let authorisation = builder.build()
    counts.authorisations += 1
    guard let authorisation else {
      counts.refusedAuthorisations += 1
      return .refused(builder.findings.errors)
    }
    let parts = [authorisation.number, authorisation.caseNumber.rawValue, authorisation.document.matchingKey]
    guard papers.insert(Array(parts.joined(separator: "\u{0}").utf8)).inserted else {
      counts.refusedAuthorisations += 1
      let reason = Reason(
        .authorisationTwice, found: "this person's authorisation of this number came already",
        wayOut: "keep one of them")
      return .refused([Diagnostic(reason, at: row[.number]?.place ?? row.place)])
    }
    return .authorisation(
      AcceptedAuthorisation(
        authorisation: authorisation, file: row.place.file, position: row.position,
        warnings: builder.findings.warnings))
  }
}
