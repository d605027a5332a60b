package import Adapting
package import Configuring
package import Diagnostics
package import EconomyModel

/// Writes an invented centre's week: declarations, authorisations, every institution's returns, and the planted truth.
package struct Synthesis {
  private let world: SyntheticWorld
  private let configuration: CentreConfiguration
  private let folders: [String: AdapterFolder]
  private let seed: UInt64
  private let week: BatchWeek
  /// Longer files are split.
  private let rowsPerFile: Int

  /// - Parameter week: the batch whose lists the returns answer.
  package init(
    households: Int, seed: UInt64, week: BatchWeek, configuration: CentreConfiguration, adapters: [AdapterFolder],
    rates: SynthesisRates = SynthesisRates(), rowsPerFile: Int = 50_000
  ) {
    folders = Dictionary(adapters.map { ($0.adapter.name, $0) }) { first, _ in first }
    world = SyntheticWorld(
      seed: seed, households: households, rates: rates, configuration: configuration,
      adapters: folders.mapValues(\.adapter))
    self.configuration = configuration
    self.seed = seed
    self.week = week
    self.rowsPerFile = rowsPerFile
  }

  /// - Parameter progress: told the number of households written so far, now and then.
  /// - Throws: `output.unwritable`; what keeps a sample from being read.
  package func write(to folder: String, progress: (Int) -> Void) throws(Diagnostics) -> SynthesisSummary {
    var returns = try returnWriters(folder)
    var papers: PaperWriters
    do throws(Reason) {
      papers = try PaperWriters(folder, items: world.items.map(\.code))
      for number in 0..<world.households {
        try write(world.household(number), &returns, &papers)
        if number % 500 == 499 { progress(number + 1) }
      }
      for index in returns.indices { try returns[index].writer.finish() }
      let summary = summary(returns, papers.counts)
      try papers.finish(SynthesisReadme(world: world, seed: seed, summary: summary).text)
      return summary
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: folder)))
    }
  }

  private typealias Return = (layout: Int, writer: ReturnWriter)

  private func returnWriters(_ folder: String) throws(Diagnostics) -> [Return] {
    do throws(Reason) {
      try PaperWriters.makeFolders(folder)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: folder)))
    }
    var writers: [Return] = []
    for (index, layout) in world.layouts.enumerated() {
      guard layout.institution != world.silent, let adapter = folders[layout.adapter.name],
        let pattern = pattern(layout)
      else { continue }
      let writer = try ReturnWriter(
        adapter, pattern: pattern, list: list(of: layout.institution), to: folder + "/returns", seed: seed,
        rowsPerFile: rowsPerFile)
      writers.append((index, writer))
    }
    return writers
  }

  private func list(of institution: InstitutionCode) -> QueryListNumber {
    let codes = configuration.institutions.map(\.code).sorted()
    let place = (codes.firstIndex(of: institution) ?? 0) + 1
    return QueryListNumber(region: configuration.region, week: week, place: place, round: 0)
  }

  private func pattern(_ layout: ReturnLayout) -> String? {
    let institution = configuration.institutions.first { $0.code == layout.institution }
    return institution?.returns.first { $0.adapter == layout.adapter.name }?.files.text
  }

  private func write(
    _ household: SyntheticHousehold, _ returns: inout [Return], _ papers: inout PaperWriters
  ) throws(Reason) {
    try papers.add(household)
    try answer(household, &returns)
    var chance = SeededChance(seed: seed, household.number, 5)
    guard chance.happens(world.rates.strangerRow) else { return }
    try answer(world.household(world.households + household.number), &returns)
  }

  private func answer(_ household: SyntheticHousehold, _ returns: inout [Return]) throws(Reason) {
    var making = RowMaking(world, household)
    for (layout, rows) in making.rows() {
      guard let place = returns.firstIndex(where: { $0.layout == layout }) else { continue }
      for row in making.faulted(rows, layout) {
        if row.fault != nil, returns[place].writer.isFullOfFaults { continue }
        try returns[place].writer.add(row)
      }
    }
  }

  private func summary(_ returns: [Return], _ counts: SynthesisSummary) -> SynthesisSummary {
    var summary = counts
    summary.silent = world.silent
    for (layout, writer) in returns {
      summary.rows += writer.rowCount
      summary.files.append((world.layouts[layout].institution, writer.written))
    }
    return summary
  }
}
