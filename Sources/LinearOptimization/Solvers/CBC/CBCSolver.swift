/// COIN-OR's CBC for models with whole numbers, and its simplex code Clp for those without.
///
/// CBC has global state, so models with whole numbers that are solved at once wait for one another;
/// a time limit begins when it is a model's turn. It says nothing while it searches, so a watch is
/// asked once, before it begins.
///
/// See Forrest and Lougee-Heimer (2005), CBC user guide,
/// [doi:10.1287/educ.1053.0020](https://doi.org/10.1287/educ.1053.0020).
package struct CBCSolver: LibrarySolver {
  /// What to ask of CBC beyond its defaults.
  let options: [CBCOption]

  let libraryName = "CBC"

  package let name = "cbc"

  package var version: String { CBCLibrary.version }

  /// Creates the solver.
  package init() {
    self.init(options: CBCOption.standard)
  }

  init(options: [CBCOption]) {
    self.options = options
  }

  func answer(
    to problem: ArrayProblem, from start: [Double]?, within limits: SolveLimits,
    watching watch: SearchWatch?
  ) -> LibraryAnswer {
    guard watch?.isToGoOn(SearchProgress()) ?? true else {
      return LibraryAnswer(reason: .stopped(.cancelled), seconds: 0)
    }
    let asked = limits.nodes == 0 ? options + CBCOption.rootAlone : options
    return CBCLibrary.search(problem, from: start, asked, within: limits)
  }

  func relaxedAnswer(
    to problem: ArrayProblem, within limits: SolveLimits, watching watch: SearchWatch?
  ) -> LibraryAnswer {
    guard watch?.isToGoOn(SearchProgress()) ?? true else {
      return LibraryAnswer(reason: .stopped(.cancelled), seconds: 0)
    }
    return CBCLibrary.relax(problem, within: limits)
  }
}
