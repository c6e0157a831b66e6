import JSONTree
import XMLTree

extension PlanNode {
  /// Makes a part of an element.
  ///
  /// The name of an element outside the format's namespace keeps its namespace, even where it has
  /// none, and so does that of an attribute in any: they are not the format's names.
  ///
  /// The element is taken apart from its end, so that of a large file there is never a whole tree
  /// of elements beside a whole tree of parts.
  init(_ element: consuming XMLTreeElement) {
    var members: [PlanNode] = []
    members.reserveCapacity(element.attributes.count + element.children.count)
    while let child = element.children.popLast() { members.append(PlanNode(child)) }
    for attribute in element.attributes.reversed() {
      // What XML Schema's own attributes say is for editors and validators.
      if attribute.namespace == "http://www.w3.org/2001/XMLSchema-instance" { continue }
      members.append(
        PlanNode(
          name: Self.name(attribute.name, in: attribute.namespace), line: element.line,
          form: .attribute, text: attribute.value))
    }
    self.init(
      name: element.namespace == PlanFormat.namespace
        ? element.name : Self.name(element.name, in: element.namespace ?? ""),
      line: element.line, form: .element, text: element.text, reversed: members)
  }

  private static func name(_ name: String, in namespace: String?) -> String {
    namespace.map { "{\($0)}\(name)" } ?? name
  }

  /// Makes a part of a JSON value.
  init(_ value: JSONTreeValue, named name: String = "", on line: Int? = nil) {
    let line = line ?? value.line
    switch value.content {
    case .object(let members):
      self.init(
        name: name, line: line, form: .object,
        reversed: members.reversed().map { PlanNode($0.value, named: $0.key, on: $0.keyLine) })
    case .array(let items):
      self.init(
        name: name, line: line, form: .array, reversed: items.reversed().map { PlanNode($0) })
    case .string(let text): self.init(name: name, line: line, form: .string, text: text)
    case .number(let text): self.init(name: name, line: line, form: .number, text: text)
    case .boolean(let value):
      self.init(name: name, line: line, form: .boolean, text: value ? "yes" : "no")
    case .null: self.init(name: name, line: line, form: .null)
    }
  }
}
