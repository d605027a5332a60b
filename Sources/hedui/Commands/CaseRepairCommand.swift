import ArgumentParser
import Casework
import Diagnostics
import Pipeline

struct CaseRepairCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "信用修复: the family applies for it, on papers.")

  static let paperKind = "信用修复材料"

  @OptionGroup var options: DeedOptions

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    guard let standing = try look().course.consequence else {
      throw Reason(
        .caseConsequence, found: "no consequence stands in this case",
        wayOut: "look at what stands: 'hedui case show \(options.caseNumber)'")
    }
    return .repairApplied(RepairRequest(consequence: standing.proposed.deed))
  }
}
