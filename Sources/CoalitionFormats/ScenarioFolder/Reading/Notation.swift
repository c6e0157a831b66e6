import CoalitionDomain

/// How one kind of value is written, in a cell and in JSON alike.
///
/// Each column and key names its notation, so that what is wrong with a value is worded once.
struct Notation<Value> {
  /// Whether JSON writes it as a number, and not as a string.
  let isNumber: Bool

  /// Reads the value; `nil` where it hangs on another value that is at fault itself.
  let read: (String) throws(Misreading) -> Value?

  /// Creates a notation.
  init(isNumber: Bool = false, read: @escaping (String) throws(Misreading) -> Value?) {
    self.isNumber = isNumber
    self.read = read
  }
}

/// Why a text is not what its column or key asks for.
struct Misreading: Error {
  /// The kind of mistake.
  let code: String
  /// The text, what is wrong with it, and what to do.
  let reason: String

  /// Creates a reason.
  init(_ code: String, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}

extension Findings {
  /// Reads a value and keeps what is wrong with it.
  ///
  /// Spaces at either end are a mistake of their own: the value is read without them all the same,
  /// so that its other mistake comes out in the same run.
  ///
  /// - Parameters:
  ///   - text: The value as it stands.
  ///   - notation: How it is to be written.
  ///   - name: The column or key it stands in.
  ///   - location: Where it stands.
  /// - Returns: The value, or `nil` where anything is wrong with it.
  mutating func value<Value>(
    _ text: String, as notation: Notation<Value>, called name: String, at location: SourceLocation
  ) -> Value? {
    let trimmed = text.withoutOuterSpaces
    guard !trimmed.isEmpty else {
      error("spaces", at: location, "\(name): \(quoted(text)) holds only spaces; write the value")
      return nil
    }
    if trimmed.unicodeScalars.count != text.unicodeScalars.count {
      error(
        "spaces", at: location,
        "\(name): \(quoted(text)) begins or ends with a space; write it as \(quoted(trimmed))")
    }
    do throws(Misreading) {
      let value = try notation.read(trimmed)
      return trimmed == text ? value : nil
    } catch {
      self.error(error.code, at: location, "\(name): \(error.reason)")
      return nil
    }
  }
}

extension String {
  /// The text without white space at its ends; zero-width spaces and byte order marks count as
  /// such, since nobody sees them either.
  var withoutOuterSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether nothing of it is seen.
  var isBlank: Bool { properties.isWhitespace || value == 0x200B || value == 0xFEFF }
}
