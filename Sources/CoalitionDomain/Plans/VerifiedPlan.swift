/// A plan that keeps every rule of its scenario, with what it adds up to.
///
/// Acquire one from `PlanVerifier`; exporters accept nothing else.
public struct VerifiedPlan: Hashable, Sendable {
  /// The plan.
  public let plan: Plan
  /// What it adds up to.
  public let account: PlanAccount
  /// What a coordinator should know before bringing it to a meeting.
  public let warnings: [PlanWarning]

  package init(verified plan: Plan, account: PlanAccount, warnings: [PlanWarning]) {
    self.plan = plan
    self.account = account
    self.warnings = warnings
  }
}

/// A plan as it was read from a file: nothing in it is to be believed yet.
public struct PlanDocument: Hashable, Sendable {
  /// The plan.
  public var plan: Plan
  /// What it says it adds up to.
  public var account: PlanAccount
  /// What it warns of.
  public var warnings: [PlanWarning]

  /// Creates a document.
  public init(plan: Plan, account: PlanAccount, warnings: [PlanWarning]) {
    self.plan = plan
    self.account = account
    self.warnings = warnings
  }
}

/// Something in a plan that breaks no rule and that people should talk about.
public struct PlanWarning: Hashable, Sendable {
  /// A stable name for this kind of warning.
  public var code: String
  /// What it is about.
  public var text: String

  /// Creates a warning.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}

/// A rule that a plan breaks, and how.
public struct Violation: Error, Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// What is broken, by how much.
  public let message: String

  /// Creates a violation.
  public init(rule: String, message: String) {
    self.rule = rule
    self.message = message
  }
}

extension Violation: CustomStringConvertible {
  /// The message with the rule's id.
  public var description: String { "\(message) [\(rule)]" }
}
