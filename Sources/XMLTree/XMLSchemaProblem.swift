internal import CXMLTree

/// One thing in a document that breaks its schema.
package struct XMLSchemaProblem: Hashable, Sendable {
  /// ``XMLTreeError/schema``, or the code of the error that kept the document from being read.
  package let code: String

  /// The line of the `<` of the element at fault; `nil` only where the document cannot be read.
  package let line: Int?

  /// What is wrong, beginning with the element where there is one.
  package let message: String

  /// Creates a problem from its parts.
  package init(code: String, line: Int?, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }
}

extension XMLSchemaProblem {
  init(_ error: XMLTreeError) {
    self.init(code: error.code, line: error.line, message: error.reason)
  }
}

/// Makes libxml2's messages about a schema fit for a person.
struct XMLSchemaWording: Sendable {
  /// The namespace the schema describes.
  let targetNamespace: String?

  /// The problems in document order.
  ///
  /// A value of the wrong form is reported twice by libxml2, for what the form forbids and then for
  /// the type that has the form; the second is left out.
  func problems(from failures: [XMLFailureReport]) -> [XMLSchemaProblem] {
    var kept: [XMLFailureReport] = []
    for failure in failures {
      if let last = kept.last, last.line == failure.line,
        let form = last.message.firstRange(of: " [facet '"),
        failure.message.hasPrefix(last.message[..<form.lowerBound]),
        failure.message.contains(" is not a valid value of the ")
      {
        continue
      }
      kept.append(failure)
    }
    // libxml2 names wrong key references, and whatever an end tag shows, after what lies inside.
    return kept.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { _, failure in
        XMLSchemaProblem(
          code: XMLTreeError.schema, line: failure.line, message: message(for: failure.message))
      }
  }

  /// A message without the namespace that every name of the document is in, with the usual prefix
  /// for that of XML Schema, and without the final period.
  func cleaned(_ message: String) -> String {
    var message = message.replacing("{http://www.w3.org/2001/XMLSchema}", with: "xs:")
    if let targetNamespace {
      message = message.replacing("{\(targetNamespace)}", with: "")
    }
    while message.hasSuffix(".") || message.hasSuffix(" ") { message.removeLast() }
    return message
  }

  /// A cleaned message, which says so where only the namespace of the element is wrong.
  private func message(for message: String) -> String {
    let cleaned = cleaned(message)
    guard let targetNamespace, !message.hasPrefix("Element '{\(targetNamespace)}"),
      message.contains("': This element is not expected.")
        || message.contains("': No matching global declaration available")
    else { return cleaned }
    return "\(cleaned). It is not in the namespace '\(targetNamespace)'"
  }
}
