/// The contracts that the program carries inside itself: the database's migrations and what declarations look like.
package enum Schemas {
  /// In the order in which they are applied; released ones are never changed.
  package static var migrations: [(name: String, sql: [UInt8])] {
    [
      ("m0001_initial", PackageResources.m0001_initial_sql),
      ("m0002_batch_steps", PackageResources.m0002_batch_steps_sql),
      ("m0003_watching", PackageResources.m0003_watching_sql),
      ("m0004_retention", PackageResources.m0004_retention_sql),
      ("m0005_returns", PackageResources.m0005_returns_sql),
      ("m0006_ended_authorisations", PackageResources.m0006_ended_authorisations_sql),
      ("m0007_fact_blocks", PackageResources.m0007_fact_blocks_sql),
      ("m0008_case_sheets", PackageResources.m0008_case_sheets_sql),
      ("m0009_users", PackageResources.m0009_users_sql),
      ("m0010_requests", PackageResources.m0010_requests_sql),
      ("m0011_held_decisions", PackageResources.m0011_held_decisions_sql),
      ("m0012_notes_and_looks", PackageResources.m0012_notes_and_looks_sql),
      ("m0013_authorisation_numbers", PackageResources.m0013_authorisation_numbers_sql),
      ("m0014_casework", PackageResources.m0014_casework_sql),
      ("m0015_look_journal", PackageResources.m0015_look_journal_sql),
    ]
  }

  /// XML of declarations and authorisations.
  package static var declarationXSD: [UInt8] { PackageResources.declaration_xsd }

  /// The same as JSON.
  package static var declarationJSONSchema: [UInt8] { PackageResources.declaration_schema_json }
}
