internal import Diagnostics
internal import EconomyModel

extension ReportEnvelope {
  /// What does not fit between a paper's content and what stands around it.
  /// - Parameters:
  ///   - digest: the content's own.
  ///   - verifyCode: as the paper states it.
  func faults(digest: String, verifyCode: String, publicKeyBytes: [UInt8]) -> [Reason] {
    var faults: [Reason] = []
    if digest != self.digest {
      faults.append(
        Reason(
          .reportDigest, found: "the content has the digest \(digest.prefix(12))…",
          expected: "expected \(self.digest.prefix(12))…", wayOut: "ask the centre for the report again"))
    }
    if verifyCode != VerifyCode.of(digest: self.digest) {
      faults.append(
        Reason(
          .reportVerifyCode, found: "the verify code is \(verifyCode.prefix(20))",
          expected: "expected \(VerifyCode.of(digest: self.digest)), as the digest gives it",
          wayOut: "ask the centre for the report again"))
    }
    switch state {
    case .prepared:
      faults.append(Reason(.reportUnsigned, found: "a prepared report (未签发): nobody has signed it"))
    case .issued(_, _, _, let signature):
      if !ReportSignature.isValid(signature, digest: digest, publicKeyBytes: publicKeyBytes) {
        faults.append(
          Reason(
            .reportSignature, found: "the signature does not fit this report and this key",
            wayOut: "check that the public key is the centre's; else ask the centre for the report again"))
      }
    }
    return faults
  }
}
