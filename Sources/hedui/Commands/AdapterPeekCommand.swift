import ArgumentParser
import Diagnostics
import Reading

struct AdapterPeekCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "peek", abstract: "What the reader sees in a file: rows with line and bytes, and every finding.",
    discussion: """
      No adapter is needed, nobody is looked up and nothing is stored. Rows go to standard output, with what cannot
      be read named on standard error; a file that would be refused whole ends with the reason and exit code 65.
      """)

  @OptionGroup var shape: FileShapeOptions

  @Option(name: .long, help: "text, jsonl (every piece of the file) or csv (the rows' cells, UTF-8).")
  var format = Format.text

  @Argument(help: "The file.")
  var file: String

  func run() throws {
    try reportingFaults {
      do {
        try peek()
      } catch let fault as FileFault {
        throw Diagnostic(fault.reason, at: fault.place(in: file))
      }
    }
  }

  private func peek() throws {
    let input = try InputFile.single(at: file)
    var reader = try RowReader(source: input.source(), format: shape.format(of: input.source()))
    var output = StandardOutput()
    defer { output.flush() }
    var batch = RowBatch()
    var rejects = 0
    while try reader.next(&batch) {
      for row in 0..<batch.count {
        let piece = PeekedPiece(batch, row)
        switch format {
        case .text: output.write(piece.text)
        case .jsonl: output.write(piece.json)
        case .csv: if let cells = piece.csv { output.write(cells) }
        }
        guard case .reject(let reject) = batch.kind(row) else { continue }
        rejects += 1
        if format != .jsonl {
          let place = Place(file: file, line: reject.line, column: reject.column)
          Terminal.complain(Diagnostic(reject.reason, at: place).rendered)
        }
      }
    }
    if rejects > 0, format != .jsonl { Terminal.complain("\(rejects) rows cannot be read") }
  }
}
