import CoalitionDomain

/// Takes parts out of nodes and keeps what is wrong with them.
///
/// A part that cannot be read gives `nil` and a finding; whoever asks goes on with the next one.
struct PlanReader {
  private let file: String
  private var kept: [Diagnostic] = []
  /// The names of the lists whose items are being read, outermost first.
  private var lists: [String] = []

  /// Creates a reader of one file.
  init(file: String) { self.file = file }

  /// What was found, in the order of the file.
  var findings: [Diagnostic] {
    kept.enumerated()
      .sorted { left, right in
        let lines = (left.element.location.line ?? 0, right.element.location.line ?? 0)
        return lines.0 == lines.1 ? left.offset < right.offset : lines.0 < lines.1
      }
      .map(\.element)
  }

  /// How many findings there are so far.
  var count: Int { kept.count }

  /// Whether there are so many findings that the file is not worth reading on.
  private var isFull: Bool { count >= FindingLimit.mostKept }

  /// Keeps a finding about a part.
  mutating func report(_ code: String, _ node: PlanNode, _ message: String) {
    guard !isFull else { return }
    kept.append(
      Diagnostic(.error, code, at: SourceLocation(file: file, line: node.line), message))
    if isFull { kept.append(FindingLimit.reached(in: file)) }
  }
}

extension PlanReader {
  /// Takes a field that must be there.
  mutating func value<Value>(
    _ name: PlanName, _ value: PlanValue<Value>, in node: inout PlanNode
  ) -> Value? {
    guard let field = take(name, in: &node) else { return nil }
    return read(field, value)
  }

  /// Takes a field that may be missing.
  mutating func optional<Value>(
    _ name: PlanName, _ value: PlanValue<Value>, in node: inout PlanNode
  ) -> Value? {
    guard node.holds(name) else { return nil }
    return self.value(name, value, in: &node)
  }

  /// Takes words for people that must be there.
  mutating func text(_ name: PlanName, in node: inout PlanNode) -> String? {
    guard var part = take(name, in: &node) else { return nil }
    guard part.form == .element || part.form == .string else {
      return wrongForm(part, "write it as \(part.form.isXML ? "an element" : "a string")")
    }
    let text = part.takeText()
    finish(part)
    return text
  }

  /// Takes the words for people that are what a group holds beside its fields.
  mutating func body(of node: inout PlanNode) -> String? {
    node.form.isXML ? node.takeText() : text(.text, in: &node)
  }

  /// Takes a group that must be there, and reads it.
  mutating func group<Value>(
    _ name: PlanName, in node: inout PlanNode,
    _ content: (inout PlanReader, inout PlanNode) -> Value?
  ) -> Value? {
    guard var part = take(name, in: &node) else { return nil }
    return read(&part, content)
  }

  /// Takes a list that must be there, and reads its items.
  ///
  /// - Returns: Those items that could be read.
  mutating func list<Item>(
    _ name: PlanName, as itemName: PlanName, in node: inout PlanNode,
    _ content: (inout PlanReader, inout PlanNode) -> Item?
  ) -> [Item]? {
    guard var part = take(name, in: &node) else { return nil }
    guard part.form == .element || part.form == .array else {
      return wrongForm(part, "write it as \(part.form.isXML ? "an element" : "an array")")
    }
    lists.append(part.name)
    var items: [Item] = []
    items.reserveCapacity(part.count)
    while !isFull, var item = part.takeFirst() {
      if item.form.isXML, item.form == .attribute || item.name != itemName.xmlText {
        let _: Never? = unknown(item, in: part)
        continue
      }
      if let value = read(&item, content) { items.append(value) }
    }
    lists.removeLast()
    finish(part)
    return items
  }

  /// Takes a list that was added to the format, which older files do not have.
  mutating func addedList<Item>(
    _ name: PlanName, as itemName: PlanName, in node: inout PlanNode,
    _ content: (inout PlanReader, inout PlanNode) -> Item?
  ) -> [Item]? {
    node.holds(name) ? list(name, as: itemName, in: &node, content) : []
  }

  /// Reads a group and says what is in it that does not belong there.
  ///
  /// It is read where it is: of a copy, the members would be copied before the first is taken.
  mutating func read<Value>(
    _ group: inout PlanNode, _ content: (inout PlanReader, inout PlanNode) -> Value?
  ) -> Value? {
    guard group.form == .element || group.form == .object else {
      return wrongForm(group, "write it as \(group.form.isXML ? "an element" : "an object")")
    }
    let value = content(&self, &group)
    finish(group)
    return value
  }
}

extension PlanReader {
  /// Says what is left of a part when all that belongs there was taken.
  mutating func finish(_ node: PlanNode) {
    for member in node.members where !isFull {
      if node.taken.contains(member.name) {
        report(
          "plan-duplicate", member, "\(described(member)) stands twice in one place; keep one")
      } else {
        let _: Never? = unknown(member, in: node)
      }
    }
    let isSpace: (UInt8) -> Bool = { " \t\r\n".utf8.contains($0) }
    guard node.form == .element, !node.text.utf8.allSatisfy(isSpace) else { return }
    let stray = node.text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    report(
      "plan-unknown", node,
      "text \(quoted(String(decoding: Array(stray), as: UTF8.self))) stands in \(described(node)), "
        + "which holds none; remove it")
  }

  private mutating func take(_ name: PlanName, in node: inout PlanNode) -> PlanNode? {
    if let part = node.take(name) { return part }
    report(
      "plan-missing", node, "\(described(node)) has no '\(node.spelled(name))'; add it")
    return nil
  }

  private mutating func read<Value>(_ field: PlanNode, _ value: PlanValue<Value>) -> Value? {
    let wanted: PlanNode.Form
    switch value.kind {
    case _ where field.form.isXML: wanted = .attribute
    case .word: wanted = .string
    case .number: wanted = .number
    case .flag: wanted = .boolean
    }
    guard field.form == wanted else { return wrongForm(field, "write it as \(wanted.described)") }
    guard let read = value.read(field.text) else {
      report(
        "plan-value", field,
        "\(quoted(field.text)) is no value of \(described(field)); write \(value.advice())")
      return nil
    }
    return read
  }

  private mutating func unknown<Value>(_ member: PlanNode, in node: PlanNode) -> Value? {
    report(
      "plan-unknown", member,
      "\(described(member)) is not part of \(described(node)); remove it")
    return nil
  }

  private mutating func wrongForm<Value>(_ node: PlanNode, _ advice: String) -> Value? {
    report("plan-form", node, "\(described(node)) is \(node.form.described); \(advice)")
    return nil
  }
}

extension PlanReader {
  /// The part's name in a message; an item of a JSON array has none of its own.
  func described(_ node: PlanNode) -> String {
    if !node.name.isEmpty { return quoted(node.name) }
    return lists.last.map { "an item of \(quoted($0))" } ?? "the plan"
  }
}

extension PlanNode.Form {
  /// The form in the words of a message.
  var described: String {
    switch self {
    case .attribute: "an attribute"
    case .element: "an element"
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
