internal import Storage

/// A file with a receipt, none of whose rows is read yet.
struct BegunFile: Sendable {
  let archived: ArchivedDelivery
  let start: ReceiptStart
  let check: ManifestCheck
  let receipt: Int64
}
