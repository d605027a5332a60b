import EconomyModel
import Testing

/// Millions of rows are sorted for each institution: by numbers, not by their text, and the order is that of the text.
@Suite struct `The order of a list's rows` {
  private func row(_ name: String, _ number: String, type: String = "") throws -> QueryRow {
    QueryRow(
      name: try PersonName(name), document: try IdentityDocument(type: type, number: number),
      questions: [QueryRow.Question(item: ItemCode("BK01"), authorisations: ["SQ-1"])])
  }

  @Test func `is that of their documents as they are written, then of their names`() throws {
    let numbers = [
      "990102197009221248", "99010419971222192X", "990101194801011017", "990107199108045594", "990101197609171532",
    ]
    var rows = try numbers.flatMap { [try row("孟庆瑶", $0), try row("安娜", $0)] }
    rows += try [row("李安", "E99000001", type: "414"), row("李安", "99", type: "990"), row("李安", "Z", type: "11")]
    let byText = rows.sorted { one, other in
      let (key, otherKey) = (one.document.matchingKey, other.document.matchingKey)
      return key == otherKey
        ? one.name.unmasked.utf8.lexicographicallyPrecedes(other.name.unmasked.utf8)
        : key.utf8.lexicographicallyPrecedes(otherKey.utf8)
    }
    for shift in rows.indices {
      let turned = Array(rows[shift...] + rows[..<shift])
      #expect(turned.sorted(by: QueryRow.stands) == byText)
    }
    for row in rows { #expect(!QueryRow.stands(row, before: row)) }
  }
}
