internal import Diagnostics

/// A file that was read into the archive and that no batch takes.
struct FileWithoutPlace: Error {
  let reason: Reason
  let digest: FileDigest
}
