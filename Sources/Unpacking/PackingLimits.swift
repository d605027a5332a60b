/// Bounds on what a packed file may unfold to.
package struct PackingLimits: Sendable {
  package var members = 1000
  /// Bytes of one member, and of all together as the archive declares them.
  package var unpacked: Int64 = 4 << 30
  /// Bytes unpacked for each byte of the packed file, once `freeBytes` are out.
  package var ratio: Int64 = 200
  package var freeBytes: Int64 = 1 << 20

  package init() {}
}
