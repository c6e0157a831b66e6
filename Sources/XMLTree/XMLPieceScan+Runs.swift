extension XMLPieceScan {
  /// Goes on to the next byte of a value, eight bytes at a time.
  @unsafe @inline(__always) static func skip(
    to byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    let wanted = XMLPieceSurvey.ones &* UInt64(byte)
    while index + 8 <= raw.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = XMLPieceSurvey.zeros(in: word ^ wanted)
      if found != 0 {
        index += found.littleEndian.trailingZeroBitCount / 8
        return
      }
      index += 8
    }
    while index < bytes.count, unsafe bytes[index] != byte { index += 1 }
  }

  /// Goes on to the next quotation mark, `<` or `>`, eight bytes at a time.
  @unsafe @inline(__always) static func skipNames(
    in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
  ) {
    let ones = XMLPieceSurvey.ones
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // `<` and `>` differ in one bit, the quotation marks in two, with `#` and `&` between them.
      let found =
        XMLPieceSurvey.zeros(in: word & (ones &* 0xFD) ^ (ones &* 0x3C))
        | XMLPieceSurvey.zeros(in: word & (ones &* 0xFA) ^ (ones &* 0x22))
      if found == 0 {
        index += 8
      } else {
        index += found.littleEndian.trailingZeroBitCount / 8
        if unsafe bytes[index] != UInt8(ascii: "#"), unsafe bytes[index] != UInt8(ascii: "&") {
          return
        }
        index += 1
      }
    }
    while index < bytes.count, unsafe !"\"'<>".utf8.contains(bytes[index]) { index += 1 }
  }

  /// How long the longest run without white space is, and the last one.
  @unsafe static func names(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after before: Int
  ) -> (longest: Int, last: Int) {
    var (longest, last) = (before, before)
    for index in range {
      last = unsafe bytes[index] > UInt8(ascii: " ") ? last + 1 : 0
      longest = max(longest, last)
    }
    return (longest, last)
  }
}
