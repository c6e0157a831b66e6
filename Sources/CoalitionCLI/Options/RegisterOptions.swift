import ArgumentParser
import Coalition

/// Which treaty register a command goes by.
struct RegisterOptions: ParsableArguments {
  @Option(
    name: .customLong("register"),
    help: ArgumentHelp(
      "A newer table to lay over the treaty register; may be given more than once.",
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  /// The register that is part of the program with the files laid over it.
  ///
  /// Prints what is wrong with a file and ends where anything is.
  func register() throws -> TreatyRegister {
    guard !files.isEmpty else { return .standard }
    let newer = try files.map { path in
      RegisterFile(
        path: path,
        bytes: try reading { () throws(FileError) in
          try AtomicFile.read(path, limit: ScenarioFolder.mostBytes)
        })
    }
    let imported = TreatyRegister.standard.laying(newer)
    imported.diagnostics.forEach(StandardError.print)
    guard let register = imported.value else { throw ExitCode.dataError }
    return register
  }
}
