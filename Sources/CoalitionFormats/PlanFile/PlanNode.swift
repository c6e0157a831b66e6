/// A part of a plan file as it was read, from whichever format.
struct PlanNode: Sendable {
  /// The name as the file has it; empty for an item of a JSON array and for JSON's root.
  let name: String
  /// The line it begins on, from 1.
  var line: Int { Int(shortLine) }
  // A file may hold hundreds of thousands of parts, so each takes as little room as it can.
  private let shortLine: Int32
  /// What it is in its format.
  let form: Form
  /// Its own text, number or word; empty where it has none.
  private(set) var text: String
  /// What lies in it and was not taken yet, the last first: nearly all is taken in order, and an
  /// array gives away what is at its end without moving the rest.
  private var rest: [PlanNode]
  /// The names of what was taken.
  private(set) var taken: [String] = []

  /// What a part is in its format.
  enum Form: Sendable {
    case attribute, element
    case object, array, string, number, boolean, null

    /// Whether it is of XML.
    var isXML: Bool { self == .attribute || self == .element }
  }

  /// Creates a part of what lies in it, the last first.
  init(name: String, line: Int, form: Form, text: String = "", reversed members: [PlanNode] = []) {
    self.name = name
    self.shortLine = Int32(clamping: line)
    self.form = form
    self.text = text
    self.rest = members
  }
}

extension PlanNode {
  /// The name of a part in this part's format.
  func spelled(_ name: PlanName) -> String { form.isXML ? name.xmlText : name.json }

  /// What lies in it and was not taken yet, in order.
  var members: some Sequence<PlanNode> { rest.reversed() }

  /// How many members were not taken yet.
  var count: Int { rest.count }

  /// Whether a part of this name is still there.
  func holds(_ name: PlanName) -> Bool {
    let spelling = spelled(name)
    return rest.contains { $0.name == spelling }
  }

  /// Takes the first part of this name out, or gives `nil` where there is none.
  mutating func take(_ name: PlanName) -> PlanNode? {
    let spelling = spelled(name)
    guard let index = rest.lastIndex(where: { $0.name == spelling }) else { return nil }
    if taken.isEmpty { taken.reserveCapacity(rest.count) }
    taken.append(spelling)
    return rest.remove(at: index)
  }

  /// Takes the first part out, whatever its name, or gives `nil` where none is left.
  mutating func takeFirst() -> PlanNode? { rest.popLast() }

  /// Takes all parts out.
  mutating func takeAll() { rest = [] }

  /// Takes the text out.
  mutating func takeText() -> String {
    defer { text = "" }
    return text
  }
}
