import ByteWriting
import Testing

struct GrowingBytesTests {
  @Test func `pieces come one after another`() {
    var bytes = GrowingBytes()
    bytes.append("need " as StaticString)
    bytes.append("ລາວ" as String)
    bytes.append(UInt8(ascii: " "), times: 3)
    bytes.append(UInt8(ascii: "!"))
    bytes.append(UInt8(ascii: "?"), times: 0)
    bytes.append("")
    #expect(bytes.count == 18)
    #expect(String(decoding: bytes.finish(), as: UTF8.self) == "need ລາວ   !")
    #expect(bytes.count == 0)
  }

  @Test func `nothing written is nothing`() {
    var bytes = GrowingBytes(expecting: 1000)
    #expect(bytes.finish() == [])
    #expect(bytes.finish() == [])
  }

  @Test(arguments: [0, 1, 100, 1_000_000])
  func `any number of bytes fits, whatever was expected`(expected: Int) {
    var bytes = GrowingBytes(expecting: expected)
    for _ in 0..<30_000 { bytes.append("0123456" as StaticString) }
    bytes.append(UInt8(ascii: "-"), times: 200_000)
    let finished = bytes.finish()
    #expect(finished.count == 410_000)
    #expect(finished.prefix(210_000).elementsEqual((0..<210_000).map { UInt8(0x30 + $0 % 7) }))
    #expect(finished.dropFirst(210_000).allSatisfy { $0 == UInt8(ascii: "-") })
  }

  @Test func `a copy goes its own way`() {
    var bytes = GrowingBytes()
    bytes.append("a" as StaticString)
    var copy = bytes
    bytes.append("b" as StaticString)
    copy.append("c" as StaticString)
    #expect(bytes.finish() == Array("ab".utf8))
    #expect(copy.finish() == Array("ac".utf8))
  }

  @Test(
    arguments: [
      (0, 0, "0"), (7, 0, "7"), (-7, 0, "-7"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"),
      (99, 2, "0.99"), (100, 2, "1.00"), (-1250, 2, "-12.50"), (1234, 3, "1.234"),
      (1, 18, "0.000000000000000001"), (.max, 0, "9223372036854775807"),
      (.min, 0, "-9223372036854775808"), (.min, 18, "-9.223372036854775808"),
      (.max, 2, "92233720368547758.07"),
    ] as [(Int64, Int, String)])
  func `a number has all its decimals`(value: Int64, places: Int, text: String) {
    var bytes = GrowingBytes()
    bytes.append(value, places: places)
    #expect(String(decoding: bytes.finish(), as: UTF8.self) == text)
  }

  @Test func `more decimals than a number holds stop the program`() async {
    await #expect(processExitsWith: .failure) {
      var bytes = GrowingBytes()
      bytes.append(1, places: 19)
    }
  }
}
