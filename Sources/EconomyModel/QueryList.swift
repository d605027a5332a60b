/// 查询名单: what one institution is asked in one round of one batch. It holds nothing of any other institution.
package struct QueryList: Hashable, Sendable {
  package let number: QueryListNumber
  package let week: BatchWeek
  package let institution: Institution
  package let writtenOn: CivilDate
  package let due: DueDate
  /// A person once, however many cases they stand in; sorted by document, then by name.
  package let rows: [QueryRow]

  /// Rows of one person (same document, same name) become one that asks everything they ask.
  package init(
    number: QueryListNumber, week: BatchWeek, institution: Institution, writtenOn: CivilDate, due: DueDate,
    rows: [QueryRow]
  ) {
    self.number = number
    self.week = week
    self.institution = institution
    self.writtenOn = writtenOn
    self.due = due
    self.rows = rows.sorted(by: QueryRow.stands).reduce(into: []) { merged, row in
      if let last = merged.last, !QueryRow.stands(last, before: row) {
        merged[merged.count - 1] = last.asking(also: row)
      } else {
        merged.append(row)
      }
    }
  }

  /// Sorted by item: how many persons are asked about it.
  package var askedItems: [(item: ItemCode, persons: Int)] {
    var counts: [ItemCode: Int] = [:]
    for row in rows { for question in row.questions { counts[question.item, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
