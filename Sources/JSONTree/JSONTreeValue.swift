/// One value of a JSON document, with the line it starts on.
///
/// Foundation's readers give no lines, pass numbers through `Double` and keep the last of duplicate
/// keys, so a mistake in a file could be neither shown nor even seen. Here a number stays the text
/// that stands in the file and members stay in document order.
package struct JSONTreeValue: Equatable, Sendable {
  /// The line the value starts on; the first line of a document is 1.
  package let line: Int

  /// What the value is.
  package let content: Content

  /// The six kinds of JSON value; the format has no others.
  package enum Content: Equatable, Sendable {
    /// Members in document order, no key twice.
    case object([JSONTreeMember])
    /// Values in document order.
    case array([JSONTreeValue])
    /// Text with its escapes resolved.
    case string(String)
    /// A number exactly as written, such as `0.10` or `1E3`.
    case number(String)
    /// `true` or `false`.
    case boolean(Bool)
    /// `null`.
    case null
  }

  /// Creates a value.
  ///
  /// - Parameters:
  ///   - line: The line the value starts on, from 1.
  ///   - content: What the value is.
  package init(line: Int, content: Content) {
    self.line = line
    self.content = content
  }
}

/// A key of an object, and its value.
package struct JSONTreeMember: Equatable, Sendable {
  /// The key with its escapes resolved.
  package let key: String

  /// The line the key stands on, from 1.
  package let keyLine: Int

  /// The value, which may start on a later line.
  package let value: JSONTreeValue

  /// Creates a member.
  ///
  /// - Parameters:
  ///   - key: The key with its escapes resolved.
  ///   - keyLine: The line the key stands on, from 1.
  ///   - value: The value.
  package init(key: String, keyLine: Int, value: JSONTreeValue) {
    self.key = key
    self.keyLine = keyLine
    self.value = value
  }
}

extension JSONTreeValue {
  /// Looks a member up.
  ///
  /// - Parameter key: The key with its escapes resolved.
  /// - Returns: The member, or `nil` where the value has none of that key or is not an object.
  /// - Complexity: O(*n*) in the number of members.
  package func member(_ key: String) -> JSONTreeMember? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }
  }

  /// The kind of value in the words of a message: "needs a number, found `an object`".
  package var describedKind: String {
    switch content {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    }
  }
}
