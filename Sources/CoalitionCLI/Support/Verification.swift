import Coalition

/// A plan file held against a scenario folder.
struct Verification {
  /// What is wrong, or worth knowing where nothing is; notes on the scenario are left to `check`.
  let findings: [Diagnostic]
  /// The plan, where nothing is wrong.
  let verified: VerifiedPlan?
  /// The scenario, where it can be planned.
  let scenario: CheckedScenario?

  /// Reads both and verifies; a file that cannot be read is a finding too.
  init(
    of plan: String, against folder: String, by register: TreatyRegister,
    within limits: InputLimits
  ) {
    do throws(FileError) {
      let scenario = try LoadedScenario.checked(folder, by: register, within: limits)
      let bytes = try AtomicFile.read(plan, limit: limits.fileBytes)
      self.init(
        of: PlanImporter(limits: limits).plan(from: bytes, file: plan), named: plan,
        against: scenario)
    } catch {
      self.init(findings: [Diagnostic(error)], verified: nil, scenario: nil)
    }
  }

  private init(
    findings: [Diagnostic], verified: VerifiedPlan?, scenario: CheckedScenario?
  ) {
    self.findings = findings
    self.verified = verified
    self.scenario = scenario
  }

  private init(
    of document: Imported<PlanDocument>, named plan: String,
    against scenario: Imported<CheckedScenario>
  ) {
    var findings = scenario.diagnostics.filter { $0.severity != .note } + document.diagnostics
    var verified: VerifiedPlan?
    if let scenario = scenario.value, let document = document.value {
      do throws(BrokenPlan) {
        verified = try PlanVerifier(scenario).verify(document)
      } catch {
        findings += Self.findings(error, in: plan)
        if document.plan.title != scenario.scenario.title {
          findings.append(.otherTitle(document.plan, scenario.scenario, file: plan))
        }
      }
    }
    self.init(findings: findings, verified: verified, scenario: scenario.value)
  }

  private static func findings(_ broken: BrokenPlan, in plan: String) -> [Diagnostic] {
    broken.violations.map {
      Diagnostic(.error, $0.rule, at: SourceLocation(file: plan), $0.message)
    }
  }
}

extension Diagnostic {
  fileprivate static func otherTitle(
    _ plan: Plan, _ scenario: Scenario, file: String
  ) -> Diagnostic {
    Diagnostic(
      .note, "other-scenario", at: SourceLocation(file: file),
      "the plan is of \(quoted(plan.title)), the scenario is \(quoted(scenario.title)); make sure that they "
        + "belong together")
  }
}
