package import EconomyModel

/// Where a batch stands: who has answered, who is late, what is still open, institution by institution.
package struct BatchStatus: Hashable, Sendable, Codable {
  /// One institution.
  package struct Line: Hashable, Sendable, Codable {
    /// What its answers have come to.
    package enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
      /// Somebody is unanswered and the day is past.
      case late
      /// Everything came in, and some of it must be asked again (身份不符, 出错, 拒绝).
      case open
      case waiting
      case answered
      /// It is asked nothing in this batch, or its list has not left.
      case notAsked = "not-asked"
    }

    package let institution: InstitutionCode
    package let name: String
    package let standing: Standing
    /// The newest list's number; empty before it has left.
    package let list: String
    /// ISO; empty before the list has left.
    package let due: String
    package let dueIsProvisional: Bool
    /// Cells asked, and of these answered 查得 or 查无, waiting, and to be asked again.
    package let asked: Int
    package let answered: Int
    package let pending: Int
    package let unsettled: Int
    package let filesAccepted: Int
    package let filesRefused: Int
    package let rows: Int64
    package let rowsRejected: Int64

    package init(
      institution: InstitutionCode, name: String, standing: Standing, list: String, due: String,
      dueIsProvisional: Bool, asked: Int, answered: Int, pending: Int, unsettled: Int, filesAccepted: Int,
      filesRefused: Int, rows: Int64, rowsRejected: Int64
    ) {
      self.institution = institution
      self.name = name
      self.standing = standing
      self.list = list
      self.due = due
      self.dueIsProvisional = dueIsProvisional
      self.asked = asked
      self.answered = answered
      self.pending = pending
      self.unsettled = unsettled
      self.filesAccepted = filesAccepted
      self.filesRefused = filesRefused
      self.rows = rows
      self.rowsRejected = rowsRejected
    }
  }

  /// A file that no batch took.
  package struct Unplaced: Hashable, Sendable, Codable {
    package let fileName: String
    package let isHeld: Bool
    package let sentence: String

    package init(fileName: String, isHeld: Bool, sentence: String) {
      self.fileName = fileName
      self.isHeld = isHeld
      self.sentence = sentence
    }
  }

  package let week: BatchWeek
  package let openedOn: String
  /// Empty while the batch is open.
  package let closedOn: String
  package let cases: Int
  /// Late ones first, then by institution.
  package let lines: [Line]
  package let unplaced: [Unplaced]
  package let watching: SourceWatching

  package init(
    week: BatchWeek, openedOn: String, closedOn: String, cases: Int, lines: [Line], unplaced: [Unplaced],
    watching: SourceWatching
  ) {
    self.week = week
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.cases = cases
    self.lines = lines.sorted { left, right in
      let ranks = Line.Standing.allCases
      let (one, other) = (ranks.firstIndex(of: left.standing) ?? 0, ranks.firstIndex(of: right.standing) ?? 0)
      return one != other ? one < other : left.institution < right.institution
    }
    self.unplaced = unplaced
    self.watching = watching
  }
}
