package import EconomyModel

/// One query list as it left.
package struct StoredList: Hashable, Sendable {
  package let number: QueryListNumber
  package let week: BatchWeek
  package let institution: InstitutionCode
  package let writtenOn: CivilDate
  package let due: DueDate
  package let persons: Int
  package let rows: Int
  package let fileName: String
  package let sha256: String

  package init(
    number: QueryListNumber, week: BatchWeek, institution: InstitutionCode, writtenOn: CivilDate, due: DueDate,
    persons: Int, rows: Int, fileName: String, sha256: String
  ) {
    self.number = number
    self.week = week
    self.institution = institution
    self.writtenOn = writtenOn
    self.due = due
    self.persons = persons
    self.rows = rows
    self.fileName = fileName
    self.sha256 = sha256
  }
}
