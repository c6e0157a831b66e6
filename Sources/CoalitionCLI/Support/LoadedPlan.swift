import ArgumentParser
import Coalition

/// An earlier plan that planning looks at.
enum LoadedPlan {
  /// Reads a plan; ends with words on standard error where it cannot be read.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: How large it may be.
  ///   - refusal: What cannot be done with a plan that cannot be read, such as `cannot be kept`.
  static func plan(_ path: String, within limits: InputLimits, refusal: String) throws -> Plan {
    let bytes = try reading { () throws(FileError) in
      try AtomicFile.read(path, limit: limits.fileBytes)
    }
    let imported = PlanImporter(limits: limits).plan(from: bytes, file: path)
    imported.diagnostics.filter { $0.severity != .note }.shortened().forEach(StandardError.print)
    guard let document = imported.value else {
      StandardError.print("\(path): \(refusal); nothing was planned")
      throw ExitCode.dataError
    }
    return document.plan
  }

  /// Says on standard error what of an earlier plan can no longer be.
  static func print(lost: [String], of path: String) {
    for lost in lost {
      StandardError.print(
        Diagnostic(.note, "not-kept", at: SourceLocation(file: path), lost))
    }
  }
}
