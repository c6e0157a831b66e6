/// Why a solver cannot be used on this machine.
package struct SolverUnavailable: Error, Hashable, Sendable {
  /// What is missing or wrong and what to do, for people.
  package let reason: String

  /// Whether something was named or found that should work and does not, rather than nothing.
  package let isFault: Bool
}
