internal import Adapting
internal import Configuring
package import EconomyModel
internal import Reading
internal import Storage

extension Centre {
  /// An institution as it is connected: what it is asked, and how its answers are read.
  package struct Connection: Hashable, Sendable {
    package struct Reader: Hashable, Sendable {
      package let name: String
      package let version: String
      package let item: Item
      package let encoding: String
    }

    package let institution: InstitutionCode
    package let name: String
    /// Working days it has to answer.
    package let dueWorkingDays: Int
    /// Whether its lists leave sealed to its certificate.
    package let isEncrypted: Bool
    package let adapters: [Reader]
  }

  /// Sorted by institution.
  package var connections: [Connection] {
    configuration.institutions.sorted { $0.code < $1.code }.map { institution in
      Connection(
        institution: institution.code, name: institution.name,
        dueWorkingDays: institution.dueWorkingDays ?? configuration.dueWorkingDays,
        isEncrypted: institution.certificate != nil,
        adapters: institution.returns.compactMap { returned in
          guard let adapter = try? adapter(named: returned.adapter) else { return nil }
          return Connection.Reader(
            name: adapter.name, version: adapter.version, item: adapter.item,
            encoding: adapter.format.encoding.rawValue)
        })
    }
  }

  /// When each institution has answered last.
  package func lastAnswers() throws -> [InstitutionCode: Timestamp] { try store.read { try $0.lastAnswers() } }
}
