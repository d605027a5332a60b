/// The shape of a query list in XML: the elements around its records, and one record.
package struct QueryMarkup: Hashable, Sendable {
  /// An ancestor of the records, with what stands in it before and after the next one.
  struct Level: Hashable, Sendable {
    let name: String
    var attributes: [MarkupElement<QueryPattern>.Attribute] = []
    var before: [MarkupElement<QueryPattern>] = []
    var after: [MarkupElement<QueryPattern>] = []
  }

  /// From the root inwards.
  let levels: [Level]
  /// Values are indexes of columns.
  let record: MarkupElement<Int>
}
