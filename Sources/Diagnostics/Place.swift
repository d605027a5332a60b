/// Where in a file something was found. Lines and columns count from 1; a column counts characters of the decoded
/// line, and 0 stands for "the whole line" or "the whole file".
package struct Place: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file`, `file:line` or `file:line:column`, as compilers print it and editors follow it.
  package var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
