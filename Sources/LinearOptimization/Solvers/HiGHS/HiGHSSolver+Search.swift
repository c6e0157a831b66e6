extension HiGHSSolver {
  /// Where systems keep HiGHS's library when it is installed.
  #if os(macOS)
    static let systemNames = [
      "libhighs.1.dylib", "libhighs.dylib", "/opt/homebrew/lib/libhighs.dylib",
      "/usr/local/lib/libhighs.dylib",
    ]
  #else
    static let systemNames = ["libhighs.so.1", "libhighs.so"]
  #endif

  /// What was found when this program first asked: in `COALITION_HIGHS`, then on the system.
  package static let found: Result<HiGHSSolver, SolverUnavailable> = find(
    named: HiGHSLibrary.namedPath, otherwise: systemNames)

  /// Looks for the library.
  ///
  /// - Parameters:
  ///   - path: What `COALITION_HIGHS` says. A path is the only one that is tried; an empty one
  ///     switches HiGHS off.
  ///   - names: What to try in order where `path` is `nil`. What is there and cannot be used ends
  ///     the search, so that it is not passed over in silence.
  /// - Returns: The solver, or why there is none.
  static func find(
    named path: String?, otherwise names: [String]
  ) -> Result<HiGHSSolver, SolverUnavailable> {
    if path == "" {
      return .failure(
        SolverUnavailable(
          reason: "COALITION_HIGHS is empty, which switches HiGHS off; unset it", isFault: false))
    }
    if let path {
      do throws(SolverUnavailable) {
        return .success(try HiGHSSolver(opening: path))
      } catch {
        return .failure(
          SolverUnavailable(
            reason: "COALITION_HIGHS names a library that cannot be used: \(error.reason)",
            isFault: true))
      }
    }
    for name in names {
      do throws(SolverUnavailable) {
        return .success(try HiGHSSolver(opening: name))
      } catch {
        guard error.isFault else { continue }
        return .failure(
          SolverUnavailable(
            reason: "the system's \(name) cannot be used: \(error.reason)", isFault: true))
      }
    }
    return .failure(
      SolverUnavailable(
        reason: "the system has no \(names.joined(separator: " or ")), and COALITION_HIGHS names "
          + "none; install HiGHS", isFault: false))
  }
}
