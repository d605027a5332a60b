internal import CLinux

/// What a server that runs for months does before it begins: memory that was needed once is given back.
package enum ServingMemory {
  package static func keepLittle() { hedui_keep_little_memory() }
}
