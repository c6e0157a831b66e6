import Coalition
import CoalitionDomain

/// A verified plan, repeated until it is large: what a plan of every affected state and many years
/// would look like, and more.
enum LargePlan {
  /// Plans a scenario and repeats what comes out.
  ///
  /// - Parameters:
  ///   - bytes: How large it is to be as XML, about.
  ///   - folder: The scenario's folder.
  /// - Returns: The plan, with the sums of one of its copies.
  /// - Throws: What keeps the scenario from being read or planned.
  static func of(_ bytes: Int, from folder: String) throws -> VerifiedPlan {
    let imported = ScenarioFolderImporter().scenario(from: try ScenarioFolder(folder).files())
    let completed = RegisterCompletion.completed(imported, from: .standard)
    guard let checked = ScenarioChecker.check(completed).value else {
      throw LargePlanFailure(folder: folder)
    }
    let plan = try Planner().plan(checked)
    let copies = max(1, bytes / PlanXMLExporter().bytes(for: plan).count)
    return plan.repeated(copies)
  }
}

/// A scenario that has errors.
struct LargePlanFailure: Error, CustomStringConvertible {
  let folder: String

  var description: String { "\(folder) has errors; run coalition check" }
}

extension VerifiedPlan {
  /// The same grants, needs, offers and donors so many times, each time with ids of their own. The
  /// sums are still those of one.
  fileprivate func repeated(_ times: Int) -> VerifiedPlan {
    var (plan, account) = (plan, account)
    let copies = 1...times
    plan.grants = copies.flatMap { copy in plan.grants.map { $0.renamed(copy) } }
    account.states = copies.flatMap { _ in account.states }
    account.outlook = copies.flatMap { _ in account.outlook }
    account.needs = copies.flatMap { copy in
      account.needs.map { need in
        var need = need
        need.need = need.need.renamed(copy)
        return need
      }
    }
    account.donors = copies.flatMap { copy in
      account.donors.map { donor in
        var donor = donor
        donor.donor = donor.donor.renamed(copy)
        return donor
      }
    }
    account.offers = copies.flatMap { copy in
      account.offers.map { offer in
        var offer = offer
        offer.offer = offer.offer.renamed(copy)
        offer.donor = offer.donor.renamed(copy)
        return offer
      }
    }
    return VerifiedPlan(verified: plan, account: account, warnings: warnings)
  }
}

extension Grant {
  fileprivate func renamed(_ copy: Int) -> Grant {
    var grant = self
    grant.offer = offer.renamed(copy)
    grant.donor = donor.renamed(copy)
    for payment in grant.payments.indices {
      for place in grant.payments[payment].allocations.indices {
        let need = grant.payments[payment].allocations[place].need
        grant.payments[payment].allocations[place].need = need.renamed(copy)
      }
    }
    return grant
  }
}

extension Identifier {
  fileprivate func renamed(_ copy: Int) -> Identifier { Identifier("\(text)-\(copy)") ?? self }
}
