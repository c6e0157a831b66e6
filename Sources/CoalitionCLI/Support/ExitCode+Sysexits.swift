import ArgumentParser
import Coalition

/// The exit statuses of `sysexits.h` that this program uses beside ArgumentParser's 0 and 64.
extension ExitCode {
  /// What was read has errors.
  static let dataError = ExitCode(65)
  /// There is no such file.
  static let noInput = ExitCode(66)
  /// A mistake of this program.
  static let software = ExitCode(70)
  /// A file cannot be written.
  static let cannotCreate = ExitCode(73)
  /// The time was up before there was a plan.
  static let temporaryFailure = ExitCode(75)
}

/// Ends with words on standard error where a file cannot be read.
func reading<Value>(_ body: () throws(FileError) -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    StandardError.print("\(error.description): error [file]")
    throw error.isMissing ? ExitCode.noInput : ExitCode.dataError
  }
}

/// Ends with words on standard error where a file cannot be written.
func writing(_ body: () throws(FileError) -> Void) throws {
  do {
    try body()
  } catch {
    StandardError.print("\(error.description): error [file]")
    throw ExitCode.cannotCreate
  }
}
