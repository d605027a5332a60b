import EconomyModel
import Foundation

import WebApp

/// What a browser does between a person and the gate: it keeps cookies and sends forms as they stand on a page.
final class Browser {
  private let gate: Gate
  private(set) var cookies: [String: String] = [:]
  let client: String

  init(_ centre: PageCentre, client: String = "127.0.0.1") {
    gate = centre.gate
    self.client = client
  }

  /// Signed in as the centre's user of a role.
  convenience init(_ centre: PageCentre, as role: UserRole, client: String = "127.0.0.1") throws {
    self.init(centre, client: client)
    let answer = signIn(PageCentre.name(of: role), PageCentre.password)
    guard answer.status == 303 else { throw CocoaError(.userCancelled) }
  }

  func signIn(_ name: String, _ password: String) -> PageResponse {
    _ = get("/sign-in")
    return post("/sign-in", ["userName": name, "password": password], token: formToken)
  }

  /// Nobody's session: what the page of sign-in gave.
  var formToken: String { cookies["hedui-form"] ?? "" }

  func get(_ address: String) -> PageResponse {
    let (path, query) = Self.parts(address)
    return send(PageRequest(method: .get, path: path, query: query, cookies: cookies, client: client))
  }

  /// Sends a form with the token of the page it stands on.
  func submit(_ address: String, _ fields: [String: String], from page: String) -> PageResponse {
    post(address, fields, token: Self.token(in: get(page)))
  }

  func post(
    _ address: String, _ fields: [String: String], token: String, headers: [String: String] = [:]
  ) -> PageResponse {
    let all = fields.merging(["_csrf": token]) { first, _ in first }
    let body = all.map { "\(Percent.encoded($0.key))=\(Percent.encoded($0.value))" }.joined(separator: "&")
    let (path, query) = Self.parts(address)
    let type = ["content-type": "application/x-www-form-urlencoded"].merging(headers) { _, second in second }
    return send(
      PageRequest(
        method: .post, path: path, query: query, headers: type, cookies: cookies, body: Array(body.utf8),
        client: client))
  }

  /// Sends files as a browser does, with the token of the page on which they were chosen.
  func upload(
    _ address: String, _ files: [(name: String, bytes: [UInt8])], as field: String = "files",
    _ fields: [String: String] = [:], from page: String
  ) -> PageResponse {
    let boundary = "----boundary7f3a"
    var body = Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n".utf8)
    body += Array(Self.token(in: get(page)).utf8)
    for (name, value) in fields {
      body += Array("\r\n--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)".utf8)
    }
    for file in files {
      body += Array(
        """
        \r\n--\(boundary)\r\nContent-Disposition: form-data; name="\(field)"; filename="\(file.name)"\r\n\
        Content-Type: application/octet-stream\r\n\r\n
        """.utf8)
      body += file.bytes
    }
    body += Array("\r\n--\(boundary)--\r\n".utf8)
    return send(
      PageRequest(
        method: .post, path: address, headers: ["content-type": "multipart/form-data; boundary=\(boundary)"],
        cookies: cookies, body: body, client: client))
  }

  private func send(_ request: PageRequest) -> PageResponse {
    let answer = gate.answer(request)
    for (name, value) in answer.headers where name == "Set-Cookie" {
      let pair = value.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
      cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : nil
    }
    return answer
  }

  private static func parts(_ address: String) -> (String, [String: String]) {
    let parts = address.split(separator: "?", maxSplits: 1)
    var query: [String: String] = [:]
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      query[String(sides[0])] = sides.count > 1 ? Percent.decoded(Array(sides[1].utf8)) : ""
    }
    return (String(parts[0]), query)
  }

  static func token(in answer: PageResponse) -> String {
    answer.text.firstMatch(of: #/name="_csrf" value="([0-9a-f]+)"/#).map { String($0.output.1) } ?? ""
  }
}

extension PageResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
