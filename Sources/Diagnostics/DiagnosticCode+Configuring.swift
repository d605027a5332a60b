/// Codes of reading configuration: `centre.yaml`, policies, added items and adapters' manifests.
extension DiagnosticCode {
  package static let configSyntax = DiagnosticCode(
    "config.syntax", "The text is not YAML; often indentation, quotes or a colon.", chinese: "YAML语法错误")
  package static let configEmpty = DiagnosticCode(
    "config.empty", "A configuration file says nothing.", chinese: "配置文件为空")
  package static let configAnchor = DiagnosticCode(
    "config.anchor", "Anchors and aliases are not used in configuration.", chinese: "不允许使用锚点")
  package static let configDuplicateKey = DiagnosticCode(
    "config.duplicate-key", "A key, code or name is given twice.", chinese: "重复的键")
  package static let configUnknownKey = DiagnosticCode(
    "config.unknown-key", "A key that means nothing in this place; often a slip of the pen.", chinese: "未知的键")
  package static let configMissingKey = DiagnosticCode(
    "config.missing-key", "A key that must be there is not.", chinese: "缺少必填的键")
  package static let configWrongType = DiagnosticCode(
    "config.wrong-type", "A value has another shape than its key wants.", chinese: "值的类型不对")
  package static let configUnknownWord = DiagnosticCode(
    "config.unknown-word", "A word is none of those a key may have.", chinese: "未知的取值")
  package static let configBadValue = DiagnosticCode(
    "config.bad-value", "A value has the right shape and cannot be right.", chinese: "取值不合理")

  package static let configuring: [DiagnosticCode] = [
    configSyntax, configEmpty, configAnchor, configDuplicateKey, configUnknownKey, configMissingKey, configWrongType,
    configUnknownWord, configBadValue,
  ]
}
