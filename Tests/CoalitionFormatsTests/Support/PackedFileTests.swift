import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct PackedFileTests {
  @Test(arguments: [
    ("gzip", [0x1F, 0x8B, 8, 0]), ("bzip2", Array("BZh91AY".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD, 4]),
    ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("lz4", [0x04, 0x22, 0x4D, 0x18]),
    ("compress", [0x1F, 0x9D, 0x90]), ("lzip", Array("LZIP\u{1}".utf8)),
    ("RAR", Array("Rar!\u{1A}\u{7}\u{1}".utf8)),
  ])
  func `a compressed file is named by what it is`(kind: String, bytes: [UInt8]) {
    #expect(
      PackedFile.finding(on: bytes, file: "nor.xml")?.description
        == "nor.xml:1: error: the file is compressed with \(kind), and is not unpacked here; unpack "
        + "it first [packed-file]")
  }

  @Test func `an archive may be a spreadsheet`() {
    let finding = PackedFile.finding(on: Array("PK\u{3}\u{4}\u{14}".utf8), file: "needs.csv")
    #expect(
      finding?.description
        == "needs.csv:1: error: the file is compressed with zip, and is not unpacked here; unpack "
        + "it first; a spreadsheet (.xlsx, .ods) is saved as CSV [packed-file]")
  }

  @Test(arguments: ["", "\u{1F}", "PK", "BZ", "<a/>", "{}", "coalition-needs,1\n"])
  func `other files are not packed`(text: String) {
    #expect(PackedFile.finding(on: Array(text.utf8), file: "a") == nil)
  }
}
