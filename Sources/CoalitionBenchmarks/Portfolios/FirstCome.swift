import CoalitionDomain
import CoalitionPlanning

/// A first-come allocation, such as a coordinator makes who goes through a spreadsheet: needs by
/// priority, and each takes what is left of the first offers that may be used for it.
///
/// It keeps every rule, and never takes back what it gave. A grant that one need leaves below its
/// least amount is filled up with further needs of the state, or not made. The first grant to a
/// state decides who leads.
struct FirstCome {
  private let terms: PlanningTerms
  /// The places of needs in the order in which they come.
  private let order: [Int]
  /// The offers that may be used for each need.
  private let offers: [[Int]]
  private var ledger: PlanLedger

  private init(_ terms: PlanningTerms) {
    self.terms = terms
    self.order = terms.needs.indices.sorted { first, second in
      let keys = [first, second].map { place in
        let need = terms.needs[place].need
        return (Priority.allCases.firstIndex(of: need.priority) ?? 0, need.id)
      }
      return keys[0] < keys[1]
    }
    var offers = [[Int]](repeating: [], count: terms.needs.count)
    for basket in terms.baskets {
      for need in basket.needs { offers[need] = basket.offers }
    }
    self.offers = offers
    self.ledger = PlanLedger(terms)
  }

  /// The sums of the plan that comes out.
  ///
  /// - Complexity: O(needs × offers × operators × years × grants).
  static func ledger(for terms: PlanningTerms) -> PlanLedger {
    var allocation = FirstCome(terms)
    for need in allocation.order { allocation.serve(need) }
    return allocation.ledger
  }

  /// The plan that comes out, not yet verified.
  static func plan(for terms: PlanningTerms) -> Plan {
    let ledger = ledger(for: terms)
    let stages = terms.stages.map { stage in
      StageProof(name: stage.name, value: stage.value(of: ledger), bound: nil, ending: .work)
    }
    return ledger.plan(proof: Proof(stages: stages))
  }

  /// Lets a need take what it can; once more where a lead has been found meanwhile, for then offers
  /// of others count too.
  private mutating func serve(_ need: Int) {
    let state = terms.needs[need].state
    let wasLed = ledger.leads[state] != nil
    for offer in offers[need] where isOpen(need) {
      for channel in terms.channels(of: offer, to: state) {
        take(from: GrantKey(offer: offer, state: state, channel: channel), for: need)
      }
    }
    if !wasLed, ledger.leads[state] != nil { serve(need) }
  }

  private func isOpen(_ need: Int) -> Bool {
    ledger.work(ofNeed: need) < terms.needs[need].remaining
  }

  /// Pays what a grant can give to a need, where that or more needs bring it to its least amount.
  private mutating func take(from key: GrantKey, for need: Int) {
    var trial = self
    guard trial.pay(from: key, for: need) else { return }
    let least = terms.offers[key.offer].smallestGrant
    for other in order where terms.needs[other].state == key.state {
      guard let place = trial.ledger.grantIndex[key],
        trial.ledger.grants[place].totalGross < least
      else { break }
      trial.pay(from: key, for: other)
    }
    guard let place = trial.ledger.grantIndex[key],
      trial.ledger.grants[place].totalGross >= least
    else { return }
    self = trial
  }

  /// Pays what may be paid, the first years first; says whether that is anything.
  @discardableResult
  private mutating func pay(from key: GrantKey, for need: Int) -> Bool {
    var hasPaid = false
    for year in terms.needs[need].years {
      for provider in terms.needs[need].providers where provider.years.contains(year) {
        let step = Candidate(grant: key, need: need, capacity: provider.capacity, year: year)
        let room = room(for: step)
        guard room.isOpen else { continue }
        ledger.pay(room.most, step)
        if ledger.leads[key.state] == nil {
          ledger.leads[key.state] = terms.offers[key.offer].donor
        }
        hasPaid = true
      }
    }
    return hasPaid
  }

  /// What all rules leave for a step; the least amount of a grant is looked at when it is whole.
  private func room(for step: Candidate) -> Room {
    var room = Room.unlimited
    for rule in ConstraintCatalog.all {
      let next = rule.room(for: step, in: ledger)
      room.most = min(room.most, next.most)
      if !(rule is GrantSize) { room.least = max(room.least, next.least) }
      if room.most == 0 { break }
    }
    return room
  }
}
