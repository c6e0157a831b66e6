internal import CSVTable
import CoalitionDomain

/// The cells of one row, read by column.
///
/// What is wrong with a cell is kept and gives `nil`, so that a row reads all its cells before it
/// asks whether all are there.
struct RegisterRowReader {
  /// What was found so far in this row.
  private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  private let line: Int
  private let fields: [CSVField]
  private let places: [String: Int]

  /// Creates a reader of one row.
  init(file: String, line: Int, fields: [CSVField], places: [String: Int]) {
    self.file = file
    self.line = line
    self.fields = fields
    self.places = places
  }

  /// Whether a column's cell holds anything.
  func isFilled(_ column: String) -> Bool {
    places[column].map { !fields[$0].text.isEmpty } ?? false
  }

  /// Keeps an error about a column's cell.
  mutating func error(_ code: String, in column: String, _ message: String) {
    let place = places[column].map { fields[$0].line } ?? line
    diagnostics.append(
      Diagnostic(
        .error, code, at: SourceLocation(file: file, line: place), "\(column): \(message)"))
  }
}

extension RegisterRowReader {
  /// Reads a cell that must be filled. Where the column is missing, that was said of the heading.
  mutating func required<Value>(_ column: String, _ notation: RegisterNotation<Value>) -> Value? {
    guard let place = places[column] else { return nil }
    guard !fields[place].text.isEmpty else {
      error("missing-value", in: column, "the cell is empty; fill it in")
      return nil
    }
    return value(fields[place].text, of: column, notation)
  }

  /// Reads a cell that may be empty.
  mutating func optional<Value>(_ column: String, _ notation: RegisterNotation<Value>) -> Value? {
    guard let place = places[column], !fields[place].text.isEmpty else { return nil }
    return value(fields[place].text, of: column, notation)
  }

  /// Reads `date` and `dated`; a day given for a month or year must be its last.
  mutating func date() -> (day: CivilDate, dating: Dating)? {
    let day = required("date", .date)
    let dating = required("dated", .word(Dating.self, "how exactly a day is known"))
    guard let day, let dating else { return nil }
    let last = CivilDate.days(in: day.month, of: day.year.number)
    let isLast = day.day == last && (dating == .month || day.month == 12)
    if dating == .month || dating == .year, !isLast {
      error(
        "dated", in: "date", "'\(day)' is not the last day of its \(dating.rawValue); write that")
    }
    return (day, dating)
  }

  /// Reads `source` and `confirmed`.
  mutating func provenance() -> Provenance? {
    let source = required("source", .source)
    let confirmation = required(
      "confirmed", .word(Provenance.Confirmation.self, "how well a row is confirmed"))
    guard let source, let confirmation else { return nil }
    return Provenance(source: source, confirmation: confirmation)
  }

  /// Refuses two days in the wrong order.
  mutating func checkOrder(
    _ first: CivilDate?, _ firstName: String, _ second: CivilDate?, _ secondName: String
  ) {
    guard let first, let second, first > second else { return }
    error(
      "date-order", in: secondName,
      "'\(second)' is before \(firstName) '\(first)'; mend one of them")
  }

  private mutating func value<Value>(
    _ text: String, of column: String, _ notation: RegisterNotation<Value>
  ) -> Value? {
    if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    {
      error("spaces", in: column, "\(quoted(text)) begins or ends with a space; take it out")
      return nil
    }
    do throws(RegisterMisreading) {
      return try notation.read(text)
    } catch {
      self.error(error.code, in: column, error.reason)
      return nil
    }
  }
}
