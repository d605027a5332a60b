internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Pipeline

/// The pages over HTTP. What is asked and answered goes through ``Gate``; here is only the way in and out.
package struct WebServer: Sendable {
  private static let longestBody = 16 * 1024 * 1024
  private static let bodySeconds = 30
  private static let workers = 8

  private let gate: Gate
  private let options: ServeOptions

  package init(_ gate: Gate, _ options: ServeOptions) {
    self.gate = gate
    self.options = options
  }

  /// Serves until the process is told to end; requests under way are answered first.
  /// - Parameter ready: called once with the port.
  /// - Throws: `serve.certificate`, `serve.address`.
  package func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    let pool = NIOThreadPool(numberOfThreads: Self.workers)
    pool.start()
    var logger = Logger(label: "hedui")
    logger.logLevel = .error
    let application = Application(
      responder: CallbackResponder<ClientContext> { request, context in
        await respond(to: request, context, pool)
      },
      server: try server(),
      configuration: ApplicationConfiguration(
        address: .hostname(options.address, port: options.port), serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(1000)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? options.port) }, logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError {
      throw Reason(
        .serveAddress, found: "cannot serve on \(options.address):\(options.port): \(error)",
        wayOut: "choose another --port, or an --address of this machine")
    }
    try await pool.shutdownGracefully()
  }

  private func server() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(30)))
    guard let tls = options.tls else { return plain }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate).map { NIOSSLCertificateSource.certificate($0) }
      let key = try NIOSSLPrivateKey(file: tls.key, format: .pem)
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain, privateKey: .privateKey(key))
      configuration.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: configuration)
    } catch {
      throw Reason(
        .serveCertificate, found: "\(tls.certificate) and \(tls.key) cannot be used",
        wayOut: "give a certificate chain and its key, both PEM")
    }
  }

  private func respond(to request: Request, _ context: ClientContext, _ pool: NIOThreadPool) async -> Response {
    let answer: PageResponse
    let asked = ContinuousClock.now
    do {
      let body = try await Self.body(of: request)
      guard let page = PageRequest(request, body: body, client: context.client) else { throw Refusal.broken }
      answer = try await pool.runIfActive {
        ServingTurn.ask()
        return gate.answer(page)
      }
    } catch {
      answer = gate.refuse(error)
    }
    return Response(answer.adding([Self.timing(ContinuousClock.now - asked)]))
  }

  /// How long the server took, in milliseconds, for whoever looks for what is slow (W3C Server Timing).
  private static func timing(_ took: Duration) -> (name: String, value: String) {
    let tenths = took.components.seconds * 10_000 + took.components.attoseconds / 100_000_000_000_000
    return ("Server-Timing", "page;dur=\(tenths / 10).\(tenths % 10)")
  }

  /// A body that is too large or comes too slowly is not waited for.
  private static func body(of request: Request) async throws -> [UInt8] {
    guard request.method == .post else { return [] }
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        do {
          return Array(buffer: try await request.body.collect(upTo: longestBody))
        } catch is NIOTooManyBytesError {
          throw Refusal.tooLarge
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(bodySeconds))
        throw Refusal.tooSlow
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }
}
