package import Diagnostics

/// Validates whole documents against one XML Schema.
package struct XMLSchemaCheck {
  /// Throws `xml.schema` when the schema itself is unusable.
  package init(schema: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(Reason) {}

  /// Findings in file order, at most `most`; empty when the document is valid. A document that is not well-formed,
  /// has a DOCTYPE or passes a cap is a fault. The encoding is the one the document's own mark or declaration names.
  package func findings(in source: any ByteSource, most: Int = 1000) throws(FileFault) -> [SchemaFinding] { [] }
}
