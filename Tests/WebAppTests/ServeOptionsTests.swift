import Diagnostics
import Testing
import WebApp

@Suite struct `Where the pages are served` {
  @Test(arguments: ["127.0.0.1", "::1", "localhost", "127.0.0.9"])
  func `this machine needs no certificate`(address: String) throws {
    #expect(try ServeOptions(address: address, port: 0, tls: nil).address == address)
  }

  @Test(arguments: ["0.0.0.0", "::", "10.0.0.7", "centre.example"])
  func `other machines are served under TLS or not at all`(address: String) throws {
    #expect { try ServeOptions(address: address, port: 0, tls: nil) } throws: {
      ($0 as? Reason)?.code == .servePublic
    }
    let tls = ServeOptions.TLS(certificate: "chain.pem", key: "key.pem")
    #expect(try ServeOptions(address: address, port: 443, tls: tls).tls == tls)
  }
}
