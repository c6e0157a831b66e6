internal import ByteWriting

/// Writes JSON by hand, value after value, so that the same calls always give the same bytes.
///
/// Keys come in the order of the calls, two spaces indent, the last line ends in LF. Text is UTF-8
/// as it stands, save for what must be escaped and what a terminal would obey.
///
///     var writer = JSONTreeWriter()
///     writer.beginObject()
///     writer.string("state", value: "ລາວ")
///     writer.beginArray("years")
///     writer.integer(value: 2027)
///     writer.endArray()
///     writer.endObject()
///     writer.finish()   // {"state": "ລາວ", "years": [2027]} over five lines
///
/// Calls out of order are a mistake of ours and stop the program. Whether a key stands twice in an
/// object is not checked: ``JSONTreeReader`` refuses such a document.
package struct JSONTreeWriter: ~Copyable {
  private var bytes: GrowingBytes
  private var open: [OpenContainer] = []

  private struct OpenContainer {
    let isObject: Bool
    var isEmpty = true
  }

  /// Creates a writer of one document.
  ///
  /// - Parameter expected: How many bytes it will have, about; 0 where that is not known.
  package init(expecting expected: Int = 0) { bytes = GrowingBytes(expecting: expected) }

  /// Gives the document, ended by a line break.
  ///
  /// - Precondition: One value was written and every object and array is ended.
  package consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "an object or array was not ended")
    precondition(bytes.count > 0, "no value was written")
    bytes.append(UInt8(ascii: "\n"))
    return bytes.finish()
  }
}

extension JSONTreeWriter {
  /// Begins an object.
  ///
  /// - Parameter key: Its key in the object around it; none in an array or at the root.
  package mutating func beginObject(_ key: String? = nil) {
    begin(key, isObject: true)
  }

  /// Ends the object begun last; one without members is `{}`.
  package mutating func endObject() {
    end(isObject: true)
  }

  /// Begins an array.
  ///
  /// - Parameter key: Its key in the object around it; none in an array or at the root.
  package mutating func beginArray(_ key: String? = nil) {
    begin(key, isObject: false)
  }

  /// Ends the array begun last; one without values is `[]`.
  package mutating func endArray() {
    end(isObject: false)
  }

  /// Writes text.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; none in an array or at the root.
  ///   - value: The text.
  package mutating func string(_ key: String? = nil, value: String) {
    beginValue(key)
    appendQuoted(value)
  }

  /// Writes a plain decimal as text, which no reader turns into a binary fraction.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; none in an array or at the root.
  ///   - decimal: The number times 10 to the power `places`.
  ///   - places: How many decimals are written, from 0 to 18.
  package mutating func string(_ key: String? = nil, decimal: Int64, places: Int) {
    beginValue(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(decimal, places: places)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number exactly as given.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; none in an array or at the root.
  ///   - text: The number in JSON's notation, such as `-12.50`.
  /// - Precondition: `text` is in that notation.
  package mutating func number(_ key: String? = nil, text: String) {
    precondition(JSONNumber.problem(in: text.utf8) == nil, "'\(text)' is not a JSON number")
    beginValue(key)
    bytes.append(text)
  }

  /// Writes a whole number.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; none in an array or at the root.
  ///   - value: The number.
  package mutating func integer(_ key: String? = nil, value: Int64) {
    beginValue(key)
    bytes.append(value, places: 0)
  }

  /// Writes `true` or `false`.
  ///
  /// - Parameters:
  ///   - key: Its key in the object around it; none in an array or at the root.
  ///   - value: Which of the two.
  package mutating func boolean(_ key: String? = nil, value: Bool) {
    beginValue(key)
    bytes.append((value ? "true" : "false") as StaticString)
  }

  /// Writes `null`.
  ///
  /// - Parameter key: Its key in the object around it; none in an array or at the root.
  package mutating func null(_ key: String? = nil) {
    beginValue(key)
    bytes.append("null" as StaticString)
  }
}

extension JSONTreeWriter {
  private mutating func begin(_ key: String?, isObject: Bool) {
    beginValue(key)
    bytes.append(UInt8(ascii: isObject ? "{" : "["))
    open.append(OpenContainer(isObject: isObject))
  }

  private mutating func end(isObject: Bool) {
    guard let container = open.popLast(), container.isObject == isObject else {
      preconditionFailure("\(isObject ? "an object" : "an array") ends that was not begun last")
    }
    if !container.isEmpty { breakLine() }
    bytes.append(UInt8(ascii: isObject ? "}" : "]"))
  }

  /// Writes what stands before a value: comma, line break and key.
  private mutating func beginValue(_ key: String?) {
    guard let container = open.last else {
      precondition(bytes.count == 0, "a document has one value")
      precondition(key == nil, "a document's value has no key")
      return
    }
    if !container.isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].isEmpty = false
    breakLine()
    guard let key else {
      precondition(!container.isObject, "a value in an object needs a key")
      return
    }
    precondition(container.isObject, "a value in an array has no key")
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key, escaping: JSONTreeEscapes.all)
    bytes.append("\": " as StaticString)
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(UInt8(ascii: " "), times: 2 * open.count)
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(text, escaping: JSONTreeEscapes.all)
    bytes.append(UInt8(ascii: "\""))
  }
}
