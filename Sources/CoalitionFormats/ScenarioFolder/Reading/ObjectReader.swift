import CoalitionDomain
import JSONTree

/// The members of one JSON object, read by key.
///
/// What is wrong with a member is kept in ``findings`` and gives `nil`, so an object reads all its
/// members before it asks whether all are there. A key that nobody asked for is an error.
struct ObjectReader {
  /// What was found so far, in this object and before it.
  var findings: Findings

  /// What the object describes.
  let thing: Noun

  /// The file as the person named it.
  let file: String

  /// The members in the order of the file.
  let members: [JSONTreeMember]

  private let line: Int
  private var asked: [String] = []
  private var mayHoldOthers = false

  /// Reads an object with a closure, then refuses the keys that the closure did not ask for.
  ///
  /// - Parameters:
  ///   - value: The object; any other kind of value is an error.
  ///   - thing: What it describes.
  ///   - name: The key it stands under, or what the file is to hold.
  ///   - file: The file as the person named it.
  ///   - findings: Takes what is wrong.
  ///   - read: Makes a value of the members.
  /// - Returns: What the closure made.
  static func read<Value>(
    _ value: JSONTreeValue, _ thing: Noun, called name: String, in file: String,
    _ findings: inout Findings, with read: (inout ObjectReader) -> Value?
  ) -> Value? {
    guard case .object(let members) = value.content else {
      findings.wrongKind(
        value, "an object", called: name, at: SourceLocation(file: file, line: value.line))
      return nil
    }
    var reader = ObjectReader(
      findings: findings, thing: thing, file: file, line: value.line, members: members)
    findings = Findings()
    let result = read(&reader)
    reader.refuseUnknownKeys()
    findings = reader.findings
    return result
  }

  private init(
    findings: Findings, thing: Noun, file: String, line: Int, members: [JSONTreeMember]
  ) {
    self.findings = findings
    self.thing = thing
    self.file = file
    self.line = line
    self.members = members
  }

  /// Where the object starts.
  var location: SourceLocation { SourceLocation(file: file, line: line) }

  /// Where a key's value starts, or the object where the key is absent.
  func location(of key: String) -> SourceLocation {
    let value = members.first { $0.key == key }?.value
    return SourceLocation(file: file, line: value?.line ?? line)
  }

  /// Whether the object has a key.
  func has(_ key: String) -> Bool { members.contains { $0.key == key } }
}

extension ObjectReader {
  /// Reads a string or number that must be there.
  mutating func required<Value>(_ key: String, _ notation: Notation<Value>) -> Value? {
    requiredMember(key).flatMap { scalar($0, called: key, notation) }
  }

  /// Reads a string or number that may be absent.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - notation: How its values are written.
  ///   - meaning: What its absence is taken as, where that is a default worth a note.
  /// - Returns: The value, or `nil` where it is absent or at fault.
  mutating func optional<Value>(
    _ key: String, _ notation: Notation<Value>, absent meaning: String? = nil
  ) -> Value? {
    member(key, absent: meaning).flatMap { scalar($0, called: key, notation) }
  }

  /// Reads the id of the object's thing, which no other of its kind may have.
  mutating func newID<Subject>(_ key: String, of subject: Subject.Type) -> Identifier<Subject>? {
    guard let id = required(key, .id(of: subject)) else { return nil }
    findings.take(id.text, kind: thing.one, called: key, at: location(of: key))
    return id
  }

  /// Reads an object within this one.
  mutating func object<Value>(
    _ key: String, absent meaning: String? = nil, with read: (inout ObjectReader) -> Value?
  ) -> Value? {
    guard let value = member(key, absent: meaning) else { return nil }
    return Self.read(value, Noun(key), called: key, in: file, &findings, with: read)
  }

  /// Lets all other keys pass, where it is unsure which there should be.
  mutating func passOverTheRest() { mayHoldOthers = true }
}

extension ObjectReader {
  /// The value of a key that must be there.
  mutating func requiredMember(_ key: String) -> JSONTreeValue? {
    let value = member(key, absent: nil)
    if value == nil {
      findings.error("missing-key", at: location, "the \(thing.one) has no \(quoted(key)); add it")
    }
    return value
  }

  /// The value of a key that may be absent, which is noted where it means something.
  mutating func member(_ key: String, absent meaning: String?) -> JSONTreeValue? {
    asked.append(key)
    let value = members.first { $0.key == key }?.value
    if value == nil, let meaning { findings.tookDefault(key, meaning, in: thing, at: location) }
    return value
  }

  /// Reads a string or number.
  mutating func scalar<Value>(
    _ value: JSONTreeValue, called name: String, _ notation: Notation<Value>
  ) -> Value? {
    let location = SourceLocation(file: file, line: value.line)
    switch value.content {
    case .number(let text) where notation.isNumber:
      return findings.value(text, as: notation, called: name, at: location)
    case .string("") where !notation.isNumber:
      findings.error("missing-value", at: location, "\(name): the text is empty; write it")
    case .string(let text) where !notation.isNumber:
      return findings.value(text, as: notation, called: name, at: location)
    default:
      findings.wrongKind(
        value, notation.isNumber ? "a number" : "a string", called: name, at: location)
    }
    return nil
  }

  private mutating func refuseUnknownKeys() {
    if mayHoldOthers { return }
    for member in members where !asked.contains(member.key) {
      if findings.isFull(of: file) { return }
      findings.error(
        "unknown-key", at: SourceLocation(file: file, line: member.keyLine),
        "\(quoted(member.key)) is not a key of the \(thing.one); take it out, or write one of: "
          + asked.joined(separator: ", "))
    }
  }
}

extension Findings {
  /// Keeps that a value is of another kind than wanted, such as `an array`.
  mutating func wrongKind(
    _ value: JSONTreeValue, _ wanted: String, called name: String, at location: SourceLocation
  ) {
    let advice =
      switch value.content {
      case .string(let text) where wanted == "a number":
        "found \(quoted(text)) in quotation marks; write \(wanted) without them"
      case .number(let text) where wanted == "a string":
        "found the number \(text); write \(wanted), in quotation marks"
      case .null: "found null; write \(wanted), or leave the key out where that is allowed"
      default: "found \(value.describedKind); write \(wanted)"
      }
    error("wrong-kind", at: location, "\(name): \(advice)")
  }
}
