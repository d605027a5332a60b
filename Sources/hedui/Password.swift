import Diagnostics
import Foundation

/// A password from the terminal, unseen, or from the first line of standard input when that is no terminal.
enum Password {
  /// Asked for twice on a terminal.
  /// - Throws: `user.password`.
  static func new() throws -> String {
    let password = try ask("New password: ")
    guard isatty(STDIN_FILENO) == 1 else { return password }
    guard try ask("The same again: ") == password else {
      throw Reason(.userPassword, found: "the two are different", wayOut: "try again")
    }
    return password
  }

  /// - Throws: `user.password` when there is none.
  static func ask(_ prompt: String) throws -> String {
    let isTerminal = isatty(STDIN_FILENO) == 1
    var before = termios()
    if isTerminal {
      FileHandle.standardError.write(Data(prompt.utf8))
      tcgetattr(STDIN_FILENO, &before)
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    }
    let line = readLine()
    if isTerminal {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    guard let line, !line.isEmpty else {
      throw Reason(.userPassword, found: "no password was given", wayOut: "type it, or give it as one line of input")
    }
    return line
  }
}
