internal import ByteWriting

/// The escapes the writer puts into text.
///
/// RFC 8259 asks for quotation marks, backslashes and U+0000 to U+001F. DEL, U+0080 to U+009F and
/// the separators U+2028 and U+2029 are added: terminals obey the first two, and some readers of
/// lines and scripts take the last for line breaks.
enum JSONTreeEscapes {
  /// What is written instead, by character.
  static let all = ByteEscapes(
    {
      var escapes: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      ]
      for code in [0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029].joined() {
        guard let scalar = Unicode.Scalar(code), escapes[scalar] == nil else { continue }
        escapes[scalar] = JSONTreeText.escape(UInt16(code))
      }
      return escapes
    }())
}
