import ArgumentParser
import Coalition

/// Which treaty register is asked.
struct RegisterOptions: ParsableArguments {
  @Option(
    name: .customLong("register"),
    help: ArgumentHelp(
      "A newer table of the register, laid over the program's own. May be given more than once; a "
        + "later one lies over an earlier one.",
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  /// The register with the newer tables; prints what is wrong with them, and ends there.
  func register() throws -> TreatyRegister {
    let files = try files.map { path in
      let bytes = try reading { () throws(FileError) in
        try AtomicFile.read(path, limit: InputLimits.standard.fileBytes)
      }
      return RegisterFile(path: path, bytes: bytes)
    }
    let imported = TreatyRegister.standard.laying(files)
    imported.diagnostics.forEach(StandardError.print)
    guard let register = imported.value else { throw ExitCode.dataError }
    return register
  }
}

extension TreatyRegister {
  /// The last day up to which memberships of a treaty are kept.
  ///
  /// It stands in for a day that nobody gave: the program asks no clock, so that the same command
  /// gives the same bytes.
  func lastDay(of treaty: Treaty) throws -> CivilDate {
    guard let day = knows("membership", part: treaty.code) else {
      throw ValidationError("the register does not say where it ends; give --on a day")
    }
    return day
  }
}

/// Reads arguments that name a day, a state or a treaty.
enum RegisterArgument {
  /// A day such as `2011-08-20`.
  static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("'\(text)' is not a day; write year, month and day, such as 2011-08-20")
    }
    return day
  }

  /// A state such as `LAO`.
  static func state(_ text: String) throws -> CountryCode {
    guard let state = CountryCode(text) else {
      throw ValidationError(
        "'\(text)' is not a code of ISO 3166-1; write "
          + (CountryCode(text.uppercased())?.code ?? "three capital letters such as LAO"))
    }
    return state
  }

  /// A treaty such as `CCM`.
  static func treaty(_ text: String) throws -> Treaty {
    guard let treaty = Treaty(text) else {
      throw ValidationError(
        "'\(text)' is not a treaty of the register; write "
          + alternatives(Treaty.all.map(\.code)))
    }
    return treaty
  }
}
