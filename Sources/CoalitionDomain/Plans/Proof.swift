/// How a plan was found, what it achieves and how much better another could be.
public struct Proof: Hashable, Sendable {
  /// The solver's name, empty where none was asked.
  public var solver: String
  /// The solver's version.
  public var solverVersion: String
  /// What was sought, in order, and what was reached.
  public var stages: [StageProof]

  /// Creates a proof.
  public init(solver: String = "", solverVersion: String = "", stages: [StageProof] = []) {
    self.solver = solver
    self.solverVersion = solverVersion
    self.stages = stages
  }

  /// Whether the clock cut the search short, so that another run may give another plan.
  public var wasCutShort: Bool { stages.contains { $0.ending == .clock } }
}

/// What one stage of the policy reached.
public struct StageProof: Hashable, Sendable {
  /// The stage's name.
  public var name: String
  /// What the plan that comes out achieves in this stage, exactly.
  public var value: MeasureValue
  /// No plan that keeps the stages before achieves more than this in this stage: the solver's
  /// word. `nil` where the solver gave none.
  public var bound: MeasureValue?
  /// Why the search ended.
  public var ending: Ending

  /// Why a search ended.
  public enum Ending: String, CaseIterable, Sendable {
    /// The best was proven.
    case proven
    /// The policy's gap was reached.
    case gap
    /// A limit of work was reached, the same on every machine.
    case work
    /// The time was up.
    case clock
  }

  /// Creates a stage's proof.
  public init(name: String, value: MeasureValue, bound: MeasureValue?, ending: Ending) {
    self.name = name
    self.value = value
    self.bound = bound
    self.ending = ending
  }

  /// How far the bound lies above the value, as a share of the bound, in millionths rounded up, or
  /// `nil` where there is no bound above zero.
  public var gapInMillionths: Int64? {
    guard let bound, bound.scaled > 0 else { return nil }
    let missing = max(0, bound.scaled - value.scaled)
    let (million, divisor) = (Int128(1_000_000), bound.scaled)
    // Values reach 10²⁷; dividing first where the product could leave 128 bits.
    if missing > Int128.max / million { return Int64(clamping: missing / (divisor / million)) }
    return Int64(clamping: (missing * million + divisor - 1) / divisor)
  }
}
