internal import ByteWriting

/// Writes an XML document to bytes, piece by piece.
///
/// The document is UTF-8 with an XML declaration, two spaces of indentation and a newline at the
/// end. An element holds either elements, each on a line of its own, or text, on the line of its
/// tags; one that holds nothing closes itself. What is written is well-formed and is read back the
/// same, apart from characters that XML 1.0 does not allow (controls other than tab and newline,
/// U+FFFE and U+FFFF): each becomes U+FFFD, the replacement character.
///
///     var writer = XMLTreeWriter()
///     writer.begin("plan")
///     writer.attribute("version", "1")
///     writer.element("title", text: "Mines & shells")
///     writer.end()
///     String(decoding: writer.finish(), as: UTF8.self)
///     // <?xml version="1.0" encoding="UTF-8"?>
///     // <plan version="1">
///     //   <title>Mines &amp; shells</title>
///     // </plan>
package struct XMLTreeWriter: Sendable {
  private var bytes: GrowingBytes
  private var open: [OpenElement] = []
  private var hasRoot = false

  /// Creates a writer that has written the XML declaration.
  ///
  /// - Parameter expected: How many bytes the document will have, about; 0 where it is not known.
  package init(expecting expected: Int = 0) {
    bytes = GrowingBytes(expecting: expected)
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }
}

/// An element whose end is still to be written.
private struct OpenElement: Sendable {
  let name: StaticString
  var content = Content.none

  enum Content {
    case none
    case elements
    case text
  }
}

extension XMLTreeWriter {
  /// Begins an element; attributes, elements or text, and ``end()`` follow.
  ///
  /// - Parameter name: An XML name. A prefix must be declared by an `xmlns:` attribute.
  /// - Precondition: The element around it has no text, or it is the only root.
  package mutating func begin(_ name: StaticString) {
    if let last = open.indices.last {
      precondition(open[last].content != .text, "an element has text or elements, not both")
      if open[last].content == .none {
        open[last].content = .elements
        bytes.append(">\n")
      }
    } else {
      precondition(!hasRoot, "a document has one root element")
      hasRoot = true
    }
    indent()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(OpenElement(name: name))
  }

  /// Adds an attribute to the element that began last.
  ///
  /// - Parameters:
  ///   - name: An XML name that the element has no attribute of yet.
  ///   - value: Any text.
  /// - Precondition: The element has no text and no elements yet.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    bytes.append(value, escaping: XMLEscaping.attribute)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute that is a plain decimal to the element that began last.
  ///
  /// - Parameters:
  ///   - name: As for ``attribute(_:_:)``.
  ///   - decimal: The number times 10 to the power `places`.
  ///   - places: How many decimals are written, from 0 to 18.
  /// - Precondition: The element has no text and no elements yet.
  package mutating func attribute(_ name: StaticString, decimal: Int64, places: Int = 0) {
    beginAttribute(name)
    bytes.append(decimal, places: places)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds text to the element that began last; no text is as if it had not been added.
  ///
  /// - Parameter value: Any text.
  /// - Precondition: An element is open, and it has no elements.
  package mutating func text(_ value: String) {
    guard let last = open.indices.last else { preconditionFailure("text lies in an element") }
    precondition(open[last].content != .elements, "an element has text or elements, not both")
    if value.isEmpty { return }
    if open[last].content == .none {
      open[last].content = .text
      bytes.append(UInt8(ascii: ">"))
    }
    bytes.append(value, escaping: XMLEscaping.text)
  }

  /// Ends the element that began last.
  ///
  /// - Precondition: An element is open.
  package mutating func end() {
    guard let element = open.popLast() else { preconditionFailure("no element is open") }
    if element.content == .none {
      bytes.append("/>\n")
      return
    }
    if element.content == .elements { indent() }
    bytes.append("</")
    append(element.name)
    bytes.append(">\n")
  }

  /// Writes an element that has text and no attributes.
  ///
  /// - Parameters:
  ///   - name: As for ``begin(_:)``.
  ///   - text: Any text.
  package mutating func element(_ name: StaticString, text: String) {
    begin(name)
    self.text(text)
    end()
  }

  /// The whole document.
  ///
  /// - Precondition: There is a root element, and every element has ended.
  package consuming func finish() -> [UInt8] {
    precondition(hasRoot, "a document has a root element")
    precondition(open.isEmpty, "every element ends")
    return bytes.finish()
  }
}

extension XMLTreeWriter {
  private mutating func indent() {
    bytes.append(UInt8(ascii: " "), times: 2 * open.count)
  }

  private mutating func append(_ name: StaticString) {
    assert(Self.isName(name), "'\(name)' is not an XML name")
    bytes.append(name)
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(open.last?.content == OpenElement.Content.none, "attributes come first")
    bytes.append(UInt8(ascii: " "))
    append(name)
    bytes.append("=\"")
  }

  /// Whether a name is of the ASCII names of XML, the only ones this package gives.
  private static func isName(_ name: StaticString) -> Bool {
    name.description.wholeMatch(of: /[A-Za-z_][A-Za-z0-9._-]*(:[A-Za-z_][A-Za-z0-9._-]*)?/) != nil
  }
}
