/// Turns text into what stands for it in XML 1.0.
///
/// A tab or newline in an attribute would be read back as a space, and a carriage return anywhere
/// as a newline, so those are written as references.
///
/// Reference: Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2, 2.4, 2.11, 3.3.3.
struct XMLEscaping: Sendable {
  /// What each byte of UTF-8 becomes; empty where it stays or needs a closer look.
  private let replacements: [[UInt8]]

  /// Whether a byte of UTF-8 may not be copied as it is.
  private let isSpecial: [Bool]

  /// For text between tags.
  static let text = XMLEscaping(attribute: false)

  /// For the value of an attribute in double quotes.
  static let attribute = XMLEscaping(attribute: true)

  /// U+FFFD in UTF-8.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The first byte of U+FFFE and U+FFFF in UTF-8, among others.
  private static let leader: UInt8 = 0xEF

  private init(attribute: Bool) {
    var replacements = [[UInt8]](repeating: [], count: 256)
    for control in 0..<0x20 { replacements[control] = Self.replacement }
    replacements[0x09] = attribute ? Array("&#9;".utf8) : []
    replacements[0x0A] = attribute ? Array("&#10;".utf8) : []
    replacements[0x0D] = Array("&#13;".utf8)
    replacements[0x22] = attribute ? Array("&quot;".utf8) : []
    replacements[0x26] = Array("&amp;".utf8)
    replacements[0x3C] = Array("&lt;".utf8)
    replacements[0x3E] = Array("&gt;".utf8)
    self.replacements = replacements
    isSpecial = replacements.indices.map { !replacements[$0].isEmpty || $0 == Self.leader }
  }

  /// Appends valid UTF-8, escaped.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  @unsafe func append(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var copied = 0
    var index = 0
    while index < value.count {
      let byte = unsafe value[index]
      guard isSpecial[Int(byte)] else {
        index += 1
        continue
      }
      var replacement = replacements[Int(byte)]
      var length = 1
      if byte == Self.leader {
        length = 3
        guard unsafe value[index + 1] == 0xBF, unsafe value[index + 2] >= 0xBE else {
          index += length
          continue
        }
        replacement = Self.replacement
      }
      unsafe bytes.append(contentsOf: value[copied..<index])
      bytes.append(contentsOf: replacement)
      index += length
      copied = index
    }
    unsafe bytes.append(contentsOf: value[copied...])
  }
}
