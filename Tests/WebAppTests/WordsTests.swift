import Foundation
import Testing

import WebApp

@Suite struct `The words of the pages` {
  @Test func `are there in both languages`() throws {
    let (chinese, english) = (try Words(.chinese).texts, try Words(.english).texts)
    #expect(Set(chinese.keys) == Set(english.keys))
    for (key, text) in english { #expect(!text.isEmpty, "\(key)") }
  }

  @Test func `are all that templates ask for`() throws {
    let texts = try Words(.chinese).texts
    for (name, bytes) in PageTemplates.sources {
      for match in String(decoding: bytes, as: UTF8.self).matches(of: #/\{\{w\.(\w+)\}\}/#) {
        #expect(texts[String(match.output.1)] != nil, "\(name): \(match.output.1)")
      }
    }
  }

  @Test func `are named in full by the pages`() throws {
    let texts = try Words(.chinese).texts
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("../../Sources/WebApp")
    for place in ["Pages", "Server", "Routes", "Form", "Casework"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder.appendingPathComponent(place), includingPropertiesForKeys: nil)
      for file in files {
        for match in try String(contentsOf: file, encoding: .utf8).matches(of: #/words\["([\w-]+)"\]/#) {
          #expect(texts[String(match.output.1)] != nil, "\(file.lastPathComponent): \(match.output.1)")
        }
      }
    }
  }
}
