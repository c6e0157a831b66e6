/// A kind of row: its table, how it is read, and what makes two rows the same.
protocol RegisterRow: Sendable {
  /// The table's name and columns.
  static var format: RegisterTableFormat { get }

  /// Reads a row, or gives `nil` where anything that it needs is at fault.
  init?(_ row: inout RegisterRowReader)

  /// What makes two rows the same: a later one replaces an earlier one of the same key.
  var key: [String] { get }
}

/// The first row and the columns of a table.
struct RegisterTableFormat: Sendable {
  /// The table's name, such as `membership`.
  let name: String
  /// The columns, all of which every file has, in any order.
  let columns: [String]

  /// The version that is read.
  static let version = "1"

  /// The name in the first row, such as `coalition-register-membership`.
  var fullName: String { Self.prefix + name }

  /// What every name in a first row begins with.
  static let prefix = "coalition-register-"
}
