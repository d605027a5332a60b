package import EconomyModel

extension BatchSummary {
  /// One received file.
  package struct FileLine: Hashable, Sendable, Codable {
    package let fileName: String
    /// The institution's name.
    package let institution: String
    package let item: ItemCode
    package let rows: Int64
    package let accepted: Int64
    package let isRefused: Bool
    /// The list it answers; nil where neither file nor manifest names one.
    package let list: String?
    /// ISO; nil where it does not say.
    package let asOf: String?
    /// What trailer and manifest state, beside what was counted.
    package let controls: [ControlTotal]

    package init(
      fileName: String, institution: String, item: ItemCode, rows: Int64, accepted: Int64, isRefused: Bool,
      list: String? = nil, asOf: String? = nil, controls: [ControlTotal] = []
    ) {
      self.fileName = fileName
      self.institution = institution
      self.item = item
      self.rows = rows
      self.accepted = accepted
      self.isRefused = isRefused
      self.list = list
      self.asOf = asOf
      self.controls = controls
    }
  }

  package struct FateLine: Hashable, Sendable, Codable {
    package let fate: RowFate
    package let rows: Int64
    package let bytes: Int64
  }

  package struct StateCount: Hashable, Sendable, Codable {
    package let state: CellState
    package let count: Int
  }

  package struct ClassCount: Hashable, Sendable, Codable {
    package let differenceClass: DifferenceClass
    package let count: Int
  }

  /// An institution that was asked and from which nothing came.
  package struct MissingSource: Hashable, Sendable, Codable {
    package let institution: Institution
    package let items: [ItemCode]

    package init(institution: Institution, items: [ItemCode]) {
      self.institution = institution
      self.items = items.sorted()
    }
  }

  /// An item of a case where declared and verified money differ.
  package struct Difference: Hashable, Sendable, Codable {
    package let caseNumber: CaseNumber
    package let item: ItemCode
    package let chinese: String
    package let english: String
    package let differenceClass: DifferenceClass
    package let declared: Fen
    package let verified: Fen

    package init(
      caseNumber: CaseNumber, item: ItemCode, chinese: String, english: String, differenceClass: DifferenceClass,
      declared: Fen, verified: Fen
    ) {
      self.caseNumber = caseNumber
      self.item = item
      self.chinese = chinese
      self.english = english
      self.differenceClass = differenceClass
      self.declared = declared
      self.verified = verified
    }

    /// |verified − declared|; two amounts of 64 bits are never further apart than this type holds.
    package var size: UInt64 {
      verified.amount > declared.amount
        ? UInt64(bitPattern: verified.amount &- declared.amount)
        : UInt64(bitPattern: declared.amount &- verified.amount)
    }

    static func isBigger(_ left: Difference, _ right: Difference) -> Bool {
      if left.size != right.size { return left.size > right.size }
      return (left.caseNumber, left.item) < (right.caseNumber, right.item)
    }
  }

  /// Rejected rows by diagnostic code.
  package struct RejectCause: Hashable, Sendable, Codable {
    package let code: String
    package let count: Int64

    package init(code: String, count: Int64) {
      self.code = code
      self.count = count
    }
  }

  package struct RefusedFile: Hashable, Sendable, Codable {
    package let fileName: String
    /// The reason's sentence, without place.
    package let sentence: String

    package init(fileName: String, sentence: String) {
      self.fileName = fileName
      self.sentence = sentence
    }
  }

  /// How many records the audit chain has, and the last one's keyed hash.
  package struct AuditHead: Hashable, Sendable, Codable {
    package let count: Int64
    package let hash: String

    package init(count: Int64, hash: String) {
      self.count = count
      self.hash = hash
    }
  }
}
