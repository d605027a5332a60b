/// What an audit record says was done.
package enum AuditAction: String, Hashable, CaseIterable, Sendable {
  case accept, openBatch = "open-batch", writeList = "write-list", closeBatch = "close-batch", ingest, prepare, view,
    export, explain, print, issue, summarise, retire, withdraw, backup, restore, retain, acknowledge, decide,
    moveDue = "move-due", signIn = "sign-in", refuseSignIn = "refuse-sign-in", signOut = "sign-out",
    addUser = "add-user", changeUser = "change-user", note, review, unmask, search
  case request, borrow, alert, attach
  case openPaper = "open-paper"
  case deed
}
