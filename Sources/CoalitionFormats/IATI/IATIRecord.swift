internal import CoalitionDomain

/// What one activity has of mine action, as little of it as is needed until the file has been read.
struct IATIRecord {
  /// The activity's id as it was written.
  let identifier: String
  /// The line it begins on.
  let line: Int
  /// What both kinds of rows say of it.
  let description: Description
  /// Activities it is part of.
  let parents: [String]
  /// Activities that are part of it.
  let children: [String]
  /// Activities that its money comes from.
  let providers: [String]
  /// Activities that its money goes to.
  let receivers: [String]
  /// What came in from each activity that was named, and from others under an empty name.
  let incoming: [String: IATISum]
  /// Forward money.
  var forward: [IATIForwardLine]
  /// What it pays as an existing programme.
  var programme: [IATIProgrammeLine]

  /// What both kinds of rows say of an activity.
  struct Description {
    /// The title, on one line.
    let title: String
    /// Who gives, where one donor can be told.
    let donor: IATIDonor?
    /// The pillars it names, with their shares where they add up.
    let pillars: IATIPillars
    /// The need it is for.
    let need: Identifier<Need>?
    /// The states of money that is not split between them.
    let states: [CountryCode]
    /// What the donor asks for, and what a person has to look at.
    let conditions: [String]
    /// What a row of the table of commitments says besides.
    let note: String
  }
}

/// Forward money of an activity in one country, or in none.
struct IATIForwardLine: Hashable {
  /// The country, or `nil` where the money is not split by country.
  let country: CountryCode?
  /// How firm it is.
  let status: Offer.Status
  /// The currency.
  let currency: Currency
  /// How it lies over the years, in minor units.
  var shape: Shape
  /// The line it was read on.
  let line: Int

  /// How an amount lies over the years.
  enum Shape: Hashable {
    /// So much each year.
    case yearly([Year: Int64])
    /// So much in all, in any of the years.
    case flexible(Int64, ClosedRange<Year>)
  }

  /// All of it, in minor units.
  var total: Int64 {
    switch shape {
    case .yearly(let amounts): amounts.values.reduce(0) { $0.plus($1) }
    case .flexible(let amount, _): amount
    }
  }
}

/// What an activity pays as an existing programme in one country and year.
struct IATIProgrammeLine: Hashable {
  /// The country.
  let country: CountryCode
  /// The year.
  let year: Year
  /// The currency.
  let currency: Currency
  /// How much, in minor units.
  var amount: Int64
  /// The line it was read on.
  let line: Int
}

extension IATIRecord {
  /// The forward money, by currency.
  var forwardSum: IATISum {
    forward.reduce(into: IATISum()) { $0[$1.currency] = $0[$1.currency].plus($1.total) }
  }

  /// What it pays as an existing programme, by currency.
  var programmeSum: IATISum {
    programme.reduce(into: IATISum()) { $0[$1.currency] = $0[$1.currency].plus($1.amount) }
  }

  /// All of it.
  var sum: IATISum {
    var sum = forwardSum
    sum += programmeSum
    return sum
  }

  /// Takes money away that another activity counts: from what is paid, then from what is forward,
  /// from all lines alike.
  ///
  /// - Returns: What could be taken.
  mutating func take(_ sum: IATISum) -> IATISum {
    var taken = IATISum()
    for currency in sum.currencies {
      let paid = programme.indices.filter { programme[$0].currency == currency }
      let first = min(sum[currency], programmeSum[currency])
      if first > 0 {
        let parts = shares(of: first, by: paid.map { programme[$0].amount })
        for (place, part) in zip(paid, parts) { programme[place].amount -= part }
      }
      let second = takeForward(sum[currency] - max(0, first), in: currency)
      taken[currency] = max(0, first) + second
    }
    programme.removeAll { $0.amount == 0 }
    return taken
  }

  /// Takes forward money away, from all lines alike, and gives how much could be taken.
  mutating func takeForward(_ amount: Int64, in currency: Currency) -> Int64 {
    let places = forward.indices.filter { forward[$0].currency == currency }
    let most = min(amount, forwardSum[currency])
    guard most > 0 else { return 0 }
    for (place, part) in zip(places, shares(of: most, by: places.map { forward[$0].total })) {
      forward[place].take(part)
    }
    forward.removeAll { $0.total == 0 }
    return most
  }
}

extension IATIForwardLine {
  fileprivate mutating func take(_ amount: Int64) {
    guard amount > 0 else { return }
    switch shape {
    case .flexible(let whole, let years): shape = .flexible(whole - amount, years)
    case .yearly(var amounts):
      let years = amounts.keys.sorted()
      for (year, part) in zip(years, shares(of: amount, by: years.map { amounts[$0] ?? 0 })) {
        amounts[year, default: 0] -= part
      }
      shape = .yearly(amounts.filter { $0.value > 0 })
    }
  }
}
