internal import CXMLTree

/// Reads XML documents into trees of plain values.
package enum XMLTreeReader {
  /// Reads one document, from memory only.
  ///
  /// UTF-8, UTF-16, ISO-8859 and the Windows alphabets are read, with or without a byte order mark.
  /// A DOCTYPE is refused, and with it every entity XML itself does not define. Nothing is printed,
  /// no file is opened and no network is used. Comments and processing instructions are left out.
  ///
  ///     let root = try XMLTreeReader.read(Array("<offers>\n<offer id='a'/></offers>".utf8))
  ///     root.children[0].line             // 2
  ///     root.children[0].attribute("id")  // "a"
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - limits: What it may hold at most.
  /// - Returns: The root element.
  /// - Throws: The first thing that is wrong, with one of the codes of ``XMLTreeError``.
  /// - Complexity: O(*n*) for *n* bytes.
  package static func read(
    _ bytes: [UInt8], limits: XMLTreeLimits = .standard
  ) throws(XMLTreeError) -> XMLTreeElement {
    try XMLPieceSource.check(bytes, limits: limits)
    let builder = TreeBuilder()
    let isRead = unsafe builder.withSink { sink in
      unsafe bytes.withCharacters { characters, count in
        unsafe withUnsafePointer(to: limits.whileReading) { limits in
          unsafe cxml_read(characters, count, limits, sink)
        }
      }
    }
    if let failure = builder.failures.first {
      throw XMLTreeError(
        failure.kind, line: failure.line, detail: failure.message, limits: limits)
    }
    guard isRead, let root = builder.root else {
      throw XMLTreeError(.not_well_formed, line: 0, detail: "", limits: limits)
    }
    return root
  }
}

/// Puts elements together as libxml2 comes across them.
///
/// Open elements lie on a stack of its own, so no document is too deep for the program's.
@safe private final class TreeBuilder {
  private(set) var root: XMLTreeElement?
  private(set) var failures: [XMLFailureReport] = []
  private var open: [XMLTreeElement] = []

  /// Names seen so far by address, which is the same for equal names of one document.
  private var names: [UnsafePointer<CChar>: String] = unsafe [:]

  /// Calls `body` with the functions that fill this builder.
  @unsafe func withSink<Result>(_ body: (UnsafePointer<cxml_sink>) -> Result) -> Result {
    let sink = unsafe cxml_sink(
      context: Unmanaged.passUnretained(self).toOpaque(),
      start: { context, name, namespace, line, attributes, count in
        unsafe TreeBuilder.at(context)?.start(
          name, namespace, line: Int(line),
          UnsafeBufferPointer(start: attributes, count: Int(count)))
      },
      text: { context, bytes, count in
        unsafe TreeBuilder.at(context)?.text(UnsafeRawBufferPointer(start: bytes, count: count))
      },
      end: { context in unsafe TreeBuilder.at(context)?.end() },
      failure: { context, kind, line, message in
        unsafe TreeBuilder.at(context)?.failures.append(
          XMLFailureReport(kind: kind, line: Int(line), message: String(cString: message)))
      })
    return withExtendedLifetime(self) { unsafe withUnsafePointer(to: sink, body) }
  }

  @unsafe private static func at(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
    unsafe context.map { unsafe Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension TreeBuilder {
  @unsafe private func start(
    _ name: UnsafePointer<CChar>, _ namespace: UnsafePointer<CChar>?, line: Int,
    _ attributes: UnsafeBufferPointer<cxml_attribute>
  ) {
    unsafe open.append(
      XMLTreeElement(
        name: string(name), namespace: namespace.map { unsafe string($0) },
        attributes: attributes.map { unsafe attribute($0) }, line: line))
  }

  @unsafe private func attribute(_ attribute: cxml_attribute) -> XMLTreeAttribute {
    let bytes = unsafe UnsafeRawBufferPointer(start: attribute.value, count: attribute.length)
    var value = unsafe String(decoding: bytes, as: UTF8.self)
    if unsafe bytes.contains(UInt8(ascii: "&")) { value = value.replacing("&#38;", with: "&") }
    return unsafe XMLTreeAttribute(
      name: string(attribute.name), namespace: attribute.name_space.map { unsafe string($0) },
      value: value)
  }

  @unsafe private func text(_ bytes: UnsafeRawBufferPointer) {
    guard let last = open.indices.last else { return }
    unsafe open[last].text += String(decoding: bytes, as: UTF8.self)
  }

  private func end() {
    guard var element = open.popLast() else { return }
    // Indentation between elements would take as much memory as a third of them.
    if !element.children.isEmpty, element.text.utf8.allSatisfy(\.isXMLSpace) { element.text = "" }
    if let last = open.indices.last {
      open[last].children.append(element)
    } else {
      root = element
    }
  }

  @unsafe private func string(_ name: UnsafePointer<CChar>) -> String {
    if let known = unsafe names[name] { return known }
    let new = unsafe String(cString: name)
    unsafe names[name] = new
    return new
  }
}

extension UInt8 {
  /// Whether XML counts the character as white space.
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
