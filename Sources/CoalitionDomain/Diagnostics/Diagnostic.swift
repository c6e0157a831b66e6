/// Something that a person should know about what was read, with where it is and what to do.
///
/// Prints as `needs.csv:12: error: '1,250' is not an amount …; write it as 1250 [amount]`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public let severity: Severity
  /// A stable name for this kind of finding, in kebab-case.
  public let code: String
  /// Where it is.
  public let location: SourceLocation
  /// The value at fault, what is wrong with it, and what to do.
  public let message: String

  /// How bad a finding is.
  public enum Severity: String, Sendable {
    /// Nothing can be made of the input until it is mended.
    case error
    /// The input is used, and may not mean what its author thinks.
    case warning
    /// A default was taken, or something worth knowing.
    case note
  }

  /// Creates a finding.
  public init(
    _ severity: Severity, _ code: String, at location: SourceLocation, _ message: String
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line: severity: message [code]`.
  public var description: String { "\(location): \(severity.rawValue): \(message) [\(code)]" }
}

/// A place in an input file.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the person named it.
  public let file: String
  /// The line, from 1, or `nil` where the finding is about the whole file.
  public let line: Int?

  /// Names a place.
  public init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line` or `file`, with what a terminal would obey spelled out: whoever names a file may
  /// name it so that a message reads as another one.
  public var description: String {
    let shown = spelledOut(file)
    return line.map { "\(shown):\($0)" } ?? shown
  }
}

/// What came of reading something: a value unless any finding is an error, and all findings.
public struct Imported<Value> {
  /// The value, or `nil` where any finding is an error.
  public let value: Value?
  /// What was found, in the order of the input.
  public let diagnostics: [Diagnostic]

  /// Keeps the value only where no finding is an error.
  public init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    self.value = diagnostics.contains { $0.severity == .error } ? nil : value
    self.diagnostics = diagnostics
  }
}

extension Imported: Sendable where Value: Sendable {}
