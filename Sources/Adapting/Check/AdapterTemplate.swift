/// A small adapter that passes its own check, to be edited into a real one.
package struct AdapterTemplate: Sendable {
  private let name: String

  package init(name: String) { self.name = name }

  /// File names in the adapter's folder and their text; the expected files come from running the sample.
  package var files: [(name: String, text: String)] {
    [("manifest.yaml", manifest), ("sample.csv", Self.sample), ("queries.csv", Self.queries)]
  }

  private var manifest: String {
    """
    # One layout of one institution. What each key may hold: docs/connecting.md and Schemas/adapter.schema.json.
    name: \(name)
    version: "1"
    item: BK01  # the checked item; docs/generated/ITEMS.md lists them all
    title: 存款余额反馈表  # what people call this file
    answers: every-subject  # a row for everybody asked; or hits-only: rows only where something was found
    # sampleName: FK_HD990102-2026W47-03_01.csv  # the real file name that sample.csv stands for, for facts of fileName
    file: {format: csv, encoding: utf-8}  # also gb18030, utf-16; delimiter: "|"; quote: ""; preamble: 2; header: false
    nil: ["-"]  # words that stand for no value
    columns:  # every column in the file's order, and what it says
      序号: ignore
      姓名: name
      身份证号: id
      查询结果: {to: outcome, map: {查得: found, 查无: nothing}}
      账号: accountNumber
      币种: currency  # for numbers: {to: currency, as: code, map: {"156": 人民币, "840": 美元}}
      余额(元): balance
      数据日期: asOf
      反馈时间: feedbackAt
    # list: {fileName: "FK_{text}_*.csv"}  # the query list it answers: one of this centre, any other refuses the file
    # sequence: {fileName: "FK_*_{number}.csv"}  # of two answers about one person the higher holds; also createdAt
    # several: true  # instead: files of this layout add up
    # trailer: {marker: 合计, count: 姓名, totals: {balance: 余额(元)}}  # a closing row that counts and adds up
    # query: …  # how the list looks that asks it; without it, CSV with Chinese heads: docs/connecting.md

    """
  }

  private static let sample = """
    序号,姓名,身份证号,查询结果,账号,币种,余额(元),数据日期,反馈时间
    1,孟庆瑶,990101194801011017,查得,6222099000000000001,人民币,"59,080.00",2026-11-15,2026-11-18 09:30:00
    2,司徒喆,990102195506121142,查无,-,-,-,2026-11-15,2026-11-18 09:30:00
    3,欧阳旸,990103196211231273,查得,6222099019753086433,人民币,约五万,2026-11-15,2026-11-18 09:30:00

    """

  private static let queries = """
    reference,id,name
    q01,990101194801011017,孟庆瑶
    q02,990102195506121142,司徒喆

    """
}
