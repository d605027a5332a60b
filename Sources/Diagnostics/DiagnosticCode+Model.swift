/// Codes of values that could not be made because their text is not valid.
extension DiagnosticCode {
  package static let dateFormat = DiagnosticCode(
    "date.format", "A text is not a date in the expected form.", chinese: "日期格式不对")
  package static let dateImpossible = DiagnosticCode(
    "date.impossible", "A date that no calendar has.", chinese: "日期不存在")
  package static let dateSpan = DiagnosticCode(
    "date.span", "A span of days ends before it begins.", chinese: "起止日期颠倒")
  package static let amountNotANumber = DiagnosticCode(
    "amount.not-a-number", "A text is not an amount of money.", chinese: "金额不是数字")
  package static let amountOverflow = DiagnosticCode(
    "amount.overflow", "An amount or a sum is larger than can be counted.", chinese: "金额溢出")
  package static let shareFormat = DiagnosticCode(
    "share.format", "A text is not a share.", chinese: "份额格式不对")
  package static let shareRange = DiagnosticCode(
    "share.range", "A share is not above 0 and at most 1.", chinese: "份额超出范围")
  package static let areaFormat = DiagnosticCode(
    "area.format", "A text is not an area.", chinese: "面积格式不对")
  package static let weekFormat = DiagnosticCode(
    "week.format", "A text is not an ISO week.", chinese: "周次格式不对")
  package static let idLength = DiagnosticCode(
    "id.length", "An identity number has neither 18 nor 15 characters.", chinese: "证件号码位数不对")
  package static let idCharacter = DiagnosticCode(
    "id.character", "An identity number holds a character that is no digit.", chinese: "证件号码含非法字符")
  package static let idCheckDigit = DiagnosticCode(
    "id.check-digit", "The check digit of an identity number is wrong.", chinese: "证件号码校验位不对")
  package static let idBirthDate = DiagnosticCode(
    "id.birth-date", "The birth date inside an identity number does not exist.", chinese: "证件号码出生日期不存在")
  package static let idExcelDamaged = DiagnosticCode(
    "id.excel-damaged", "A spreadsheet has cut digits off an identity number.", chinese: "证件号码被表格软件损坏")
  package static let usccLength = DiagnosticCode(
    "uscc.length", "An organisation's number is neither a credit code of 18 characters nor 15 digits.",
    chinese: "统一社会信用代码位数不对")
  package static let usccCharacter = DiagnosticCode(
    "uscc.character", "A credit code holds a character that is not allowed at its place.",
    chinese: "统一社会信用代码含非法字符")
  package static let usccCheckDigit = DiagnosticCode(
    "uscc.check-digit", "The check character of a credit code is wrong.", chinese: "统一社会信用代码校验位不对")
  package static let nameEmpty = DiagnosticCode(
    "name.empty", "A name is empty.", chinese: "姓名为空")
  package static let nameTooLong = DiagnosticCode(
    "name.too-long", "A name is longer than 100 characters.", chinese: "姓名过长")
  package static let nameControlCharacter = DiagnosticCode(
    "name.control-character", "A name holds a control character.", chinese: "姓名含控制字符")
  package static let relationCode = DiagnosticCode(
    "relation.code", "A code is no relation of GB/T 4761.", chinese: "关系代码不对")
  package static let relationWord = DiagnosticCode(
    "relation.word", "A word is no known relation.", chinese: "关系无法识别")
  package static let obligorKind = DiagnosticCode(
    "obligor.kind", "A word is none of the three duties of support.", chinese: "义务类型无法识别")
  package static let itemDuplicate = DiagnosticCode(
    "item.duplicate", "Two checked items carry one code.", chinese: "核对项目重复")
  package static let calendarTwice = DiagnosticCode(
    "calendar.twice", "The working calendar speaks of a day or a year twice.", chinese: "工作日历中日期重复")
  package static let calendarOtherYear = DiagnosticCode(
    "calendar.other-year", "A day stands in the table of a year that does not arrange it.", chinese: "日期不属于该年度")
  package static let calendarTooLong = DiagnosticCode(
    "calendar.too-long", "A holiday is longer than a holiday can be; often a slip in the month.", chinese: "假期过长")
  package static let calendarNoWeekend = DiagnosticCode(
    "calendar.no-weekend", "A day listed as worked instead is no Saturday or Sunday.", chinese: "调休上班日不是周末")
  package static let calendarIncomplete = DiagnosticCode(
    "calendar.incomplete", "A year's table leaves out a day that is off by law.", chinese: "节假日表不完整")

  package static let model: [DiagnosticCode] = [
    dateFormat, dateImpossible, dateSpan, amountNotANumber, amountOverflow, shareFormat, shareRange, areaFormat,
    weekFormat, idLength, idCharacter, idCheckDigit, idBirthDate, idExcelDamaged, usccLength, usccCharacter,
    usccCheckDigit, nameEmpty, nameTooLong, nameControlCharacter, relationCode, relationWord, obligorKind,
    itemDuplicate, calendarTwice, calendarOtherYear, calendarTooLong, calendarNoWeekend, calendarIncomplete,
  ]
}
