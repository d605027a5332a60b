internal import Adapting
internal import EconomyModel

extension Adapter {
  /// What its records may carry, in the order in which they carry it.
  var fields: [RecordField] {
    var fields: [RecordField] = []
    for column in manifest.columns {
      switch column.target {
      case .field(let field):
        if !fields.contains(field) { fields.append(field) }
      case .ignore, .id, .documentType, .name, .birthDate, .outcome, .asOf, .feedbackAt: break
      }
    }
    return fields
  }
}
