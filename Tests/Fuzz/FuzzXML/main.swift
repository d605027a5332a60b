import CLibFuzzer
import Glibc
import FuzzEntries

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
    FuzzEntry.xml.insist(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  })
