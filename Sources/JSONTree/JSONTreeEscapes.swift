/// The escapes the writer puts into text.
///
/// RFC 8259 asks for quotation marks, backslashes and U+0000 to U+001F. DEL, U+0080 to U+009F and
/// the separators U+2028 and U+2029 are added: terminals obey the first two, and some readers of
/// lines and scripts take the last for line breaks.
enum JSONTreeEscapes {
  /// Puts escapes into the bytes from `start` to the end.
  ///
  /// Nearly all text needs none, so it is appended whole and looked through, which is several times
  /// as fast as looking at each byte before it is appended.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what comes before `start` stays as it is.
  ///   - start: Where the text starts.
  /// - Complexity: O(*n*) in the length of the text.
  static func resolve(in bytes: inout [UInt8], from start: Int) {
    var index = start
    while index < bytes.count, length(of: bytes, at: index) == 0 { index += 1 }
    guard index < bytes.count else { return }
    let rest = Array(bytes[index...])
    bytes.removeLast(rest.count)
    index = 0
    while index < rest.count {
      let length = length(of: rest, at: index)
      if length == 0 {
        bytes.append(rest[index])
      } else {
        bytes.append(contentsOf: escape(rest[index..<(index + length)]).utf8)
      }
      index += max(1, length)
    }
  }

  /// How many bytes there are to escape at the place: 0 where what stands there may stay.
  private static func length(of bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    case 0xC2: bytes[index + 1] < 0xA0 ? 2 : 0  // U+0080 to U+009F
    case 0xE2 where bytes[index + 1] == 0x80: bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private static func escape(_ scalar: ArraySlice<UInt8>) -> String {
    switch String(decoding: scalar, as: UTF8.self).unicodeScalars.first {
    case "\""?: "\\\""
    case "\\"?: "\\\\"
    case "\n"?: "\\n"
    case "\r"?: "\\r"
    case "\t"?: "\\t"
    case let scalar?: JSONTreeText.escape(UInt16(truncatingIfNeeded: scalar.value))
    case nil: ""
    }
  }
}
