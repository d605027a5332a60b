/// The attributes of one start tag, as libxml2 hands them over: five pointers each; valid only during the call.
struct XMLAttributes {
  let count: Int
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(count: Int32, _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    self.count = Int(count)
    self.pointers = pointers
  }

  /// Local name, one address for each different name of the document.
  func name(_ index: Int) -> UnsafePointer<UInt8>? { pointers?[index * 5] }

  /// libxml2 leaves `&` as `&#38;` here, and only that.
  func raw(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = pointers?[index * 5 + 3], let end = pointers?[index * 5 + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  func value(_ index: Int) -> [UInt8] {
    let raw = raw(index)
    var value: [UInt8] = []
    value.reserveCapacity(raw.count)
    var at = 0
    while at < raw.count {
      value.append(raw[at])
      at += raw[at] == 0x26 && raw[at...].starts(with: Array("&#38;".utf8)) ? 5 : 1
    }
    return value
  }
}
