import Foundation
import GRDB

extension [UInt8] {
  var databaseBlob: Data { Data(self) }
}

extension String {
  /// The text's UTF-8 as a blob.
  var databaseBlob: Data { Data(utf8) }
}
