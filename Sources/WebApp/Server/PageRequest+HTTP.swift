internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension PageRequest {
  /// Nil for a request that no browser makes.
  init?(_ request: Request, body: [UInt8], client: String) {
    guard let method = request.method == .head ? .get : Method(rawValue: request.method.rawValue) else { return nil }
    var query: [String: String] = [:]
    for pair in (request.uri.query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(parts[0]),
        let value = Percent.decoded(parts.count > 1 ? parts[1] : parts[0][..<parts[0].startIndex])
      else { return nil }
      query[name] = value
    }
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    headers["host"] = request.head.authority
    self.init(
      method: method, path: request.uri.path, query: query, headers: headers,
      cookies: Self.cookies(headers["cookie"] ?? ""), body: body, client: client)
  }

  private static func cookies(_ text: String) -> [String: String] {
    var cookies: [String: String] = [:]
    for piece in text.split(separator: ";") {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      cookies[String(parts[0].drop { $0 == " " })] = String(parts[1])
    }
    return cookies
  }
}

extension Response {
  init(_ answer: PageResponse) {
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      guard let field = HTTPField.Name(name) else { continue }
      headers.append(HTTPField(name: field, value: value))
    }
    self.init(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
