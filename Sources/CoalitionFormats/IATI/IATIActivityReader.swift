internal import CoalitionDomain

/// Reads the money of one activity of mine action.
struct IATIActivityReader {
  /// The activity.
  let activity: IATIActivity
  /// What the file is read for.
  let selection: IATISelection
  /// The donors that the scenario has.
  let donors: IATIKnownDonors
  /// How sure it is that it is mine action.
  let signals: IATISignals
  /// What was found.
  var findings: IATIFindings
  /// What is not counted so far.
  private(set) var asides: [IATISetAside] = []
  /// The first day of the activity, if it says one.
  private(set) var start: CivilDate?
  /// The last day, if it says one.
  private(set) var end: CivilDate?

  private var places: [[IATIShare]: IATIPlaces] = [:]
  private var works: [[IATIShare]: IATISplit<Bool>?] = [:]
  /// What the activity itself says, kept so that each of its transactions need not ask again.
  private var ownPlaces: IATIPlaces?
  private var ownWork: IATISplit<Bool>??
  private let isTitled: Bool

  /// The most budgets, and planned disbursements, that an activity is read with: each is compared
  /// with each, and no published activity has a tenth of it.
  static let mostPeriods = 2_000

  /// Creates a reader of an activity.
  init(
    _ activity: IATIActivity, _ signals: IATISignals, for selection: IATISelection,
    _ donors: IATIKnownDonors, _ findings: IATIFindings
  ) {
    self.activity = activity
    self.signals = signals
    self.selection = selection
    self.donors = donors
    self.findings = findings
    self.isTitled = signals.all.contains { $0.kind == .title && $0.confidence == .high }
  }

  /// Reads the activity.
  mutating func record() -> IATIRecord {
    readDays()
    let ledger = ledger()
    let (forward, programme) = lines(of: ledger)
    return IATIRecord(
      identifier: activity.identifier, line: activity.line, description: description(ledger),
      parents: related("1"), children: related("2"), providers: providers, receivers: receivers,
      incoming: ledger.incoming, forward: forward, programme: programme)
  }

  /// Keeps what is not counted; amounts of one reason are added up.
  mutating func setAside(
    _ reason: IATISetAside.Reason, _ money: Money?, at line: Int, _ detail: String = ""
  ) {
    if let money, money.minorUnits == 0 { return }
    let known = asides.firstIndex { $0.reason == reason && $0.detail == detail }
    guard let known else {
      asides.append(
        IATISetAside(
          identifier: activity.identifier, line: line, amounts: money.map { [$0] } ?? [],
          reason: reason, detail: detail))
      return
    }
    var sum = IATISum()
    for amount in asides[known].amounts + (money.map { [$0] } ?? []) {
      sum[amount.currency] = sum[amount.currency].plus(amount.minorUnits)
    }
    asides[known].amounts = sum.money
  }

  private mutating func readDays() {
    if let date = activity.date(["2", "1"]) { start = findings.day(date.day, line: date.line) }
    if let date = activity.date(["4", "3"]) { end = findings.day(date.day, line: date.line) }
  }
}

extension IATIActivity {
  /// The first of some kinds of days that is written.
  func date(_ types: [String]) -> IATIDate? {
    for type in types {
      if let date = dates.first(where: { $0.type == type && $0.day ?? "" != "" }) { return date }
    }
    return nil
  }
}

extension IATIActivityReader {
  /// Splits money of the activity, or of a transaction that says more, by work and place.
  ///
  /// What is other work, in another country than was asked for, or in no country where shares say
  /// so, is set aside.
  mutating func placed(
    _ money: Money, at line: Int, _ transaction: IATITransaction? = nil, isOurs: Bool = false
  ) -> [(country: CountryCode?, amount: Int64)] {
    let currency = money.currency
    let sectors = transaction?.sectors ?? []
    let own = activityWork
    let work = sectors.isEmpty ? own : work(sectors, line: line)
    let isNamed = sectors.isEmpty || work != nil || isOurs || own == nil
    let ours = (isNamed ? work ?? .all(to: true) : .all(to: false)).split(money.minorUnits)
    let amount = ours.parts.filter(\.part).reduce(0) { $0 + $1.amount }
    setAside(
      .otherWork, Money(minorUnits: money.minorUnits - amount, in: currency), at: line)
    let countries = transaction?.countries ?? []
    let places =
      countries.isEmpty ? activityPlaces : self.places(countries, [], line: line)
    let split = places.split.split(amount)
    setAside(.noCountry, Money(minorUnits: split.rest, in: currency), at: line)
    return split.parts.compactMap { country, amount in
      guard isAsked(for: country, places) else {
        setAside(
          .otherCountries, Money(minorUnits: amount, in: currency), at: line,
          country?.code ?? places.states.map(\.code).joined(separator: ", "))
        return nil
      }
      return amount == 0 ? nil : (country, amount)
    }
  }

  /// Where the activity's money goes; where it names no place and its transactions name one country
  /// only, that one.
  var activityPlaces: IATIPlaces {
    mutating get {
      if let ownPlaces { return ownPlaces }
      let own = activity.transactions.flatMap(\.countries)
      let isTold = !activity.countries.isEmpty || !activity.regions.isEmpty
      let countries =
        !isTold && Set(own.map(\.code)).count == 1 ? Array(own.prefix(1)) : activity.countries
      let places = places(countries, activity.regions, line: activity.line)
      ownPlaces = places
      return places
    }
  }

  private var activityWork: IATISplit<Bool>? {
    mutating get {
      if let ownWork { return ownWork }
      let work = work(activity.sectors, line: activity.line)
      ownWork = .some(work)
      return work
    }
  }

  private func isAsked(for country: CountryCode?, _ places: IATIPlaces) -> Bool {
    guard let asked = selection.countries else { return true }
    if let country { return asked.contains(country) }
    return places.states.isEmpty || !asked.isDisjoint(with: places.states)
  }

  /// Reads places once for each list of them, so that each mistake is told once.
  private mutating func places(
    _ countries: [IATIShare], _ regions: [IATIShare], line: Int
  ) -> IATIPlaces {
    let key = (countries + regions).map(\.withoutLine)
    if let known = places[key] { return known }
    let read = findings.places(countries, regions, line: countries.first?.line ?? line)
    places[key] = read
    return read
  }

  private mutating func work(_ sectors: [IATIShare], line: Int) -> IATISplit<Bool>? {
    let key = sectors.map(\.withoutLine)
    if let known = works[key] { return known }
    let read = findings.work(sectors, isTitled: isTitled, line: sectors.first?.line ?? line)
    works[key] = .some(read)
    return read
  }
}

extension IATIShare {
  /// The share without where it stands, so that equal shares are equal.
  fileprivate var withoutLine: IATIShare {
    var share = self
    share.line = 0
    share.names = share.names.map { IATIText(language: $0.language, text: $0.text, line: 0) }
    return share
  }
}
