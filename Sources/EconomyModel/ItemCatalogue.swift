package import Diagnostics

/// The checked items of one centre: the 27 of ``national`` and whatever the place adds by data.
package struct ItemCatalogue: Hashable, Sendable {
  /// Sorted by code.
  package let items: [Item]
  private let byCode: [ItemCode: Item]

  /// - Throws: `item.duplicate` when two items carry one code.
  package init(adding added: [Item] = []) throws(Reason) {
    var byCode: [ItemCode: Item] = [:]
    for item in Item.national + added {
      guard byCode.updateValue(item, forKey: item.code) == nil else {
        throw Reason(
          .itemDuplicate, found: "item \(item.code.rawValue) is defined twice",
          wayOut: "give the added item a code of its own, such as \(item.code.rawValue)A")
      }
    }
    self.byCode = byCode
    items = byCode.values.sorted { $0.code < $1.code }
  }

  private init(only items: [Item]) {
    self.items = items
    byCode = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The 27 items of domain practice, nothing added.
  package static let national = ItemCatalogue(only: Item.national)

  package subscript(code: ItemCode) -> Item? { byCode[code] }
}
