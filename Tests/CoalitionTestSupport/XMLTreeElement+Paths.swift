package import XMLTree

extension XMLTreeElement {
  /// The elements at a path such as `budget/value`, in document order.
  package func all(_ path: String) -> [XMLTreeElement] {
    path.split(separator: "/").reduce([self]) { found, name in
      found.flatMap { $0.children.filter { $0.name == name } }
    }
  }

  /// The elements at a path that have a value in an attribute.
  package func all(_ path: String, _ name: String, _ value: String) -> [XMLTreeElement] {
    all(path).filter { $0.attribute(name) == value }
  }

  /// The values of an attribute of the elements at a path.
  package func values(_ path: String, _ attribute: String) -> [String] {
    all(path).compactMap { $0.attribute(attribute) }
  }

  /// The texts of the elements at a path.
  package func texts(_ path: String) -> [String] { all(path).map(\.text) }
}
