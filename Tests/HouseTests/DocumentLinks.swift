/// Relative links of a Markdown page, as paths from the root.
enum DocumentLinks {
  /// Links to files or folders that do not exist; anchors and addresses on the web are not followed.
  static func broken(in page: SourceFile, exists: (String) -> Bool) -> [Finding] {
    let folder = page.path.split(separator: "/").dropLast()
    return page.lines.enumerated().flatMap { index, line in
      line.matches(of: #/\]\(([^)#:\s]+)(?:#[^)]*)?\)/#).map { String($0.output.1) }
        .filter { !exists(resolved($0, from: folder)) }
        .map { Finding(page.path, line: index + 1, "a link to '\($0)', which is not there – mend or drop it") }
    }
  }

  private static func resolved(_ link: String, from folder: ArraySlice<Substring>) -> String {
    let parts = link.split(separator: "/").reduce(into: Array(folder)) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
