internal import CoalitionDomain
internal import XMLTree

extension OffersReader {
  /// The values of an element's attributes by name, without space at their ends.
  ///
  /// Unknown attributes, missing ones and values with control characters are reported.
  mutating func attributes(
    of element: XMLTreeElement, required: [String] = [], optional: [String] = []
  ) -> [String: String] {
    var values: [String: String] = [:]
    for attribute in element.attributes where !isForEditors(attribute) {
      guard attribute.namespace == nil, (required + optional).contains(attribute.name) else {
        let known = required + optional
        error(
          "offers-unknown-attribute", at: element,
          "\(tag(element)) has no attribute \(quoted(attribute.name)); "
            + (known.isEmpty ? "remove it" : "it may have \(alternatives(known, "and"))"))
        continue
      }
      values[attribute.name] = plain(attribute.value, at: element)
    }
    for name in required where element.attribute(name) == nil {
      error(
        "offers-missing-attribute", at: element,
        "\(tag(element)) does not say \(name); add it, as in "
          + "\(name)=\"\(Self.examples[name] ?? "")\"")
    }
    return values
  }

  /// The children of an element that may hold elements of these names, in document order.
  ///
  /// Text between them and unknown elements are reported, and so is every element after the first
  /// of a name in `once`; these are left out.
  mutating func children(
    of element: XMLTreeElement, named names: [String], once: Set<String> = []
  ) -> [XMLTreeElement] {
    reportText(in: element, mayHoldElements: !names.isEmpty)
    var first: [String: Int] = [:]
    return element.children.filter { child in
      guard child.namespace == namespace, names.contains(child.name) else {
        if !isFull { reportUnknown(child, in: element, known: names) }
        return false
      }
      guard once.contains(child.name), let line = first[child.name] else {
        first[child.name] = child.line
        return true
      }
      error(
        "offers-repeated-element", at: child,
        "\(tag(element)) has a \(tag(child)) on line \(line) already; keep one of the two")
      return false
    }
  }

  /// The children of an element in which each may be once, by name. Missing ones are reported.
  mutating func parts(
    of element: XMLTreeElement, named names: [String], required: [String] = []
  ) -> [String: XMLTreeElement] {
    let children = children(of: element, named: names, once: Set(names))
    let parts = Dictionary(children.map { ($0.name, $0) }) { first, _ in first }
    for name in required where parts[name] == nil {
      error(
        "offers-missing-element", at: element,
        "\(tag(element)) has no <\(name)>; add it, as in "
          + "<\(name)>\(Self.examples[name] ?? "")</\(name)>")
      settle(element.children)
    }
    return parts
  }

  /// The children of an element that is only there for them. It is an error where it has none.
  mutating func contents(
    of element: XMLTreeElement, named names: [String], once: Set<String> = []
  ) -> [XMLTreeElement] {
    let children = children(of: element, named: names, once: once)
    if element.children.isEmpty {
      let holds = alternatives(names.map { "<\($0)>" })
      error(
        "offers-empty", at: element,
        "\(tag(element)) is empty and so says nothing; put \(holds) into it or leave it out")
    }
    return children
  }

  /// Reports whatever an element holds that may hold nothing.
  mutating func expectNothing(in element: XMLTreeElement) {
    _ = children(of: element, named: [])
  }

  /// The text of an element without elements, on one line, or `nil` where there is a mistake in it.
  mutating func text(of element: XMLTreeElement) -> String? {
    guard element.children.isEmpty else {
      for child in element.children { reportUnknown(child, in: element, known: []) }
      settle([element])
      return nil
    }
    return plain(element.text, at: element)
  }

  /// The text of an element without elements, which must say something.
  mutating func words(of element: XMLTreeElement) -> String? {
    guard let text = text(of: element) else { return nil }
    if text.isEmpty {
      error("offers-empty", at: element, "\(tag(element)) is empty; write its text")
      return nil
    }
    return text
  }
}

extension OffersReader {
  /// Whether an attribute only tells an editor where the schema is.
  private func isForEditors(_ attribute: XMLTreeAttribute) -> Bool {
    attribute.namespace == "http://www.w3.org/2001/XMLSchema-instance"
      && ["schemaLocation", "noNamespaceSchemaLocation"].contains(attribute.name)
  }

  /// A value for each attribute and element that may be missing.
  private static let examples = [
    "version": "1.0", "donor": "NOR", "most": "1", "grants": "6", "id": "nor-lao",
    "status": "pledged", "of": "2018", "currency": "NOK", "first-year": "2018",
    "last-year": "2021", "least": "some", "share": "1", "capability": "training",
    "unit": "expert-days", "quantity": "20", "year": "2018", "name": "Norway",
    "title": "Clearance in Lao PDR", "source": "illustrative: why",
  ]

  /// The element's start tag as messages show it.
  func tag(_ element: XMLTreeElement) -> String {
    element.name.count <= 60 ? "<\(element.name)>" : "<\(element.name.prefix(60))…>"
  }

  /// A value as XML Schema's `token` sees it: no space at the ends, single spaces between words.
  private mutating func plain(_ value: String, at element: XMLTreeElement) -> String? {
    if let hidden = value.unicodeScalars.first(where: { $0.hidesItself && !$0.isXMLSpace }) {
      error(
        "offers-control-character", at: element,
        "\(quoted(value)) in \(tag(element)) holds the control character "
          + "U+\(hexadecimal(hidden)), so that people may not see what is there; remove it")
      return nil
    }
    return collapsed(value)
  }

  /// The first words of a text that may be long.
  private func beginning(of text: String) -> String {
    collapsed(String(text.unicodeScalars.drop { $0.isXMLSpace }.prefix(200)))
  }

  /// Text without space at its ends, and with one space between words.
  func collapsed(_ text: String) -> String {
    text.unicodeScalars.split { $0.isXMLSpace }.map(String.init).joined(separator: " ")
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private mutating func reportText(in element: XMLTreeElement, mayHoldElements: Bool) {
    let text = beginning(of: element.text)
    guard !text.isEmpty else { return }
    error(
      "offers-stray-text", at: element,
      "\(tag(element)) holds the text \(quoted(text)), and may hold "
        + (mayHoldElements ? "elements only; remove it" : "nothing; remove it"))
  }

  private mutating func reportUnknown(
    _ child: XMLTreeElement, in element: XMLTreeElement, known: [String]
  ) {
    let message =
      if child.namespace != namespace {
        "\(tag(child)) is in "
          + (child.namespace.map { "the namespace \(quoted($0))" } ?? "no namespace")
          + ", which this format does not know; remove it"
      } else if known.isEmpty {
        "\(tag(element)) may not hold \(tag(child)); remove it"
      } else {
        "\(tag(element)) may not hold \(tag(child)), only "
          + alternatives(known.map { "<\($0)>" }, "and")
      }
    error("offers-unknown-element", at: child, message)
  }
}

extension Unicode.Scalar {
  /// Whether XML counts the scalar as white space.
  fileprivate var isXMLSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
