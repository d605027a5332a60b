/// What a reader has to know of a file before it can tell its rows apart.
package struct SourceFormat: Sendable {
  package enum Container: Sendable {
    case csv(CSVFormat)
    case xml(XMLFormat)
  }

  package let encoding: SourceEncoding
  package let container: Container

  package init(encoding: SourceEncoding, container: Container) {
    self.encoding = encoding
    self.container = container
  }
}
