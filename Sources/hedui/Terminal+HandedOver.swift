import Diagnostics
import Pipeline

extension Terminal {
  func say(handed: HandedOver) {
    for trouble in handed.troubles { Self.complain(trouble.rendered) }
    say(handed.file.map { "\(handed.rows) rows in \($0)" } ?? "nothing to hand over")
  }
}
