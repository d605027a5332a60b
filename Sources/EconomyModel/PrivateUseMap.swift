/// Characters that older GB18030 editions put in the private-use area, and where Unicode has them since
/// (GB 18030-2005 and -2022 annexes).
enum PrivateUseMap {
  private static let map: [UInt32: UInt32] = [
    0xE81E: 0x9FB4, 0xE826: 0x9FB5, 0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE832: 0x9FB8, 0xE843: 0x9FB9, 0xE854: 0x9FBA,
    0xE864: 0x9FBB, 0xE863: 0x4DAE, 0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE831: 0x215D7,
    0xE83B: 0x2298F, 0xE855: 0x241FE,
  ]

  static func mapped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    map[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
  }
}
