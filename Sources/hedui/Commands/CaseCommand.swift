import ArgumentParser

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "承诺案件: help a family on its signed word, verify after.",
    discussion: """
      Most of them take one deed and say where the case stands then and what is next. \
      A deed that may not be taken is refused with what would satisfy it, and changes nothing.
      """,
    subcommands: [
      CaseFactsCommand.self, CaseOpenCommand.self, CaseShowCommand.self, CasePublicityCommand.self,
      CaseApproveCommand.self, CaseRefuseCommand.self, CaseEscalateCommand.self, CasePayCommand.self,
      CaseDueCommand.self, CaseRepayCommand.self, CaseReturnCommand.self, CaseWaiveCommand.self,
      CaseObjectCommand.self, CaseRebutCommand.self, CaseChangeCommand.self, CaseDeathCommand.self,
      CaseRenewCommand.self, CaseCardCommand.self, CaseSurveyCommand.self, CaseDeceitCommand.self,
      CaseConsequenceCommand.self, CaseExportCommand.self, CaseRepairCommand.self, CaseSuspendCommand.self,
      CaseResumeCommand.self, CaseWithdrawCommand.self, CaseNoteCommand.self, CaseDecideCommand.self,
      CaseLetterCommand.self, CaseServedCommand.self, CasePaymentsCommand.self, CaseHandOverCommand.self,
      CasePushCommand.self,
    ], defaultSubcommand: CaseShowCommand.self)
}
