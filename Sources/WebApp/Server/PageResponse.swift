/// What goes back to the browser, without the server's types.
package struct PageResponse: Sendable {
  package let status: Int
  /// In the order in which they are sent.
  package private(set) var headers: [(name: String, value: String)]
  package let body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  func adding(_ more: [(name: String, value: String)]) -> PageResponse {
    var response = self
    response.headers += more
    return response
  }
}
