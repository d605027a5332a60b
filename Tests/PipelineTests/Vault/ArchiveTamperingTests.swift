import Diagnostics
import Foundation
import Pipeline
import Testing

@Suite struct `A tampered archive` {
  private typealias Vault = VaultArchive

  @Test(arguments: [0, 40]) func `is noticed at every flipped byte of a small file`(count: Int) throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Vault.content(count))
    let sealed = try vault.sealed(file)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 0x10
      try vault.replace(file, with: changed)
      #expect(vault.refusal(file) == .archiveDamaged, "byte \(place)")
    }
  }

  @Test func `is noticed at every length a small file is cut to`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Vault.content(40))
    let sealed = try vault.sealed(file)
    for length in sealed.indices {
      try vault.replace(file, with: sealed.prefix(length))
      #expect(vault.refusal(file) == .archiveDamaged, "\(length) bytes")
    }
  }

  @Test(arguments: [0, 1, 2, 3]) func `is noticed when cut at a block's border, with or without its end`(
    blocks: Int
  ) throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Vault.content(200_000))
    let sealed = try vault.sealed(file)
    let kept = sealed.prefix(Vault.headerSize + blocks * Vault.sealedBlockSize)
    for bytes in [Array(kept), kept + sealed.suffix(Vault.endSize)] {
      try vault.replace(file, with: bytes)
      #expect(vault.refusal(file) == .archiveDamaged)
      #expect { try vault.archive.read(sha256: file.sha256, bytes: 0..<1) } throws: {
        ($0 as? Reason)?.code == .archiveDamaged
      }
    }
  }

  @Test func `is noticed when something was added`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Vault.content(70_000))
    let sealed = try vault.sealed(file)
    for added in [1, 28, Vault.sealedBlockSize] {
      try vault.replace(file, with: sealed + [UInt8](repeating: 0, count: added))
      #expect(vault.refusal(file) == .archiveDamaged, "\(added) bytes")
    }
  }

  @Test func `is noticed when two blocks changed places`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Vault.content(200_000))
    var sealed = try vault.sealed(file)
    let first = Vault.headerSize..<Vault.headerSize + Vault.sealedBlockSize
    let second = first.upperBound..<first.upperBound + Vault.sealedBlockSize
    let swapped = Array(sealed[second] + sealed[first])
    sealed.replaceSubrange(first.lowerBound..<second.upperBound, with: swapped)
    try vault.replace(file, with: sealed)
    #expect(vault.refusal(file) == .archiveDamaged)
  }

  @Test func `is noticed when a block comes from another file`() throws {
    let vault = try VaultArchive()
    let plain = Vault.content(200_000)
    let file = try vault.keep(plain)
    let other = try vault.keep(Array(plain.prefix(199_999)) + [0])
    let block = Vault.headerSize..<Vault.headerSize + Vault.sealedBlockSize
    var sealed = try vault.sealed(file)
    sealed.replaceSubrange(block, with: try vault.sealed(other)[block])
    try vault.replace(file, with: sealed)
    #expect(vault.refusal(file) == .archiveDamaged)
  }

  @Test func `is noticed when a whole file stands under another's name`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Array("declared 100".utf8))
    let other = try vault.keep(Array("declared 900".utf8))
    try vault.replace(file, with: vault.sealed(other))
    #expect(vault.refusal(file) == .archiveDamaged)
  }

  @Test func `is not opened with another key`() throws {
    let vault = try VaultArchive(key: 7)
    let file = try vault.keep([1, 2, 3])
    #expect(try VaultArchive(folder: vault.folder, key: 8).refusal(file) == .archiveDamaged)
  }

  @Test func `is mended by the same file delivered again`() throws {
    let vault = try VaultArchive()
    let plain = Vault.content(100_000)
    let file = try vault.keep(plain)
    try vault.replace(file, with: vault.sealed(file).dropLast())
    #expect(try vault.keep(plain) == file)
    #expect(try vault.readAll(file) == plain)
  }
}
