import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CasePublicityCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "publicity", abstract: "公示: begin it, write down an objection to it, or end it.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "Begin; where it hangs (公示地点).")
  var begin: String?

  @Option(name: .long, help: "Write down what somebody objects.")
  var objection: String?

  @Option(name: .long, help: "Who objects.")
  var by: String?

  @Option(name: .long, help: "The day on which it was said.", transform: Argued.day)
  var received: CivilDate?

  @Flag(name: .long, help: "End it: nobody has objected, or every objection is decided.")
  var end = false

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    if let begin { return .publicityBegun(PublicityStart(place: begin)) }
    guard let objection else { return .publicityEnded(NoDetail()) }
    guard let by, let received else {
      throw ValidationError("an objection needs --by WHO and --received DAY")
    }
    return .publicityObjected(
      PublicityObjection(objector: by, text: objection, receivedOn: received))
  }

  func validate() throws {
    guard [begin != nil, objection != nil, end].count(where: \.self) == 1 else {
      throw ValidationError("one of --begin PLACE, --objection TEXT and --end")
    }
  }
}
