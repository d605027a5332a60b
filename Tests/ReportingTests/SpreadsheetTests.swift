import EconomyModel
import Reporting
import Testing

@Suite struct `A CSV cell` {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-cmd", "'-cmd"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("＝1", "'＝1"),
    ("-1200.50", "-1200.50"), ("-1200.5.0", "'-1200.5.0"), ("12", "12"), ("", ""), ("张三", "张三"), ("a,b", "\"a,b\""),
    ("他说\"好\"", "\"他说\"\"好\"\"\""), ("一\n二", "\"一\n二\""), ("一\r\n二", "\"一\r\n二\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
  ])
  func `is quoted where it must be, and never a formula`(_ value: String, _ cell: String) {
    #expect(CSVText.cell(value).utf8.elementsEqual(cell.utf8))
  }

  @Test func `of a file comes after a BOM, in rows that end in CR and LF`() {
    let value = SampleReport.value()
    let csv = ReportRendering(value, envelope: SampleReport.prepared(value), language: .chinese).csv()
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.utf8.suffix(2).elementsEqual([0x0D, 0x0A]))
  }

  @Test func `of a consistent item is not among the differences`() {
    let value = SampleReport.value()
    let csv = ReportRendering(value, envelope: SampleReport.prepared(value), language: .chinese).csv()
    #expect(csv.contains(",IN06,") && !csv.contains(",IN04,") && !csv.contains(",VH01,"))
  }
}
