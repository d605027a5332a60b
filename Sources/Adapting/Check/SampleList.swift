internal import Diagnostics
internal import EconomyModel

/// The list by which the persons of a sample might have been asked, in the adapter's own layout.
struct SampleList {
  private let queries: SampleQueries
  private let layout: QueryLayout
  private let item: Item

  init(_ queries: SampleQueries, _ layout: QueryLayout, _ item: Item) {
    self.queries = queries
    self.layout = layout
    self.item = item
  }

  /// Everybody is asked about every item that the layout has a code for: about the adapter's own when it has none.
  /// - Throws: as ``QueryLayout/bytes(of:)``.
  func bytes() throws(Diagnostics) -> [UInt8] {
    let items = layout.itemCodes.isEmpty ? [item.code] : Array(layout.itemCodes.keys)
    let monday = CivilDate(dayNumber: 20_773)
    let week = BatchWeek(containing: monday)
    let rows = queries.entries.map { entry in
      QueryRow(
        name: entry.name, document: entry.document,
        questions: items.map { QueryRow.Question(item: $0, authorisations: ["SQ-\(entry.reference)"]) })
    }
    return try layout.bytes(
      of: QueryList(
        number: QueryListNumber(region: "990101", week: week, place: 1, round: 0), week: week,
        institution: Institution(code: InstitutionCode("sample"), name: "样例机构", family: item.family),
        writtenOn: monday, due: DueDate(day: monday.adding(days: 9), isProvisional: false), rows: rows))
  }
}
