/// Walks one document from front to back and builds its values.
///
/// The place only moves forward and strings hold no line breaks, so the time is linear and lines
/// are counted between values only. Strings, numbers and mistakes are in extensions of their own.
struct JSONTreeParser {
  /// The document.
  let bytes: [UInt8]

  /// How large the document may be.
  let limits: JSONTreeLimits

  /// The place of the next byte to read.
  var index: Int

  /// The line ``index`` is on, from 1.
  var line = 1

  /// The objects and arrays around ``index``, outermost first.
  private(set) var open: [OpenContainer] = []

  /// How many values there are so far.
  private var values = 0

  /// An object or array whose end is still to come.
  struct OpenContainer {
    /// Whether it is an object.
    let isObject: Bool

    /// The line it starts on.
    let line: Int
  }

  /// Creates a parser that starts at the given place.
  init(_ bytes: [UInt8], from index: Int, limits: JSONTreeLimits) {
    self.bytes = bytes
    self.index = index
    self.limits = limits
  }

  /// The next byte, or `nil` at the end of the file.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Reads the whole document.
  mutating func document() throws(JSONTreeError) -> JSONTreeValue {
    skipSpace()
    let root = try value()
    skipSpace()
    guard index == bytes.count else { throw unexpected(.end) }
    return root
  }
}

extension JSONTreeParser {
  private mutating func value() throws(JSONTreeError) -> JSONTreeValue {
    guard values < limits.values else {
      throw .limit(
        line,
        "the file holds more than \(limits.values) values; split it or take out what is not needed")
    }
    values += 1
    let start = line
    let content: JSONTreeValue.Content =
      switch next {
      case UInt8(ascii: "{"): .object(try object())
      case UInt8(ascii: "["): .array(try array())
      case UInt8(ascii: "\""): .string(try string())
      case let byte? where Self.isWordByte(byte): try word()
      default: throw unexpected(.value)
      }
    return JSONTreeValue(line: start, content: content)
  }

  private mutating func object() throws(JSONTreeError) -> [JSONTreeMember] {
    try enter(isObject: true)
    var members: [JSONTreeMember] = []
    var keys = SeenKeys()
    guard !leave(at: UInt8(ascii: "}")) else { return members }
    while true {
      guard next == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let keyLine = line
      let key = try string()
      guard keys.add(key, to: members) else { throw duplicate(key, of: members) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected(.colon(after: key)) }
      skipSpace()
      members.append(JSONTreeMember(key: key, keyLine: keyLine, value: try value()))
      if leave(at: UInt8(ascii: "}")) { return members }
      try takeComma(before: UInt8(ascii: "}"))
    }
  }

  private mutating func array() throws(JSONTreeError) -> [JSONTreeValue] {
    try enter(isObject: false)
    var values: [JSONTreeValue] = []
    guard !leave(at: UInt8(ascii: "]")) else { return values }
    while true {
      values.append(try value())
      if leave(at: UInt8(ascii: "]")) { return values }
      try takeComma(before: UInt8(ascii: "]"))
    }
  }

  private mutating func enter(isObject: Bool) throws(JSONTreeError) {
    guard open.count < limits.depth else {
      throw .limit(
        line,
        "objects and arrays lie more than \(limits.depth) deep; nest them less")
    }
    open.append(OpenContainer(isObject: isObject, line: line))
    index += 1
  }

  /// Closes the innermost container where its closing bracket is what comes next.
  private mutating func leave(at bracket: UInt8) -> Bool {
    skipSpace()
    guard take(bracket) else { return false }
    open.removeLast()
    return true
  }

  private mutating func takeComma(before bracket: UInt8) throws(JSONTreeError) {
    let comma = line
    guard take(UInt8(ascii: ",")) else {
      throw unexpected(open.last.map(JSONTreePlace.comma) ?? .end)
    }
    skipSpace()
    guard next != bracket else {
      let bracket = Character(Unicode.Scalar(bracket))
      throw .syntax(comma, "a comma stands before '\(bracket)'; take the comma out")
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\r"):
        // A CRLF is counted at its LF.
        let follower = index + 1
        if follower == bytes.count || bytes[follower] != UInt8(ascii: "\n") { line += 1 }
      default: return
      }
      index += 1
    }
  }

  private func duplicate(_ key: String, of members: [JSONTreeMember]) -> JSONTreeError {
    let first = members.first { $0.key == key }?.keyLine ?? line
    return JSONTreeError(
      code: "json-duplicate-key", line: line,
      reason: "key \(JSONTreeText.quoted(key)) stands twice in one object, first on line "
        + "\(first); keep one of the two")
  }
}

/// The keys of an object so far.
private struct SeenKeys {
  /// The keys where there are many.
  private var set: Set<String> = []

  /// How many keys are compared one by one, which for a few takes less time than hashing them.
  private static let few = 12

  /// Adds a key to those of the members before it, and says whether it is new.
  mutating func add(_ key: String, to members: [JSONTreeMember]) -> Bool {
    guard members.count >= Self.few else { return !members.contains { $0.key == key } }
    if set.isEmpty { set = Set(members.map(\.key)) }
    return set.insert(key).inserted
  }
}
