/// Bounds that keep memory flat whatever a file holds; sizes in bytes of UTF-8 unless said otherwise.
package struct ReadingLimits: Sendable {
  /// Bytes asked of the source at once.
  package var chunk = 1024 * 1024
  /// Bytes at a file's start by which its encoding and shape are judged.
  package var evidence = 64 * 1024
  /// Records after which a batch is handed over: what is made of so many stays near the processor.
  package var batchRows = 1024
  /// Text after which a batch is handed over.
  package var batchText = 1024 * 1024
  package var row = 1024 * 1024
  package var quotedField = 64 * 1024
  /// Physical lines of one quoted field.
  package var quotedLines = 20
  package var xmlDepth = 64
  package var xmlAttributes = 64
  /// Namespaces that one element declares.
  package var xmlNamespaces = 32
  /// Different namespaces of a document; the same one may be declared again and again.
  package var xmlDocumentNamespaces = 256
  /// A wanted value.
  package var xmlText = 1024 * 1024
  /// Any text, start tag, comment or instruction.
  package var xmlNode = 4 * 1024 * 1024
  /// References in one text or start tag.
  package var xmlPieces = 64 * 1024
  /// Elements, comments and instructions from one record to the next.
  package var xmlPartsWithoutRecord = 10_000_000
  package var groupRows = 10_000
  package var groupText = 16 * 1024 * 1024
  /// Plain rows are cut many at a time; switched off only to hold the one way against the other.
  package var usesLane = true

  package init() {}
}
