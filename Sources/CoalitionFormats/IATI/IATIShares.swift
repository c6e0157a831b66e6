internal import CoalitionDomain

/// How an amount is split, by shares in 10⁻¹² of a percent.
struct IATISplit<Part: Hashable> {
  /// The parts with their weights.
  var parts: [(part: Part, weight: Int64)]
  /// The weight of what no part is named for.
  var rest: Int64 = 0

  /// All of an amount goes to one part.
  static func all(to part: Part) -> Self { Self(parts: [(part, 1)]) }

  /// Splits an amount: what goes to each part, and what is left; together they are the amount.
  func split(_ amount: Int64) -> (parts: [(part: Part, amount: Int64)], rest: Int64) {
    let amounts = shares(of: amount, by: parts.map(\.weight) + [rest])
    return (zip(parts, amounts).map { ($0.part, $1) }, amounts.last ?? 0)
  }
}

/// Percentages as they were written.
struct IATIPercentages {
  /// The weight of each share, or `nil` where any has none.
  let weights: [Int64]?
  /// The sum of the weights.
  let sum: Int64

  /// A hundred percent.
  static let hundred: Int64 = 100 * unit
  /// One percent.
  static let unit: Int64 = 1_000_000_000_000

  /// How far a sum may be from a hundred percent: the standard allows a hundredth.
  static let tolerance = unit / 100

  /// Whether they add up to a hundred percent.
  var addUp: Bool { (sum - Self.hundred).magnitude <= Self.tolerance.magnitude }

  /// What is missing from a hundred percent.
  var missing: Int64 { addUp ? 0 : max(0, Self.hundred - sum) }
}

extension IATIFindings {
  /// Reads percentages; one that cannot be read is an error and counts as not given.
  mutating func percentages(_ shares: [IATIShare]) -> IATIPercentages {
    let weights = shares.map { share -> Int64? in
      guard let text = share.percentage, !text.isEmpty else { return nil }
      if let number = ExactDecimal(text), number <= ExactDecimal(100) {
        return number.digits * Int64.powerOfTen(ExactDecimal.mostPlaces - number.places)
      }
      error(
        "iati-percentage", share.line,
        "\(quoted(text)) is not a percentage from 0 to 100, such as 33.33; it is taken as not "
          + "given")
      return nil
    }
    let known = weights.compactMap(\.self)
    // Nobody shares money between ten thousand places; a sum of so many might not fit.
    let isUsable = known.count == weights.count && known.count <= 10_000
    return IATIPercentages(
      weights: isUsable ? known : nil, sum: isUsable ? known.reduce(0, +) : 0)
  }
}

/// Where an activity's money goes.
struct IATIPlaces {
  /// The countries, where the money can be split; `nil` stands for what is not in one country.
  let split: IATISplit<CountryCode?>
  /// The states that share what cannot be split.
  let states: [CountryCode]
  /// The regions named, in words or else by code.
  let regions: [String]
}

extension IATIFindings {
  /// Reads where money goes.
  ///
  /// Shares that add up to less than a hundred percent leave a rest that is in no country, and
  /// shares that add up to more are scaled down, so that no more than all of it is counted. Several
  /// countries without shares are never split.
  mutating func places(
    _ countries: [IATIShare], _ regions: [IATIShare], line: Int
  ) -> IATIPlaces {
    let names = regions.map { ($0.names.inEnglish ?? "region \($0.code)").asLine }
    let codes = countries.map { share -> CountryCode? in
      if let country = CountryCode.from(alphaTwo: share.code.uppercased()) { return country }
      warning(
        "iati-country", share.line,
        "\(quoted(share.code)) is not a country of ISO 3166-1; its money is in no country")
      return nil
    }
    let states = codes.compactMap(\.self).uniqued()
    func unsplit() -> IATIPlaces {
      IATIPlaces(split: .all(to: nil), states: states, regions: names)
    }
    guard !countries.isEmpty else { return unsplit() }
    let percentages = percentages(countries + regions)
    if countries.count == 1, regions.isEmpty, percentages.weights == nil {
      return IATIPlaces(split: .all(to: codes[0]), states: [], regions: [])
    }
    guard let weights = percentages.weights, percentages.sum > 0 else {
      warning(
        "iati-no-shares", line,
        "\(counted(countries.count + regions.count, "place has", "places have")) no shares that "
          + "say how the money is split, so it is not split")
      return unsplit()
    }
    note(percentages, of: "countries and regions", at: line)
    var parts: [CountryCode?: Int64] = [:]
    for (place, weight) in zip(codes + regions.map { _ in nil }, weights) {
      parts[place, default: 0] += weight
    }
    let order = (states.map(Optional.some) + [nil]).filter { parts[$0, default: 0] > 0 }
    return IATIPlaces(
      split: IATISplit(parts: order.map { ($0, parts[$0] ?? 0) }, rest: percentages.missing),
      states: [], regions: names)
  }

  /// Warns where percentages do not add up, with what is done about it.
  mutating func note(_ percentages: IATIPercentages, of things: String, at line: Int) {
    guard !percentages.addUp else { return }
    let sum = ExactDecimal(digits: percentages.sum, places: ExactDecimal.mostPlaces)
    let done =
      percentages.missing > 0
      ? "what is missing is set aside" : "they are scaled down to 100 together"
    warning(
      "iati-percentages", line,
      "the percentages of \(things) add up to \(sum), not to 100; \(done)")
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
