import ArgumentParser
import Coalition

/// Reads and checks a scenario folder for a command.
enum LoadedScenario {
  /// Reads a folder, completes it from a treaty register and checks it.
  ///
  /// - Returns: The scenario and every finding, by file and line.
  /// - Throws: `FileError` where the folder or a file in it cannot be read.
  static func checked(
    _ folder: String, by register: TreatyRegister, within limits: InputLimits
  ) throws(FileError) -> Imported<CheckedScenario> {
    let files = try ScenarioFolder(folder, limits: limits).files()
    let scenario = ScenarioFolderImporter().scenario(from: files)
    let imported = ScenarioChecker.check(
      RegisterCompletion.completed(scenario, from: register))
    return Imported(imported.value, sorted(imported.diagnostics))
  }

  /// Reads and checks a folder; prints errors and warnings on standard error, and ends where there
  /// are errors.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - register: The treaty register that completes it.
  ///   - limits: How much of its files is read.
  ///   - work: What is not done where there are errors.
  /// - Returns: The scenario.
  /// - Throws: `ExitCode` 65 where there are errors, 66 where a file cannot be read.
  static func ready(
    _ folder: String, by register: TreatyRegister, within limits: InputLimits,
    toBe work: String = "planned"
  ) throws -> CheckedScenario {
    let imported = try reading { () throws(FileError) in
      try checked(folder, by: register, within: limits)
    }
    imported.diagnostics.filter { $0.severity != .note }.shortened().forEach(StandardError.print)
    guard let scenario = imported.value else {
      let errors = imported.diagnostics.count { $0.severity == .error }
      StandardError.print("\(folder): \(counted(errors, "error")); nothing was \(work)")
      throw ExitCode.dataError
    }
    return scenario
  }

  /// Findings by file and line: who mends a file goes through it once.
  private static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      return (a.line ?? 0, left.offset) < (b.line ?? 0, right.offset)
    }.map(\.element)
  }
}
