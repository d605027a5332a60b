import ArgumentParser
import Diagnostics

/// Runs a command's work and turns what went wrong into messages and an exit code.
func reportingFaults(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let faults as Diagnostics {
    for diagnostic in faults.list { Terminal.complain(diagnostic.rendered) }
    throw ExitStatus(faults.list[0].code).exitCode
  } catch let fault as Diagnostic {
    Terminal.complain(fault.rendered)
    throw ExitStatus(fault.code).exitCode
  } catch let reason as Reason {
    Terminal.complain("error: \(reason.sentence)")
    throw ExitStatus(reason.code).exitCode
  }
}
