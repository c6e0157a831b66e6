import Testing

/// A file made to harm who reads it, or to be read as another one.
struct HostileCase: Sendable {
  /// What is wrong with it, in a few words.
  let name: String
  /// The code of the finding that refuses it.
  let code: String
  /// The line of that finding, or `nil` where it is about the whole file.
  let line: Int?
  /// Whether it is so large that only the optimised program is given it.
  let isLarge: Bool
  /// What the file holds; made when it is needed, so that a list of cases takes no memory.
  let bytes: @Sendable () -> [UInt8]

  init(
    _ name: String, _ code: String, line: Int?, isLarge: Bool = false,
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.code = code
    self.line = line
    self.isLarge = isLarge
    self.bytes = bytes
  }

  /// A case of text in UTF-8.
  init(
    _ name: String, _ code: String, line: Int?, isLarge: Bool = false,
    text: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, code, line: line, isLarge: isLarge, bytes: { Array(text().utf8) })
  }
}

extension HostileCase: CustomTestStringConvertible {
  var testDescription: String { name }
}

/// A text so many times over.
func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
