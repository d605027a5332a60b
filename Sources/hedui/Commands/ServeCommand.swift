import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline
import WebApp

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "网页: serve the caseworkers' pages until told to end.",
    discussion: """
      On this machine alone unless --certificate and --key are given. The first user is made on the command line:
      hedui user add admin --role administrator
      """)

  @Option(name: .long, help: "The centre's folder.")
  var centre = "."

  @Option(name: .long, help: "The address to serve on.")
  var address = "127.0.0.1"

  @Option(name: .long, help: "The port; 0 lets the system choose.")
  var port = 8080

  @Option(
    name: .long,
    help: "To try things out: the day the pages begin on, such as 2026-11-21 (default: today); each page says so.")
  var on: String?

  @Option(name: .long, help: "A certificate chain, PEM.")
  var certificate: String?

  @Option(name: .long, help: "Its key, PEM.")
  var key: String?

  func run() async throws {
    ServingMemory.keepLittle()
    let clock = try on.map(WallClock.beginning) ?? WallClock.now
    let server: WebServer
    let scheme: String
    let lock: ServingLock
    let tending: StoreTending
    let looks: LookAhead
    do {
      let opened = try Centre(opening: centre)
      lock = try ServingLock(opened.folder)
      tending = try StoreTending(of: opened)
      looks = try LookAhead(of: opened)
      try looks.begin(at: clock())
      let tls = try tls()
      let options = try ServeOptions(address: address, port: port, tls: tls)
      let desk = try Desk(centre: opened, isSecure: tls != nil, isRehearsal: on != nil, clock: clock)
      try desk.makeReady()
      server = WebServer(Gate(desk: desk), options)
      scheme = tls == nil ? "http" : "https"
      if try !opened.hasUsers() {
        Terminal.complain("there is no user yet: hedui user add admin --role administrator --centre \(centre)")
      }
      if on != nil { Terminal.complain("the pages begin on \(try clock().date), not on the day of the calendar") }
    } catch {
      return try reportingFaults { throw error }
    }
    defer { withExtendedLifetime((lock, tending)) {} }
    do {
      try await server.run { [address] port in Terminal.complain("serving on \(scheme)://\(address):\(port)/") }
      try looks.end()
    } catch {
      try reportingFaults { throw error }
    }
  }

  private func tls() throws -> ServeOptions.TLS? {
    switch (certificate, key) {
    case (nil, nil): return nil
    case (let certificate?, let key?): return ServeOptions.TLS(certificate: certificate, key: key)
    case (_?, nil), (nil, _?): throw ValidationError("give --certificate and --key together")
    }
  }
}
