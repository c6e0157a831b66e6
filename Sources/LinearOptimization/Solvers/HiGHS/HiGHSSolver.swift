internal import CHiGHSSolver

/// HiGHS, where its shared library is found when the program runs.
///
/// Models that are solved at once do not wait for one another.
///
/// See Huangfu and Hall (2018), Parallelizing the dual revised simplex method,
/// [doi:10.1007/s12532-017-0130-5](https://doi.org/10.1007/s12532-017-0130-5).
package struct HiGHSSolver: LibrarySolver {
  private let library: HiGHSLibrary
  private let threads: Int

  let libraryName = "HiGHS"

  package let worksSideBySide = true

  package let name = "highs"

  package var version: String { library.version }

  /// Whether it may be used where nobody asked for it.
  ///
  /// On 13,261 random models of up to 22 variables HiGHS 1.10.0 gave 3 wrong answers (a point
  /// called the best that was not) and 1.11.0 gave 6; 1.13.1 and 1.15.1 gave none.
  package var isReliable: Bool {
    let numbers = version.split(separator: ".").map { Int($0) ?? 0 }
    return numbers.count > 1 && (numbers[0], numbers[1]) >= (1, 13)
  }

  /// Opens a library and tries it on a small model.
  ///
  /// - Parameter path: A path, or the name of a library that the system knows where to look for.
  /// - Throws: Why it cannot be used.
  package init(opening path: String) throws(SolverUnavailable) {
    self.init(try HiGHSLibrary(opening: path), threads: 1)
    guard isRight else {
      throw SolverUnavailable(
        reason: "it is HiGHS \(version), and gives a wrong answer to a small model", isFault: true)
    }
  }

  private init(_ library: HiGHSLibrary, threads: Int) {
    self.library = library
    self.threads = threads
  }

  /// The solver with another number of threads, which changes no answer.
  ///
  /// - Precondition: There is at least one thread.
  package func using(threads: Int) -> HiGHSSolver {
    precondition(threads >= 1, "a solver needs a thread")
    return HiGHSSolver(library, threads: threads)
  }

  /// Whether a model of two parcels in a knapsack, and its relaxation, have their known answers.
  private var isRight: Bool {
    var model = LinearModel()
    let (a, b) = (model.addVariable("a", 0...3, .integer), model.addVariable("b", 0...3, .integer))
    model.addRow("weight", 2 * LinearExpression(a) + 3 * LinearExpression(b), atMost: 7)
    model.objective = 2.5 * LinearExpression(a) + 3 * LinearExpression(b)
    model.sense = .maximize
    let relaxed = relax(model).objective ?? 0
    return solve(model).point == [2, 1] && (relaxed - 8.5).magnitude < 1e-6
  }

  func answer(
    to problem: ArrayProblem, from start: [Double]?, within limits: SolveLimits,
    watching watch: SearchWatch?
  ) -> LibraryAnswer {
    var answer = library.search(
      problem, from: start.map(problem.movedWithinBounds), within: limits.asked(threads),
      watching: watch)
    if let bound = answer.bound, let point = answer.point, !problem.hasCoarseObjective {
      answer.bound = min(bound, problem.value(at: point) - Self.resolution)
    }
    return answer
  }

  /// By how much at most a point may be better and not be looked for: HiGHS takes its own tolerance
  /// of 10⁻⁶ off the objective, and then says that the bound is reached.
  private static let resolution = 2e-6

  /// A relaxation that goes on from where its last run ended.
  package func relaxation(of model: LinearModel, within limits: SolveLimits) -> any Relaxation {
    let problem = ArrayProblem(relaxing: model)
    guard model.variableCount > 0,
      let session = library.session(problem, within: limits.asked(threads))
    else { return ColdRelaxation(model, self) }
    return HiGHSRelaxation(model, self, session)
  }

  func relaxedAnswer(
    to problem: ArrayProblem, within limits: SolveLimits, watching watch: SearchWatch?
  ) -> LibraryAnswer {
    library.relax(problem, within: limits.asked(threads), watching: watch)
  }
}

extension SolveLimits {
  fileprivate func asked(_ threads: Int) -> chighs_limits {
    chighs_limits(
      seconds: seconds ?? -1, relative_gap: relativeGap,
      nodes: nodes.map { CInt(clamping: $0) } ?? -1, threads: CInt(clamping: threads),
      is_hasty: isHasty ? 1 : 0)
  }
}

extension ArrayProblem {
  /// What is to be minimized, at a point.
  fileprivate func value(at point: [Double]) -> Double {
    zip(objective, point).reduce(constant) { $0 + $1.0 * $1.1 }
  }

  /// Whether any two points with different objectives are a thousandth apart: only whole numbers
  /// count, each by whole thousandths.
  fileprivate var hasCoarseObjective: Bool {
    zip(objective, isInteger).allSatisfy { cost, isInteger in
      cost == 0 || isInteger == 1 && (1_000 * cost).rounded() == 1_000 * cost
    }
  }

  /// A point with every value within its bounds, and whole where it is to be.
  ///
  /// HiGHS takes a start outside the bounds for another problem.
  fileprivate func movedWithinBounds(_ point: [Double]) -> [Double] {
    point.indices.map { column in
      let value = min(max(point[column], lower[column]), upper[column])
      return isInteger[column] == 1 ? value.rounded() : value
    }
  }
}
