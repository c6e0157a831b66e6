public import CoalitionDomain

/// Who is bound to what, by when, and who is ready for help: rows with their sources, and what
/// follows from them on any day.
///
///     let register = TreatyRegister.standard
///     let lebanon = CountryCode("LBN")!
///     register.status(of: lebanon, on: CivilDate("2011-04-30")!)              // not yet in force
///     register.deadline(of: lebanon, article: .clearance, on: CivilDate("2024-01-01")!)
///     // 2026-05-01
///
/// Every answer is a function of the day asked for; what the rows do not say is an answer of its
/// own and never guessed.
public struct TreatyRegister: Sendable {
  let tables: RegisterTables
  let memberships: [Treaty: [CountryCode: Membership]]
  let events: [CountryCode: [ObligationEvent]]
  let extensionsByState: [CountryCode: [DeadlineExtension]]
  let evidence: [CountryCode: [ReadinessEvidence]]
  let needsByState: [CountryCode: [DeclaredNeed]]
  let reportsByState: [CountryCode: [TransparencyReport]]
  private let names: [CountryCode: String]

  /// Every state that has a name in the register, by code.
  public let states: [CountryCode]

  /// The meetings, by their first day.
  public let meetings: [Meeting]

  /// The action plans, by the day they were adopted.
  public let plans: [ActionPlan]

  /// The register that is part of the program.
  public static let standard: TreatyRegister = {
    let imported = reading(EmbeddedRegister.files)
    guard let register = imported.value else {
      preconditionFailure("the register's own tables: \(imported.diagnostics)")
    }
    return register
  }()

  /// Reads a register from nothing but files.
  static func reading(_ files: [RegisterFile]) -> Imported<TreatyRegister> {
    TreatyRegister(RegisterTables()).laying(files)
  }

  /// Lays newer files over the register.
  ///
  /// A row replaces the one of the same key, such as the same treaty and state, and else is added.
  /// The first row of a file says which table it has.
  ///
  /// - Parameter files: The files, a later one over an earlier one.
  /// - Returns: The register with all of them, unless anything in them is an error, and everything
  ///   that was found.
  /// - Complexity: O(*n*) in the number of rows.
  public func laying(_ files: [RegisterFile]) -> Imported<TreatyRegister> {
    var tables = tables
    let found = tables.lay(files)
    guard !found.contains(where: { $0.severity == .error }) else { return Imported(nil, found) }
    let register = TreatyRegister(tables)
    let name = files.count == 1 ? files[0].path : "register"
    return Imported(register, found + register.contradictions(in: name))
  }

  /// Puts rows in order for the questions asked of them.
  init(_ tables: RegisterTables) {
    self.tables = tables
    var memberships: [Treaty: [CountryCode: Membership]] = [:]
    for row in tables.membership { memberships[row.treaty, default: [:]][row.state] = row }
    self.memberships = memberships
    self.events = Dictionary(grouping: tables.obligations, by: \.state).mapValues {
      $0.sorted { $0.date < $1.date }
    }
    self.evidence = Dictionary(grouping: tables.readiness, by: \.state).mapValues {
      $0.sorted { $0.date < $1.date }
    }
    self.needsByState = Dictionary(grouping: tables.needs, by: \.state)
    self.reportsByState = Dictionary(grouping: tables.reports, by: \.state)
    self.names = Dictionary(tables.states.map { ($0.state, $0.name) }) { _, last in last }
    self.states = names.keys.sorted()
    self.meetings = tables.meetings.sorted { $0.first < $1.first }
    self.plans = tables.plans.sorted { $0.first < $1.first }
    self.extensionsByState = Dictionary(grouping: tables.extensions, by: \.state).mapValues {
      $0.sorted { ($0.article, $0.number) < ($1.article, $1.number) }
    }
  }
}

extension TreatyRegister {
  /// A state's name as the depositary writes it; its code where the register has none.
  public func name(of state: CountryCode) -> String { names[state] ?? state.code }

  /// The actions of a plan that are recorded, by number.
  public func actions(of plan: ActionPlan) -> [PlanAction] {
    tables.actions.filter { $0.plan == plan.code }
      .sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
  }

  /// The plan adopted last by a day.
  public func plan(on day: CivilDate) -> ActionPlan? { plans.last { $0.first <= day } }

  /// The offices held on a day, in the order of the table.
  public func offices(on day: CivilDate) -> [OfficeTerm] {
    tables.offices.filter { $0.isHeld(on: day) }
  }
}
