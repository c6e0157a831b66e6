/// All that is needed to work a plan's proven bounds out again: in a spreadsheet, or by hand.
public struct ProofTable: Hashable, Sendable {
  /// Stage by stage, the objective, the rows with a multiplier, and the limits of variables.
  public var lines: [Line]

  /// Creates a table.
  public init(lines: [Line]) { self.lines = lines }

  /// One number of a stage's proof.
  public struct Line: Hashable, Sendable {
    /// The stage's name.
    public var stage: String
    /// What the number is.
    public var part: Part
    /// The row, where it belongs to one.
    public var row: String
    /// The variable, where it belongs to one.
    public var variable: String
    /// The number as `5/2`, or `3` where it is whole.
    public var number: String
    /// What a unit of the row is worth, where the number belongs to a row.
    public var worth: String

    /// Creates a line.
    public init(
      stage: String, part: Part, row: String = "", variable: String = "", number: String,
      worth: String = ""
    ) {
      self.stage = stage
      self.part = part
      self.row = row
      self.variable = variable
      self.number = number
      self.worth = worth
    }
  }

  /// What a number is.
  public enum Part: String, CaseIterable, Sendable {
    /// What the stage's sum begins with.
    case constant
    /// What a unit of a variable adds to the stage.
    case objective
    /// What a row's sum comes to at most, or at least where its worth is below zero.
    case bound
    /// The coefficient of a variable in a row.
    case term
    /// What a variable comes to at most.
    case limit
  }
}
