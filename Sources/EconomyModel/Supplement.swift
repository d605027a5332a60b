/// 补充报告的差异: what a later version changes of the version issued before it. The issued one stays as it was signed.
package struct Supplement: Hashable, Sendable, Codable {
  /// What an item came to in one version.
  package struct Standing: Hashable, Sendable, Codable {
    package let conclusion: Conclusion
    package let declared: Figure
    package let verified: Figure

    package init(_ finding: ItemFinding) {
      conclusion = finding.conclusion
      declared = finding.declared
      verified = finding.verified
    }
  }

  /// An item that differs, be it in its lines alone.
  package struct ItemChange: Hashable, Sendable, Codable {
    package let item: ItemCode
    /// Nil where a version does not have the item.
    package let before: Standing?
    package let after: Standing?
    /// Lines that only the later, or only the earlier version has.
    package let linesAdded: Int
    package let linesRemoved: Int

    package init(item: ItemCode, before: Standing?, after: Standing?, linesAdded: Int, linesRemoved: Int) {
      self.item = item
      self.before = before
      self.after = after
      self.linesAdded = linesAdded
      self.linesRemoved = linesRemoved
    }
  }

  /// A cell of the coverage grid whose state differs.
  package struct CellChange: Hashable, Sendable, Codable {
    package let subject: String
    package let item: ItemCode
    package let institution: InstitutionCode
    package let before: CellState?
    package let after: CellState?

    package init(
      subject: String, item: ItemCode, institution: InstitutionCode, before: CellState?, after: CellState?
    ) {
      self.subject = subject
      self.item = item
      self.institution = institution
      self.before = before
      self.after = after
    }
  }

  /// An official total that differs, be it only in being complete.
  package struct TotalChange: Hashable, Sendable, Codable {
    package let category: ItemCategory
    package let before: CategoryTotal?
    package let after: CategoryTotal?

    package init(category: ItemCategory, before: CategoryTotal?, after: CategoryTotal?) {
      self.category = category
      self.before = before
      self.after = after
    }
  }

  /// The version that this one supplements.
  package let version: Int
  /// SHA-256 of that version, lower-case hex.
  package let digest: String
  package let issuedAt: Timestamp
  /// In the order of the catalogue's items.
  package let items: [ItemChange]
  package let cells: [CellChange]
  package let totals: [TotalChange]

  package init(
    version: Int, digest: String, issuedAt: Timestamp, items: [ItemChange], cells: [CellChange],
    totals: [TotalChange]
  ) {
    self.version = version
    self.digest = digest
    self.issuedAt = issuedAt
    self.items = items
    self.cells = cells
    self.totals = totals
  }

  /// Nothing that was found, answered or summed differs.
  package var isEmpty: Bool { items.isEmpty && cells.isEmpty && totals.isEmpty }
}
