import ArgumentParser
import Coalition

/// The exit statuses of `sysexits.h` that this program uses beside ArgumentParser's 0 and 64.
extension ExitCode {
  /// What was read has errors.
  static let dataError = ExitCode(65)
  /// A file or folder is missing or cannot be read.
  static let noInput = ExitCode(66)
  /// Something that was asked for is not on this machine.
  static let unavailable = ExitCode(69)
  /// A mistake of this program.
  static let software = ExitCode(70)
  /// A file, or standard output, cannot be written.
  static let cannotCreate = ExitCode(73)
  /// The time was up before there was a plan.
  static let temporaryFailure = ExitCode(75)
}

/// Ends with words on standard error where a file cannot be read.
func reading<Value>(_ body: () throws(FileError) -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    StandardError.print(Diagnostic(error))
    throw ExitCode.noInput
  }
}

/// Ends with words on standard error where a file cannot be written.
func writing(_ body: () throws(FileError) -> Void) throws {
  do {
    try body()
  } catch {
    StandardError.print(Diagnostic(error))
    throw ExitCode.cannotCreate
  }
}

extension Diagnostic {
  /// The code of a finding on a file that cannot be read or written.
  static let fileCode = "file"

  /// A file that cannot be read or written, as a finding.
  init(_ error: FileError) {
    let advice =
      if !error.isMissing {
        ""
      } else if error.path.hasSuffix("/scenario.json") {
        "; name a folder that holds one"
      } else {
        "; check the name"
      }
    self.init(
      .error, Self.fileCode, at: SourceLocation(file: error.path), error.reason + advice)
  }
}
