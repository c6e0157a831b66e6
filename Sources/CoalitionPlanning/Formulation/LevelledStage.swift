package import CoalitionDomain

/// A stage that goes down level by level: the worst-covered group first, then the worst two, and so
/// on.
///
/// Level *m* seeks the mean share of the *m* worst-covered groups, while the levels before it keep
/// what they have reached. That is the lexicographic max-min order: once the mean of the worst
/// *m*−1 is held at its best, a better mean of the worst *m* is a better *m*-th share. Because no
/// group is ever singled out and held, the order is right for models with whole numbers too, where
/// it depends on the plan which group is the *m*-th, and holding a group that "cannot be better"
/// can shut out the best plan. Ogryczak and Śliwiński (2006), On direct methods for lexicographic
/// min-max optimization, [doi:10.1007/11751595_85](https://doi.org/10.1007/11751595_85).
///
/// For *g* groups and *m* levels: *m* searches, and *m* · *g* more rows and variables, none of them
/// whole.
extension Stage {
  /// The stages that this one stands for, one for each level.
  package func steps(in terms: PlanningTerms) -> [Stage] {
    guard levels != .first(1), measures.count == 1,
      let worst = ObjectiveCatalog.implementation(of: measures[0].measure) as? any WorstCoverage
    else { return [self] }
    let groups = worst.groups(in: terms).count { $0.cost > 0 }
    let most =
      switch levels {
      case .all: groups
      case .first(let count): min(count, groups)
      }
    guard most > 1 else { return [self] }
    return [self]
      + (2...most).map { level in
        var step = self
        step.name = "\(name), mean of the worst \(level)"
        step.level = level
        return step
      }
  }
}

extension PlanningTerms {
  /// What is sought, in order: the policy's stages, those with several levels level by level.
  package var stages: [Stage] { scenario.policy.stages.flatMap { $0.steps(in: self) } }
}
