/// What a browser asks for, without the server's types.
package struct PageRequest: Sendable {
  package enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
  }

  package let method: Method
  /// Without the query.
  package let path: String
  /// Decoded.
  package let query: [String: String]
  /// The parts of the path that the route names, decoded.
  package let parameters: [String: String]
  /// By lower-case name.
  package let headers: [String: String]
  package let cookies: [String: String]
  package let body: [UInt8]
  /// The address it comes from.
  package let client: String

  package init(
    method: Method, path: String, query: [String: String] = [:], parameters: [String: String] = [:],
    headers: [String: String] = [:], cookies: [String: String] = [:], body: [UInt8] = [], client: String
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.parameters = parameters
    self.headers = headers
    self.cookies = cookies
    self.body = body
    self.client = client
  }
}
