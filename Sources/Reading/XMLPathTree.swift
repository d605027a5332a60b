import Glibc

/// Counts a document's elements by their paths.
final class XMLPathTree: XMLEvents {
  private struct Key: Hashable {
    let parent: Int
    let name: [UInt8]
  }

  private static let most = 10_000
  private static let longestName = 200

  private var places: [Key: Int] = [:]
  private(set) var elements: [SeenElements.Element] = []
  /// Places of the open elements.
  private var open: [Int] = []

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ parser: XMLPushParser) {
    let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    let name = UnsafeBufferPointer(start: name, count: length)
    parser.sawRecord()
    if let parent = open.last { elements[parent] = elements[parent].holding() }
    let key = Key(parent: open.last ?? -1, name: Array(name))
    let place = places[key] ?? elements.count
    if place == elements.count {
      if place == Self.most { parser.refuse(XMLReason.limit("different paths", Self.most)) }
      places[key] = place
      let above = open.last.map { elements[$0].path } ?? ""
      elements.append(
        SeenElements.Element(
          path: above + "/" + String(decoding: name.prefix(Self.longestName), as: UTF8.self), count: 0,
          holdsValues: false))
    }
    elements[place] = elements[place].counted(holdsValues: attributes.count > 0)
    open.append(place)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {}

  func end(_ parser: XMLPushParser) { if !open.isEmpty { open.removeLast() } }
}

extension SeenElements.Element {
  fileprivate func holding() -> Self { Self(path: path, count: count, holdsValues: true) }

  fileprivate func counted(holdsValues more: Bool) -> Self {
    Self(path: path, count: count + 1, holdsValues: holdsValues || more)
  }
}
