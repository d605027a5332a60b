internal import Adapting
internal import Diagnostics
internal import EconomyModel

/// A received file that is in the archive, and nowhere else yet.
struct ArchivedDelivery: Sendable {
  let delivery: Inbox.Delivery
  let adapter: Adapter
  let digest: FileDigest
  let receivedAt: Timestamp
  /// The list it names, or why it cannot be told; nil where its bytes counted already when they came.
  let list: Result<String?, Reason>?
}
