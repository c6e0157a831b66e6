/// Compressed files under the name of another kind.
enum PackedCases {
  static let all: [HostileCase] = [
    ("gzip", [0x1F, 0x8B, 0x08, 0x00]), ("bzip2", Array("BZh91AY&SY".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("zip", Array("PK\u{3}\u{4}".utf8)),
    ("zstd", [0x28, 0xB5, 0x2F, 0xFD]), ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("compress", [0x1F, 0x9D]),
  ].map { kind, magic in
    HostileCase("compressed with \(kind)", "packed-file", line: 1) {
      magic + Array(repeating: 0x42, count: 1_000)
    }
  }
}
