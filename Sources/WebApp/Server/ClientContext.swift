internal import Hummingbird
internal import NIOCore

/// What the server knows of a connection.
struct ClientContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other side's address.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    client = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
