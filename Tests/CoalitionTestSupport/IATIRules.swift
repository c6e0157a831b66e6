package import CoalitionDomain
import XMLTree

/// The structural rules that the standard publishes beside its schema (IATI-Rulesets, 2.03, and
/// what its validator adds), as far as they speak of what this package writes.
///
/// Written from the standard's side: it shares no code with the exporters.
package enum IATIRules {
  /// What an IATI file breaks, each with its line.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - today: The day after which everything lies in the future.
  /// - Returns: A problem a rule and place.
  /// - Throws: What the reader throws where it is no XML.
  package static func problems(in bytes: [UInt8], today: CivilDate) throws -> [String] {
    let root = try XMLTreeReader.read(bytes)
    let activities = root.all("iati-activity")
    var problems: [String] = []
    if root.attribute("version") != "2.03" { problems.append("1: not version 2.03") }
    if activities.isEmpty { problems.append("1: no activity") }
    for activity in activities {
      var check = ActivityCheck(activity: activity, today: today)
      check.run()
      problems += check.problems
    }
    return problems + relations(of: activities)
  }

  /// Every id is one activity's, and parents and children name each other.
  private static func relations(of activities: [XMLTreeElement]) -> [String] {
    let ids = Dictionary(grouping: activities) { $0.texts("iati-identifier").first ?? "" }
    let twice = ids.filter { $1.count > 1 }.keys.sorted().map { "'\($0)' stands twice" }
    return twice
      + activities.flatMap { activity -> [String] in
        let id = activity.texts("iati-identifier").first ?? ""
        return [("1", "2"), ("2", "1")].flatMap { type, back in
          activity.all("related-activity", "type", type).compactMap { related in
            let other = ids[related.attribute("ref") ?? ""]?.first
            let isMutual = other?.all("related-activity", "type", back)
              .contains { $0.attribute("ref") == id }
            return isMutual == true ? nil : "\(related.line): '\(id)' is not related back"
          }
        }
      }
  }
}

/// The rules on one activity.
private struct ActivityCheck {
  let activity: XMLTreeElement
  let today: CivilDate
  var problems: [String] = []

  mutating func run() {
    checkIdentifiers()
    checkOrganisations()
    checkDates()
    checkShares()
    checkMoney()
    checkResults()
    for narrative in activity.descendants where narrative.name == "narrative" {
      expect(narrative.text.contains { !$0.isWhitespace }, "an empty narrative", narrative)
    }
    expect(activity.attributes.contains { $0.name == "lang" }, "no language", activity)
  }

  private mutating func expect(_ isKept: Bool, _ problem: String, _ place: XMLTreeElement) {
    if !isKept { problems.append("\(place.line): \(problem)") }
  }

  private mutating func checkIdentifiers() {
    let id = activity.texts("iati-identifier").first ?? ""
    let reference = activity.values("reporting-org", "ref").first ?? ""
    expect(!reference.isEmpty, "no id of the reporting organisation", activity)
    expect(id.hasPrefix(reference + "-"), "an id that is not the reporter's", activity)
    expect(id.count > reference.count + 1, "an id that ends in its hyphen", activity)
    let references = [
      "participating-org", "planned-disbursement/provider-org", "transaction/provider-org",
    ]
    .flatMap { activity.values($0, "ref") }
    for text in [id, reference] + references {
      expect(!text.contains { "/&|?".contains($0) }, "a character that no id has", activity)
      expect(!text.contains(where: \.isWhitespace), "space in an id", activity)
    }
  }

  private mutating func checkOrganisations() {
    for name in ["participating-org", "other-identifier/owner-org"] {
      for organisation in activity.all(name) {
        let isNamed = organisation.attribute("ref") != nil || !organisation.children.isEmpty
        expect(isNamed, "\(name) without a name", organisation)
      }
    }
    for organisation in activity.all("participating-org") {
      let role = organisation.attribute("role") ?? ""
      expect(["1", "2", "3", "4"].contains(role), "role '\(role)'", organisation)
    }
  }

  private mutating func checkDates() {
    let days = ["1", "2", "3", "4"].map { type in
      activity.all("activity-date", "type", type).compactMap { $0.day("iso-date") }.first
    }
    expect(days[0] != nil || days[1] != nil, "no start", activity)
    for (start, end) in [(days[0], days[2]), (days[1], days[3])] {
      if let start, let end { expect(start <= end, "it ends before it starts", activity) }
    }
    for actual in [days[1], days[3]].compactMap(\.self) {
      expect(actual <= today, "an actual day in the future", activity)
    }
    let updated = activity.attribute("last-updated-datetime").flatMap { CivilDate($0.prefix(10)) }
    expect(updated.map { $0 <= today } ?? true, "updated in the future", activity)
  }

  private mutating func checkShares() {
    let places = activity.all("recipient-country") + activity.all("recipient-region")
    expect(!places.isEmpty, "no recipient", activity)
    expect(places.wholeShare, "shares of recipients do not add up to 100", activity)
    let sectors = activity.all("sector")
    expect(!sectors.isEmpty, "no sector", activity)
    for (vocabulary, group) in Dictionary(
      grouping: sectors, by: { $0.attribute("vocabulary") ?? "1" })
    {
      expect(group.wholeShare, "sectors of \(vocabulary) do not add up to 100", activity)
      if ["98", "99"].contains(vocabulary) {
        for sector in group {
          expect(!sector.children.isEmpty, "an own sector without words", sector)
          expect(sector.attribute("vocabulary-uri") != nil, "an own list without a place", sector)
        }
      }
    }
  }

  private mutating func checkMoney() {
    for budget in activity.all("budget") {
      let (start, end) = (budget.first("period-start"), budget.first("period-end"))
      expect(start <= end, "a budget ends before it starts", budget)
      expect(end < start.aYearLater, "a budget of more than a year", budget)
    }
    for payment in activity.all("planned-disbursement") {
      expect(
        payment.first("period-start") <= payment.first("period-end"),
        "a disbursement ends before it starts", payment)
    }
    for transaction in activity.all("transaction") {
      expect(
        transaction.first("transaction-date") <= today.description, "a transaction in the future",
        transaction)
      for value in transaction.all("value") {
        expect(
          value.day("value-date").map { $0 <= today } ?? false, "a value in the future", value)
      }
    }
    for value in activity.descendants where value.name == "value" {
      expect(
        value.attribute("currency") != nil || activity.attribute("default-currency") != nil,
        "money without a currency", value)
    }
    let isParent = !activity.all("related-activity", "type", "2").isEmpty
    expect(!isParent || activity.all("budget").isEmpty, "money of parts counted twice", activity)
  }

  private mutating func checkResults() {
    for indicator in activity.all("result/indicator") {
      expect(!indicator.all("baseline").isEmpty, "an indicator without a baseline", indicator)
      for period in indicator.all("period") {
        expect(
          period.first("period-start") <= period.first("period-end"),
          "a period ends before it starts", period)
        let isNumber = period.values("target", "value").allSatisfy { ExactDecimal($0) != nil }
        expect(isNumber, "a target that is no number", period)
      }
    }
  }
}

extension XMLTreeElement {
  fileprivate var descendants: [XMLTreeElement] { children + children.flatMap(\.descendants) }

  fileprivate func day(_ name: String) -> CivilDate? {
    attribute(name).flatMap { CivilDate($0.prefix(10)) }
  }

  /// The day of the first child of a name, or an impossible early one where there is none.
  fileprivate func first(_ name: String) -> String { values(name, "iso-date").first ?? "" }
}

extension [XMLTreeElement] {
  /// Whether percentages add up to 100 exactly; one thing alone may have none.
  fileprivate var wholeShare: Bool {
    let shares = compactMap { $0.attribute("percentage") }
    if shares.isEmpty { return count == 1 }
    let sum = shares.compactMap { ExactDecimal($0) }.reduce(Int64(0)) {
      $0 + $1.digits * (1_000_000 / $1.divisor)
    }
    return shares.count == count && sum == 100_000_000
  }
}

extension String {
  /// The same day of the next year; days are compared as texts, and one that is not there is the
  /// earliest.
  fileprivate var aYearLater: String {
    guard let year = Int(prefix(4)) else { return self }
    return "\(year + 1)\(dropFirst(4))"
  }
}
