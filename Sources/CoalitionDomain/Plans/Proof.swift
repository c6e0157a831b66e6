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
  /// No plan that keeps the stages before achieves more than this in this stage: what
  /// ``multipliers`` prove without a solver. `nil` where there is no such proof.
  public var provenBound: MeasureValue?
  /// What proves ``provenBound``: the rows that hold plans down, and what a unit of each is worth.
  public var multipliers: [RowMultiplier]

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
  public init(
    name: String, value: MeasureValue, bound: MeasureValue?, ending: Ending,
    provenBound: MeasureValue? = nil, multipliers: [RowMultiplier] = []
  ) {
    self.name = name
    self.value = value
    self.bound = bound
    self.ending = ending
    self.provenBound = provenBound
    self.multipliers = multipliers
  }

  /// How far ``bound`` lies above the value, as a share of the bound, in millionths rounded up, or
  /// `nil` where there is no bound above zero.
  public var gapInMillionths: Int64? { gapInMillionths(to: bound) }

  /// How far ``provenBound`` lies above the value, as ``gapInMillionths`` says of ``bound``.
  public var provenGapInMillionths: Int64? { gapInMillionths(to: provenBound) }

  private func gapInMillionths(to bound: MeasureValue?) -> Int64? {
    guard let bound, bound.scaled > 0 else { return nil }
    guard bound > value else { return 0 }
    // Two values may lie further apart than 128 bits with a sign hold, and a million times that
    // further than any type does.
    let missing = UInt128(truncatingIfNeeded: bound.scaled &- value.scaled)
    let millionths = missing.multipliedFullWidth(by: 1_000_000)
    guard millionths.high < bound.scaled.magnitude else { return .max }
    let (quotient, remainder) = bound.scaled.magnitude.dividingFullWidth(millionths)
    let gap = Int64(clamping: quotient)
    return remainder > 0 && gap < .max ? gap + 1 : gap
  }
}

/// A row of the planning model and what raising its bound by one unit is worth to a stage.
///
/// Whatever the multipliers are, they prove some bound; good ones prove a low one.
public struct RowMultiplier: Hashable, Sendable {
  /// The row's name, such as `offer-envelope(norway,2018)`.
  public var row: String
  /// What a unit of the row is worth, in the stage's unit: below zero where the row holds plans up.
  public var worth: MeasureValue

  /// Creates a multiplier.
  public init(row: String, worth: MeasureValue) {
    self.row = row
    self.worth = worth
  }
}
