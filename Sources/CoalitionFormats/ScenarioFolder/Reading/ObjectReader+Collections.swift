import CoalitionDomain
import JSONTree

extension ObjectReader {
  /// Reads an array of strings or numbers, none of them twice.
  mutating func list<Value: Hashable>(
    _ key: String, _ notation: Notation<Value>, absent meaning: String? = nil
  ) -> [Value]? {
    guard let items = member(key, absent: meaning).flatMap({ array($0, called: key) }) else {
      return nil
    }
    guard items.count <= mostListed else {
      findings.error(
        "list", at: location(of: key),
        "\(key): the list has \(items.count) values; write at most \(mostListed)")
      return nil
    }
    var values = UniqueList<Value>()
    for item in items {
      guard let value = scalar(item, called: key, notation) else { continue }
      if !values.add(value) {
        findings.error(
          "duplicate-item", at: SourceLocation(file: file, line: item.line),
          "\(key): \(quoted("\(value)")) stands twice in the list; take one of them out")
      }
    }
    return values.values
  }

  /// Reads an array of objects.
  ///
  /// - Returns: The values of the objects that have one; `nil` where the key is absent.
  mutating func objects<Value>(
    _ key: String, _ thing: Noun, isRequired: Bool = true,
    with read: (inout ObjectReader) -> Value?
  ) -> [Value]? {
    guard let value = isRequired ? requiredMember(key) : member(key, absent: nil),
      let items = array(value, called: key)
    else { return nil }
    return items.compactMap { item in
      guard !findings.isFull(of: file) else { return nil }
      return Self.read(item, thing, called: key, in: file, &findings, with: read)
    }
  }

  /// Reads an object whose keys are values too, such as years.
  ///
  /// - Returns: The entries in the order of the file; none where the key is absent.
  mutating func entries<Key, Value>(
    _ key: String, _ keys: Notation<Key>, _ values: Notation<Value>, absent meaning: String? = nil
  ) -> [(key: Key, value: Value)] {
    object(key, absent: meaning) { $0.ownEntries(of: key, keys, values) } ?? []
  }

  /// Reads an object whose keys are values too, and which must be there with one of them.
  mutating func requiredEntries<Key, Value>(
    _ key: String, _ keys: Notation<Key>, _ values: Notation<Value>
  ) -> [(key: Key, value: Value)]? {
    guard let object = requiredMember(key) else { return nil }
    return Self.read(object, Noun(key), called: key, in: file, &findings) { entries in
      if entries.members.isEmpty {
        entries.findings.error(
          "missing-value", at: entries.location, "\(key): the object is empty; fill it in")
      }
      return entries.ownEntries(of: key, keys, values)
    }
  }
}

extension ObjectReader {
  private mutating func ownEntries<Key, Value>(
    of name: String, _ keys: Notation<Key>, _ values: Notation<Value>
  ) -> [(key: Key, value: Value)] {
    passOverTheRest()
    return members.compactMap { member in
      guard !findings.isFull(of: file) else { return nil }
      let place = SourceLocation(file: file, line: member.keyLine)
      let key = findings.value(member.key, as: keys, called: name, at: place)
      let value = scalar(member.value, called: "\(name) \(quoted(member.key))", values)
      guard let key, let value else { return nil }
      return (key, value)
    }
  }

  /// The items of an array, of which there must be one.
  private mutating func array(_ value: JSONTreeValue, called key: String) -> [JSONTreeValue]? {
    let location = SourceLocation(file: file, line: value.line)
    guard case .array(let items) = value.content else {
      findings.wrongKind(value, "an array", called: key, at: location)
      return nil
    }
    if items.isEmpty {
      findings.error("missing-value", at: location, "\(key): the array is empty; fill it in")
    }
    return items
  }
}
