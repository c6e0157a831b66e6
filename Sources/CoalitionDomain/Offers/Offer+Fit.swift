/// Why an offer may not be used for a need: the term of the offer that stands against it.
public enum Misfit: Hashable, Sendable {
  /// The policy does not count offers of this status.
  case statusNotCounted
  /// The offer had expired by the scenario's day.
  case expired
  /// The offer holds no money.
  case inKindOnly
  /// The offer is for other places.
  case earmarkedForOtherPlaces
  /// The offer is for other work.
  case earmarkedForOtherWork
  /// The offer excludes the place or the work.
  case excluded
  /// The donor asks for treaty membership.
  case notTreatyMember
  /// The donor asks for more readiness.
  case notReady
  /// No channel that the offer may take serves the state.
  case noChannel
}

extension Offer {
  /// The first of the offer's own terms that stands against using it for some work in a state, or
  /// `nil` where none does.
  public func misfit(for activity: Activity, in state: AffectedState) -> Misfit? {
    if !earmark.states.isEmpty || !earmark.regions.isEmpty {
      guard earmark.namesPlace(state) else { return .earmarkedForOtherPlaces }
    }
    if !earmark.pillars.isEmpty || !earmark.activities.isEmpty {
      guard earmark.namesWork(activity) else { return .earmarkedForOtherWork }
    }
    if exclusion.namesPlace(state) || exclusion.namesWork(activity) { return .excluded }
    for condition in conditions {
      switch condition {
      case .treatyMember where state.treatyStatus != .party:
        return .notTreatyMember
      case .readiness(let least) where (state.readiness[activity.pillar] ?? .none) < least:
        return .notReady
      default: break
      }
    }
    return nil
  }

  /// The most that other donors' money is matched with, or `nil` where the offer does not ask for
  /// matching.
  public var matchingShare: ExactDecimal? {
    for case .matching(let share) in conditions { return share }
    return nil
  }
}

extension Earmark {
  /// Whether the state or its region is named.
  public func namesPlace(_ state: AffectedState) -> Bool {
    states.contains(state.code) || state.region.map(regions.contains) ?? false
  }

  /// Whether the activity or its pillar is named.
  public func namesWork(_ activity: Activity) -> Bool {
    activities.contains(activity) || pillars.contains(activity.pillar)
  }
}
