import CoalitionDomain

/// What a plan is written into: one of the formats.
///
/// A group has its words, numbers and flags first, then its texts, groups and lists: XML puts the
/// first into the start tag.
protocol PlanSink: ~Copyable {
  /// Begins the document with what says which format and version it is.
  mutating func beginPlan()
  /// Ends the document.
  mutating func endPlan()
  /// Begins a group: an element, a JSON object with a key.
  mutating func beginGroup(_ name: PlanName)
  /// Ends the group begun last.
  mutating func endGroup()
  /// Begins a list: an element round the items, a JSON array with a key.
  mutating func beginList(_ name: PlanName)
  /// Ends the list begun last.
  mutating func endList()
  /// Begins a group in a list: an element, a JSON object without a key.
  mutating func beginItem(_ name: PlanName)
  /// Ends the item begun last.
  mutating func endItem()
  /// Writes an id, a code or a date: an attribute, a JSON string.
  mutating func word(_ name: PlanName, _ value: String)
  /// Writes `value` / 10^`places`: an attribute, a JSON string.
  mutating func decimal(_ name: PlanName, _ value: Int64, places: Int)
  /// Writes a whole number: an attribute, a JSON number.
  mutating func number(_ name: PlanName, _ value: Int)
  /// Writes yes or no: an attribute, a JSON boolean.
  mutating func flag(_ name: PlanName, _ value: Bool)
  /// Writes words for people: an element, a JSON string.
  mutating func text(_ name: PlanName, _ value: String)
  /// Writes words for people that are all a group holds beside its fields: the element's text, a
  /// JSON string named `text`.
  mutating func body(_ value: String)
}

extension PlanSink where Self: ~Copyable {
  /// Writes a group.
  mutating func group(_ name: PlanName, _ content: (inout Self) -> Void) {
    beginGroup(name)
    content(&self)
    endGroup()
  }

  /// Writes a list that was added to the format, unless it is empty: nothing then says that the
  /// program which reads the file has to know of it.
  mutating func addedList<Item>(
    _ name: PlanName, _ items: [Item], as itemName: PlanName,
    _ content: (Item, inout Self) -> Void
  ) {
    if !items.isEmpty { list(name, items, as: itemName, content) }
  }

  /// Writes a list, in its order.
  mutating func list<Item>(
    _ name: PlanName, _ items: [Item], as itemName: PlanName,
    _ content: (Item, inout Self) -> Void
  ) {
    beginList(name)
    for item in items {
      beginItem(itemName)
      content(item, &self)
      endItem()
    }
    endList()
  }
}
