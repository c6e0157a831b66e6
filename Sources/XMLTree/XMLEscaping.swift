internal import ByteWriting

/// What stands for text in XML 1.0.
///
/// A tab or newline in an attribute would be read back as a space, and a carriage return anywhere
/// as a newline, so those are written as references. Characters that XML does not allow become
/// U+FFFD, the replacement character.
///
/// Reference: Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2, 2.4, 2.11, 3.3.3.
enum XMLEscaping {
  /// For text between tags.
  static let text = ByteEscapes(common)

  /// For the value of an attribute in double quotes.
  static let attribute = ByteEscapes(
    common.merging(["\t": "&#9;", "\n": "&#10;", "\"": "&quot;"]) { $1 })

  private static let common: [Unicode.Scalar: String] = {
    var escapes: [Unicode.Scalar: String] = [
      "\r": "&#13;", "&": "&amp;", "<": "&lt;", ">": "&gt;",
      "\u{FFFE}": "\u{FFFD}", "\u{FFFF}": "\u{FFFD}",
    ]
    for control in UInt8(0)..<0x20 where !"\t\n\r".utf8.contains(control) {
      escapes[Unicode.Scalar(control)] = "\u{FFFD}"
    }
    return escapes
  }()
}
