internal import CoalitionDomain

/// The lists that codes of an exported file are from.
enum IATIVocabulary {
  /// The list of pillars, which is this package's own: code 15250 covers all of them.
  static let pillars = "urn:coalition:pillars:1"
  /// The list of regions, which are the scenario's own words.
  static let regions = "urn:coalition:regions:1"
  /// Removal of land mines and explosive remnants of war, in the list of the OECD's DAC.
  static let mineAction = "15250"
  /// Protection: mine action, in the list of humanitarian clusters.
  static let cluster = "15"
  /// Developing countries, unspecified, in the DAC's list of regions.
  static let anyCountry = "998"

  /// Equal shares that add up to 100 exactly, in hundredths; the first ones take what is over.
  ///
  /// - Precondition: There are 1 to 10,000.
  static func equalShares(_ count: Int) -> [String] {
    precondition((1...10_000).contains(count), "\(count) shares of 100 are not written")
    return equalParts(of: 10_000, count).map { part in
      ExactDecimal(digits: part, places: 2).description
    }
  }

  /// Parts of a whole number that add up to it exactly; the first ones take what is over.
  static func equalParts(of whole: Int64, _ count: Int) -> [Int64] {
    let (part, rest) = whole.quotientAndRemainder(dividingBy: Int64(count))
    return (0..<Int64(count)).map { $0 < rest ? part + 1 : part }
  }
}

extension Pillar {
  /// The code in ``IATIVocabulary/pillars``.
  var iatiCode: String {
    switch self {
    case .clearance: "CLR"
    case .riskEducation: "RE"
    case .stockpileDestruction: "SD"
    case .victimAssistance: "VA"
    case .capacity: "CAP"
    }
  }

  /// The pillar in words.
  var words: String {
    switch self {
    case .clearance: "Clearance"
    case .riskEducation: "Risk education"
    case .stockpileDestruction: "Stockpile destruction"
    case .victimAssistance: "Victim assistance"
    case .capacity: "Capacity"
    }
  }
}

extension Activity {
  /// The activity in words, such as `stockpile destruction`.
  var words: String { rawValue.replacing("-", with: " ") }
}

extension Channel {
  /// The DAC's type of aid: a project, or a basket fund. A fund may be of several types.
  var aidType: String? {
    switch kind {
    case .direct: "C01"
    case .pool: "B04"
    case .fund: nil
    }
  }
}

extension Offer {
  /// The Grand Bargain's category: 1 unearmarked; 2 for a region or pillars; 3 for countries, or
  /// for activities; 4 for one country and one kind of work.
  var earmarkingCategory: String {
    let work = earmark.pillars.count + earmark.activities.count
    if earmark.states.count == 1, work == 1 { return "4" }
    if !earmark.states.isEmpty || !earmark.activities.isEmpty { return "3" }
    return earmark.regions.isEmpty && work == 0 ? "1" : "2"
  }

  /// Whether it is experts and training alone: the DAC's technical assistance, D02.
  var isExpertiseOnly: Bool {
    envelope == nil && !inKind.isEmpty && inKind.allSatisfy { $0.unit != .equipment }
  }
}

extension Condition {
  /// The type of condition and what is asked: 1 is policy, 2 performance, 3 fiduciary.
  var iati: (type: String, text: String) {
    switch self {
    case .treatyMember: ("1", "The state is a party to the treaty.")
    case .readiness(let least):
      ("2", "The state has \(least.rawValue) of what readiness in the pillar asks for.")
    case .matching(let share):
      ("3", "At most \(share) times what grants of other donors bring to the state, gross.")
    case .other(let text): ("1", text)
    }
  }
}

extension IATIDraft.Result {
  /// What a need counts.
  init(_ quantity: Quantity, of activity: Activity, target: String, comment: String? = nil) {
    switch quantity {
    case .area:
      self.init(
        title: "Land released", indicator: "Square metres of land released", target: target,
        comment: comment)
    case .people:
      self.init(
        title: "People reached", indicator: "Number of people reached", target: target,
        comment: comment)
    case .items:
      let isDestroyed = activity == .stockpileDestruction
      self.init(
        title: isDestroyed ? "Stockpiles destroyed" : "Items delivered",
        indicator: isDestroyed ? "Number of items destroyed" : "Number of items delivered",
        target: target, comment: comment)
    }
  }
}

extension Quantity {
  /// How much, in whole square metres, people or items.
  var whole: Int64 {
    switch self {
    case .area(let area): area.squareMetres
    case .people(let count): count.people
    case .items(let count): count
    }
  }

  /// How much, with its unit.
  var words: String {
    switch self {
    case .area: "\(whole) square metres"
    case .people: "\(whole) people"
    case .items: "\(whole) items"
    }
  }
}
