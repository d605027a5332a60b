package import Diagnostics

/// A file's bytes in order, in pieces of any size; empty exactly at the end.
package protocol ByteSource {
  mutating func read(upTo count: Int) throws(Reason) -> [UInt8]
}
