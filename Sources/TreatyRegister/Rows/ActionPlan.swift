public import CoalitionDomain

/// A plan of action that a meeting adopted.
public struct ActionPlan: Hashable, Sendable {
  /// Its short name, such as `VAP`.
  public let code: String
  /// Its name.
  public let title: String
  /// The day it was adopted.
  public let first: CivilDate
  /// The last day it was made for.
  public let last: CivilDate
  /// How many actions it has, where that is recorded.
  public let actionCount: Int?
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance
}

extension ActionPlan: RegisterRow {
  static let format = RegisterTableFormat(
    name: "plans",
    columns: ["plan", "title", "first", "last", "actions", "note", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let code = row.required("plan", .text)
    let title = row.required("title", .text)
    let first = row.required("first", .date)
    let last = row.required("last", .date)
    let actionCount = row.optional("actions", .number(1...999))
    let note = row.optional("note", .text)
    row.checkOrder(first, "first", last, "last")
    let provenance = row.provenance()
    guard let code, let title, let first, let last, let provenance else { return nil }
    self.init(
      code: code, title: title, first: first, last: last, actionCount: actionCount, note: note,
      provenance: provenance)
  }

  var key: [String] { [code] }
}

/// Actions of a plan that stand together.
public struct PlanAction: Hashable, Sendable {
  /// The plan's short name.
  public let plan: String
  /// Their numbers.
  public let numbers: ClosedRange<Int>
  /// What they are about.
  public let theme: String
  /// What they ask for, in short.
  public let title: String
  /// Where the row comes from.
  public let provenance: Provenance
}

extension PlanAction: RegisterRow {
  static let format = RegisterTableFormat(
    name: "actions",
    columns: ["plan", "first", "last", "theme", "title", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let plan = row.required("plan", .text)
    let first = row.required("first", .number(1...999))
    let last = row.required("last", .number(1...999))
    let theme = row.required("theme", .text)
    let title = row.required("title", .text)
    if let first, let last, first > last {
      row.error(
        "number-order", in: "first",
        "'\(first)' is above last '\(last)'; write the lower number first")
      return nil
    }
    let provenance = row.provenance()
    guard let plan, let first, let last, let theme, let title, let provenance else { return nil }
    self.init(
      plan: plan, numbers: first...last, theme: theme, title: title, provenance: provenance)
  }

  var key: [String] { [plan, String(numbers.lowerBound)] }
}

/// A step that a plan's actions ask of a state that seeks or gives help.
public struct ReadinessStep: Hashable, Sendable {
  /// The plan's short name.
  public let plan: String
  /// Of whom it is asked.
  public let role: AssistanceRole
  /// Its short name, such as `partner`.
  public let code: String
  /// What it asks for.
  public let title: String
  /// The numbers of the actions, such as `33-36`.
  public let actions: String
  /// Where the row comes from.
  public let provenance: Provenance
}

/// Which side of cooperation a state is on.
public enum AssistanceRole: String, CaseIterable, Sendable {
  /// It seeks help.
  case requester
  /// It gives help.
  case provider
}

extension ReadinessStep: RegisterRow {
  static let format = RegisterTableFormat(
    name: "steps", columns: ["plan", "role", "step", "title", "actions", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let plan = row.required("plan", .text)
    let role = row.required("role", .word(AssistanceRole.self, "a role"))
    let code = row.required("step", .text)
    let title = row.required("title", .text)
    let actions = row.required("actions", .text)
    let provenance = row.provenance()
    guard let plan, let role, let code, let title, let actions, let provenance else { return nil }
    self.init(
      plan: plan, role: role, code: code, title: title, actions: actions, provenance: provenance)
  }

  var key: [String] { [plan, role.rawValue, code] }
}
