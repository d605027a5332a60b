/// Codes of accepting declarations and authorisations.
extension DiagnosticCode {
  package static let acceptKindUnknown = DiagnosticCode(
    "accept.kind-unknown", "The file is neither XML nor JSON of declarations, nor one of the CSV tables.",
    chinese: "无法识别的申报文件")
  package static let acceptColumnUnknown = DiagnosticCode(
    "accept.column-unknown", "A table has a column, or a value in a column, that no form knows.", chinese: "未知的列")
  package static let acceptColumnTwice = DiagnosticCode(
    "accept.column-twice", "Two columns of a table mean the same.", chinese: "列重复")
  package static let acceptColumnMissing = DiagnosticCode(
    "accept.column-missing", "A table lacks a column that every row needs.", chinese: "缺少必需的列")
  package static let acceptSchema = DiagnosticCode(
    "accept.schema", "An XML file departs from declaration.xsd.", chinese: "不符合申报XSD")
  package static let acceptJSONMalformed = DiagnosticCode(
    "accept.json-malformed", "A JSON file is not well-formed or not built as declaration.schema.json says.",
    chinese: "JSON格式错误")
  package static let acceptJSONKey = DiagnosticCode(
    "accept.json-key", "A JSON object has a key that no form knows, or one key twice.", chinese: "JSON键不对")
  package static let acceptJSONNumber = DiagnosticCode(
    "accept.json-number", "A long number stands in JSON without quotes, where programs round it.",
    chinese: "JSON长数字未加引号")
  package static let declarationMissing = DiagnosticCode(
    "declaration.value-missing", "A value that a declaration must state is missing.", chinese: "缺少必填内容")
  package static let declarationTooLong = DiagnosticCode(
    "declaration.value-too-long", "A value is longer than any form's.", chinese: "内容过长")
  package static let declarationCharacter = DiagnosticCode(
    "declaration.character", "A value holds a control character or one its kind does not have.", chinese: "含非法字符")
  package static let declarationCaseNumber = DiagnosticCode(
    "declaration.case-number", "A text is no case number.", chinese: "核对编号不对")
  package static let declarationCaseTwice = DiagnosticCode(
    "declaration.case-twice", "Two declarations accepted together carry one case number.", chinese: "核对编号重复")
  package static let declarationCaseUnknown = DiagnosticCode(
    "declaration.case-unknown", "A row names a case that the table of members does not have.", chinese: "核对编号无对应家庭")
  package static let declarationCaseDiffers = DiagnosticCode(
    "declaration.case-differs", "Two rows of one case state its scheme, region or dates differently.",
    chinese: "同一编号内容不一致")
  package static let declarationRegion = DiagnosticCode(
    "declaration.region", "A text is no region code of GB/T 2260.", chinese: "行政区划代码不对")
  package static let declarationApplicant = DiagnosticCode(
    "declaration.applicant", "A household does not have exactly one applicant.", chinese: "申请人不唯一")
  package static let declarationReference = DiagnosticCode(
    "declaration.reference", "A person's reference is malformed or used twice.", chinese: "人员编号不对")
  package static let declarationReferenceUnknown = DiagnosticCode(
    "declaration.reference-unknown", "A row refers to a person that the case does not have.", chinese: "人员编号无对应")
  package static let declarationPersonTwice = DiagnosticCode(
    "declaration.person-twice", "One document stands for two persons of a case.", chinese: "同案人员重复")
  package static let declarationBirthDate = DiagnosticCode(
    "declaration.birth-date", "A stated birth date contradicts the identity number.", chinese: "出生日期与证件不符")
  package static let declarationDateOrder = DiagnosticCode(
    "declaration.date-order", "A date lies after one that must not precede it.", chinese: "日期先后不对")
  package static let declarationItemUnknown = DiagnosticCode(
    "declaration.item-unknown", "A text is no checked item's code or name.", chinese: "未知核对项目")
  package static let declarationFieldUnknown = DiagnosticCode(
    "declaration.field-unknown", "A text is no field's name.", chinese: "未知字段")
  package static let declarationFieldOutside = DiagnosticCode(
    "declaration.field-outside-item", "A field is declared for an item whose records do not have it.",
    chinese: "字段不属于该项目")
  package static let declarationFieldTwice = DiagnosticCode(
    "declaration.field-twice", "An entry states one field twice.", chinese: "字段重复填写")
  package static let declarationEntryEmpty = DiagnosticCode(
    "declaration.entry-empty", "An entry states no field.", chinese: "申报项无内容")
  package static let declarationFigureMissing = DiagnosticCode(
    "declaration.figure-missing", "An entry lacks the figure its item is compared by.", chinese: "缺少比对金额")
  package static let declarationWord = DiagnosticCode(
    "declaration.word", "A word is none of those that a column knows.", chinese: "用词无法识别")
  package static let declarationCount = DiagnosticCode(
    "declaration.count", "A text is no whole number in range.", chinese: "数量不对")
  package static let declarationNegative = DiagnosticCode(
    "declaration.negative", "An amount is below nought where it cannot be.", chinese: "金额不应为负")
  package static let declarationAccount = DiagnosticCode(
    "declaration.account", "A spreadsheet has cut digits off an account or certificate number.",
    chinese: "账号被表格软件损坏")
  package static let documentNumber = DiagnosticCode(
    "document.number", "A document's number is empty or longer than any.", chinese: "证件号码不对")
  package static let authorisationNumber = DiagnosticCode(
    "authorisation.number", "A text is no authorisation's number.", chinese: "授权书编号不对")
  package static let authorisationSigner = DiagnosticCode(
    "authorisation.signer", "A guardian or agent signed and is not named, or the person signed and another is named.",
    chinese: "签字人不对")
  package static let authorisationMinor = DiagnosticCode(
    "authorisation.minor", "A person under 18 signed alone; a guardian should have.", chinese: "未成年人自行签字")
  package static let authorisationTwice = DiagnosticCode(
    "authorisation.twice", "One authorisation of one person occurs twice.", chinese: "授权重复")
  package static let authorisationScope = DiagnosticCode(
    "authorisation.scope", "An authorisation's scope is malformed.", chinese: "授权范围不对")
  package static let authorisationImage = DiagnosticCode(
    "authorisation.image", "A text is no SHA-256 digest.", chinese: "影像摘要不对")

  package static let accepting: [DiagnosticCode] = [
    acceptKindUnknown, acceptColumnUnknown, acceptColumnTwice, acceptColumnMissing, acceptSchema, acceptJSONMalformed,
    acceptJSONKey, acceptJSONNumber, declarationMissing, declarationTooLong, declarationCharacter,
    declarationCaseNumber, declarationCaseTwice, declarationCaseUnknown, declarationCaseDiffers, declarationRegion,
    declarationApplicant, declarationReference, declarationReferenceUnknown, declarationPersonTwice,
    declarationBirthDate, declarationDateOrder, declarationItemUnknown, declarationFieldUnknown,
    declarationFieldOutside, declarationFieldTwice, declarationEntryEmpty, declarationFigureMissing, declarationWord,
    declarationCount, declarationNegative, declarationAccount, documentNumber, authorisationNumber,
    authorisationSigner, authorisationMinor, authorisationTwice, authorisationScope, authorisationImage,
  ]
}
