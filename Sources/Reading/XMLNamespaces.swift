/// A prefix bound to a namespace; libxml2 keeps one address for each different name of a document.
struct XMLNamespace: Hashable {
  let prefix: UInt
  let name: UInt
}

/// The namespaces that one start tag declares, two pointers each; valid only during the call.
struct XMLNamespaces {
  let count: Int
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(count: Int32, _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    self.count = Int(count)
    self.pointers = pointers
  }

  subscript(index: Int) -> XMLNamespace {
    XMLNamespace(
      prefix: UInt(bitPattern: pointers?[index * 2]), name: UInt(bitPattern: pointers?[index * 2 + 1]))
  }
}
