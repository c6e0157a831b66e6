import ArgumentParser
import Coalition

/// Reads and checks a scenario folder for a command.
enum LoadedScenario {
  /// Reads and checks a folder, with every finding.
  static func checked(_ folder: String) throws -> Imported<CheckedScenario> {
    let files = try reading { () throws(FileError) in try ScenarioFolder(folder).files() }
    return ScenarioChecker.check(ScenarioFolderImporter().scenario(from: files))
  }

  /// Reads and checks a folder; prints errors and warnings, and ends where there are errors.
  static func ready(_ folder: String) throws -> CheckedScenario {
    let imported = try checked(folder)
    for finding in imported.diagnostics where finding.severity != .note {
      StandardError.print(finding)
    }
    guard let scenario = imported.value else { throw ExitCode.dataError }
    return scenario
  }
}
