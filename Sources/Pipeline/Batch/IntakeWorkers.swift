internal import Foundation

/// How many files of an inbox are taken in side by side.
package enum IntakeWorkers {
  /// One a processor, two to four: each holds some 100 MB, and one at least works while another waits for the disk.
  package static var usual: Int { min(max(ProcessInfo.processInfo.activeProcessorCount, 2), 4) }
}
