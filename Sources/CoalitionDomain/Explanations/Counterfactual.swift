/// A small change to a scenario, to see what a plan would be with it: something that a person could
/// ask a donor, a state or the coalition for, or something that the plan is asked to do.
public enum Counterfactual: Hashable, Sendable {
  /// An offer holds so much more, in its own currency: in any year where it may be split freely,
  /// else spread over its years as the offer is.
  case moreMoney(Identifier<Offer>, Money)
  /// A donor that is not in the scenario gives so much, in any of the years, for some activities in
  /// a state.
  case newMoney(Money, CountryCode, [Activity])
  /// An offer names no states, regions, pillars or activities, and excludes none.
  case withoutEarmark(Identifier<Offer>)
  /// An offer asks for nothing first.
  case withoutConditions(Identifier<Offer>)
  /// An offer may take any channel.
  case anyChannel(Identifier<Offer>)
  /// An offer's grants may be of any size.
  case anyGrantSize(Identifier<Offer>)
  /// An offer counts, whatever its status and expiry.
  case counted(Identifier<Offer>)
  /// A donor can follow any number of grants.
  case anyNumberOfGrants(Identifier<Donor>)
  /// A donor is willing to lead in a state, beside what it leads already.
  case willLead(Identifier<Donor>, CountryCode)
  /// A donor does not lead in a state.
  case doesNotLead(Identifier<Donor>, CountryCode)
  /// A donor leads in a state.
  case leads(Identifier<Donor>, CountryCode)
  /// A state is ready in a pillar.
  case ready(CountryCode, Pillar)
  /// The operators that work in a state on a pillar take any amount of work, here and elsewhere.
  case anyCapacity(CountryCode, Pillar)
  /// Any operator may do a need's work.
  case anyOperator(Identifier<Need>)
  /// A state can put any amount to use in a year.
  case anyAbsorption(CountryCode)
  /// A need's years have no least amount.
  case noYearlyMinimum(Identifier<Need>)
  /// A need's years have no greatest amount.
  case noYearlyMaximum(Identifier<Need>)
  /// A need may have years without money between funded ones.
  case gapsAllowed(Identifier<Need>)
  /// A need waits for no other.
  case noPrerequisites(Identifier<Need>)
  /// A need may be paid for in any of the planned years.
  case anyYear(Identifier<Need>)
  /// A lock is lifted.
  case withoutLock(Identifier<Lock>)
  /// A locked grant is of another amount.
  case lockAmount(Identifier<Lock>, Money)
  /// At least so much work is done on a need.
  case covered(Identifier<Need>, Money)
  /// At least so much of an offer is used, gross, in its own currency.
  case used(Identifier<Offer>, Money)
  /// At least so much work is done in a state and pillar by the end of a year.
  case done(CountryCode, Pillar, Year, Money)
  /// No need outside a state and pillar is given less than in the plan that is explained.
  case othersKeep(CountryCode, Pillar)
}

extension Counterfactual {
  /// A stable name of the kind of change.
  public var kind: String {
    switch self {
    case .moreMoney: "more-money"
    case .newMoney: "new-money"
    case .withoutEarmark: "without-earmark"
    case .withoutConditions: "without-conditions"
    case .anyChannel: "any-channel"
    case .anyGrantSize: "any-grant-size"
    case .counted: "counted"
    case .anyNumberOfGrants: "any-number-of-grants"
    case .willLead: "will-lead"
    case .doesNotLead: "does-not-lead"
    case .leads: "leads"
    case .ready: "ready"
    case .anyCapacity: "any-capacity"
    case .anyOperator: "any-operator"
    case .anyAbsorption: "any-absorption"
    case .noYearlyMinimum: "no-yearly-minimum"
    case .noYearlyMaximum: "no-yearly-maximum"
    case .gapsAllowed: "gaps-allowed"
    case .noPrerequisites: "no-prerequisites"
    case .anyYear: "any-year"
    case .withoutLock: "without-lock"
    case .lockAmount: "lock-amount"
    case .covered: "covered"
    case .used: "used"
    case .done: "done"
    case .othersKeep: "others-keep"
    }
  }

  /// The change as what follows "if".
  public var words: Sentence {
    switch self {
    case .moreMoney(let offer, let amount): "offer \(offer) held \(amount) more"
    case .newMoney(let amount, let state, let activities):
      "a new donor gave \(amount) for \(activities.map { "\($0.rawValue)" }.listed()) in \(state)"
    case .withoutEarmark(let offer): "offer \(offer) had no earmark"
    case .withoutConditions(let offer): "the donor of \(offer) dropped its conditions"
    case .anyChannel(let offer): "offer \(offer) could take any channel"
    case .anyGrantSize(let offer): "grants of \(offer) could be of any size"
    case .counted(let offer): "offer \(offer) counted"
    case .anyNumberOfGrants(let donor): "\(donor) could follow any number of grants"
    case .willLead(let donor, let state): "\(donor) were willing to lead in \(state)"
    case .doesNotLead(let donor, let state): "\(donor) did not lead in \(state)"
    case .leads(let donor, let state): "\(donor) led in \(state)"
    case .ready(let state, let pillar):
      "\(state) had the steps of Vientiane actions 33 to 36 in place for \(pillar.rawValue)"
    case .anyCapacity(let state, let pillar):
      "those who do \(pillar.rawValue) in \(state) could take any amount of work"
    case .anyOperator(let need): "any operator could do \(need)"
    case .anyAbsorption(let state): "\(state) could put any amount to use in a year"
    case .noYearlyMinimum(let need): "\(need) had no least amount a year"
    case .noYearlyMaximum(let need): "\(need) had no greatest amount a year"
    case .gapsAllowed(let need): "\(need) could pause for a year"
    case .noPrerequisites(let need): "\(need) waited for no other need"
    case .anyYear(let need): "\(need) could be paid for in any planned year"
    case .withoutLock(let lock): "lock \(lock) were lifted"
    case .lockAmount(let lock, let amount): "lock \(lock) were for \(amount)"
    case .covered(let need, let amount): "\(need) had to be given \(amount) of work"
    case .used(let offer, let amount): "\(amount) of offer \(offer) had to be used"
    case .done(let state, let pillar, let year, let amount):
      "\(amount) of \(pillar.rawValue) work in \(state) had to be done by the end of \(year)"
    case .othersKeep(let state, let pillar):
      "no need outside \(pillar.rawValue) in \(state) were given less"
    }
  }
}
