import CoalitionDomain

/// Files that are compressed or archives, whatever their names say.
///
/// They are not unpacked here: a few kilobytes can hold gigabytes.
enum PackedFile {
  /// The first bytes of a file of each kind.
  private static let signatures: [(kind: String, bytes: [UInt8])] = [
    ("gzip", [0x1F, 0x8B]),
    ("bzip2", Array("BZh".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ("zip", Array("PK\u{3}\u{4}".utf8)),
    ("zip", Array("PK\u{5}\u{6}".utf8)),
    ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("lz4", [0x04, 0x22, 0x4D, 0x18]),
    ("compress", [0x1F, 0x9D]),
    ("lzip", Array("LZIP".utf8)),
    ("RAR", Array("Rar!\u{1A}\u{7}".utf8)),
  ]

  /// The finding that a file is packed, or `nil` where it is not.
  static func finding(on bytes: [UInt8], file: String) -> Diagnostic? {
    guard let kind = signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind else {
      return nil
    }
    let office = kind == "zip" ? "; a spreadsheet (.xlsx, .ods) is saved as CSV" : ""
    return Diagnostic(
      .error, "packed-file", at: SourceLocation(file: file, line: 1),
      "the file is compressed with \(kind), and is not unpacked here; unpack it first\(office)")
  }
}
