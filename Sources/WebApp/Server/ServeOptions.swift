package import Diagnostics

/// Where the pages are served.
package struct ServeOptions: Hashable, Sendable {
  package struct TLS: Hashable, Sendable {
    /// Files, PEM.
    package let certificate: String
    package let key: String

    package init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  package let address: String
  /// 0 lets the system choose one.
  package let port: Int
  package let tls: TLS?

  /// - Throws: `serve.public-without-tls`.
  package init(address: String, port: Int, tls: TLS?) throws(Reason) {
    let isLocal = ["127.0.0.1", "::1", "localhost"].contains(address) || address.hasPrefix("127.")
    guard isLocal || tls != nil else {
      throw Reason(
        .servePublic, found: "\(address) can be reached from other machines",
        expected: "expected TLS for pages with personal data",
        wayOut: "give --certificate and --key, or serve on 127.0.0.1")
    }
    self.address = address
    self.port = port
    self.tls = tls
  }
}
