/// One element of an XML document, as a plain value that knows its line.
package struct XMLTreeElement: Hashable, Sendable {
  /// The name without its prefix.
  package var name: String

  /// The namespace the element is in, or `nil` where it is in none.
  package var namespace: String?

  /// The attributes in document order, namespace declarations left out.
  package var attributes: [XMLTreeAttribute]

  /// The elements directly inside, in document order.
  package var children: [XMLTreeElement]

  /// The element's own text and CDATA joined, whitespace included; that of its children is theirs.
  /// White space alone is left out where there are children: it is their indentation.
  package var text: String

  /// The line of the `<` of the start tag, counted from 1.
  package var line: Int

  /// Creates an element from its parts.
  package init(
    name: String, namespace: String? = nil, attributes: [XMLTreeAttribute] = [],
    children: [XMLTreeElement] = [], text: String = "", line: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
    self.line = line
  }

  /// The value of the attribute of this name that is in no namespace.
  ///
  /// - Complexity: O(*n*) for *n* attributes.
  package func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == nil }?.value
  }
}

/// One attribute of an ``XMLTreeElement``.
package struct XMLTreeAttribute: Hashable, Sendable {
  /// The name without its prefix.
  package var name: String

  /// The namespace the attribute is in; one without a prefix is in none.
  package var namespace: String?

  /// The value, with all references replaced.
  package var value: String

  /// Creates an attribute from its parts.
  package init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}
