/// A function, initializer, subscript or computed property with a body: where it begins and how many lines it takes.
struct FunctionSpan: Equatable {
  let line: Int
  let lineCount: Int

  static func all(in file: SourceFile) -> [FunctionSpan] {
    if file.path.hasSuffix(".c") { return inC(file.lines) }
    let starts = file.codeLines.enumerated().filter { isDeclaration($0.element) }.map(\.offset)
    let lines = file.codeLines
    return starts.compactMap { start in
      end(of: lines[start...], isProperty: lines[start].contains(#/\bvar\s/#))
        .map { FunctionSpan(line: start + 1, lineCount: $0 - start + 1) }
    }
  }

  private static func isDeclaration(_ line: Substring) -> Bool {
    let pattern = #/^\s*(?:(?:@\w+(?:\([^)]*\))?|[a-z]+(?:\(set\))?)\s+)*(?:func|init|subscript|deinit|var)\b/#
    return line.firstMatch(of: pattern.wordBoundaryKind(.simple)) != nil
  }

  /// The index of the line on which the body closes; nil when there is no body.
  private static func end(of lines: ArraySlice<Substring>, isProperty: Bool) -> Int? {
    var parentheses = 0
    var braces = 0
    for (index, line) in zip(lines.indices, lines) {
      if braces == 0, parentheses == 0, index > lines.startIndex, isProperty || !continues(line) { return nil }
      for character in line {
        switch character {
        case "(", "[": parentheses += 1
        case ")", "]": parentheses -= 1
        case "=" where isProperty && braces == 0 && parentheses == 0: return nil
        case "{" where braces > 0 || parentheses == 0: braces += 1
        case "}" where braces > 0:
          braces -= 1
          if braces == 0 { return index }
        case "}" where parentheses == 0: return nil
        default: break
        }
      }
    }
    return nil
  }

  /// A signature goes on with its result, its errors, its constraints or its body.
  private static func continues(_ line: Substring) -> Bool {
    line.firstMatch(of: #/^\s*(?:->|throws|async|where\b|\{|[A-Z][\w.]*\s*(?:==|:|,|\{))/#) != nil
  }

  /// In C a body opens at the end of an unindented line and closes with an unindented brace.
  private static func inC(_ lines: [Substring]) -> [FunctionSpan] {
    let starts = lines.indices.filter { lines[$0].firstMatch(of: #/^\w.*\)\s*\{$/#) != nil }
    return starts.compactMap { start in
      lines[start...].firstIndex { $0.hasPrefix("}") }.map { FunctionSpan(line: start + 1, lineCount: $0 - start + 1) }
    }
  }
}
