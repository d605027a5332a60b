internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Finds a file's facts where its layout says that they stand.
struct FactFinding {
  let placings: [FactKind: FactPlacing]

  /// Facts that are told by patterns: of the file's name and of the lines before its header.
  func read(_ lines: [String], fileName: String, into facts: inout FileFacts) throws(Reason) {
    for kind in FactKind.allCases {
      switch placings[kind] {
      case .preamble(let pattern):
        guard let text = first(pattern, lines) else { throw Self.missing(kind, "in the lines before the header") }
        try facts.set(kind, text)
      case .fileName(let pattern):
        guard let text = pattern.fact(in: fileName) else { throw Self.missing(kind, "in the file's name") }
        try facts.set(kind, text)
      case .header, .trailer, nil: break
      }
    }
  }

  /// Facts of the header or trailer row.
  func read(_ batch: RowBatch, _ row: Int, isHeader: Bool, into facts: inout FileFacts) throws(Reason) {
    for kind in FactKind.allCases {
      let place: Int
      switch placings[kind] {
      case .header(let index) where isHeader: place = index
      case .trailer(let index) where !isHeader: place = index
      case .header, .trailer, .preamble, .fileName, nil: continue
      }
      let text = place < batch.fieldCount(row) ? batch.text(row, place) : ""
      if text.isEmpty { throw Self.missing(kind, isHeader ? "in the file's header" : "in the file's trailer") }
      try facts.set(kind, text)
    }
  }

  private func first(_ pattern: FactPattern, _ lines: [String]) -> String? {
    for line in lines {
      if let text = pattern.fact(in: line) { return text }
    }
    return nil
  }

  private static func missing(_ kind: FactKind, _ place: String) -> Reason {
    Reason(
      .fileFactMissing, found: "\(kind.rawValue) (\(kind.chinese)) is not \(place)",
      wayOut: "give the file the name or the lines that its layout states, or ask for it again")
  }
}

extension FileFacts {
  mutating func set(_ kind: FactKind, _ text: String) throws(Reason) {
    switch kind {
    case .asOf: asOf = try DateCell.time(text).date
    case .feedbackAt: feedbackAt = try DateCell.time(text)
    case .list: list = text
    case .createdAt: createdAt = try DateCell.time(text)
    case .sequence:
      guard let number = Self.sequence(text) else {
        throw Reason(
          .fileFactMissing, found: "'\(Masked.cell(text))' is no file number", expected: "expected digits such as 02")
      }
      sequence = number
    }
  }
}
