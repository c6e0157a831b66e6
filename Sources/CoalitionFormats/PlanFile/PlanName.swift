/// The plan format.
enum PlanFormat {
  /// The version of the format that is written and read.
  static let version = 1
  /// The namespace of every element; it ends in the version.
  static let namespace = "urn:coalition:plan:1"
}

/// The name of a part of a plan file, as XML and as JSON write it.
struct PlanName: Sendable {
  /// Words joined by hyphens, such as `as-of`.
  let xml: StaticString
  /// The same as text, to compare with what a file has.
  let xmlText: String
  /// The same words joined by capitals, such as `asOf`.
  let json: String

  private init(_ xml: StaticString) {
    self.xml = xml
    self.xmlText = xml.description
    let words = xmlText.split(separator: "-")
    self.json = words.dropFirst().reduce(words.first.map(String.init) ?? "") { joined, word in
      joined + word.prefix(1).uppercased() + word.dropFirst()
    }
  }
}

/// Every name there is, in alphabetical order. `PlanFile.md` says what they mean.
extension PlanName {
  /// What makes a file a plan: the root element, the value of JSON's `format`.
  static let plan = PlanName("coalition-plan")

  static let allocation = PlanName("allocation")
  static let allocations = PlanName("allocations")
  static let approved = PlanName("approved")
  static let article = PlanName("article")
  static let asOf = PlanName("as-of")
  static let asked = PlanName("asked")
  static let bound = PlanName("bound")
  static let capability = PlanName("capability")
  static let channel = PlanName("channel")
  static let coalition = PlanName("coalition")
  static let coalitions = PlanName("coalitions")
  static let code = PlanName("code")
  static let condition = PlanName("condition")
  static let converted = PlanName("converted")
  static let cost = PlanName("cost")
  static let coverage = PlanName("coverage")
  static let currency = PlanName("currency")
  static let cutShort = PlanName("cut-short")
  static let deadline = PlanName("deadline")
  static let donor = PlanName("donor")
  static let donors = PlanName("donors")
  static let duty = PlanName("duty")
  static let ending = PlanName("ending")
  static let existing = PlanName("existing")
  static let filingDay = PlanName("filing-day")
  static let finish = PlanName("finish")
  static let firstYear = PlanName("first-year")
  static let flow = PlanName("flow")
  static let format = PlanName("format")
  static let gap = PlanName("gap")
  static let grant = PlanName("grant")
  static let grantCount = PlanName("grant-count")
  static let granted = PlanName("granted")
  static let grants = PlanName("grants")
  static let gross = PlanName("gross")
  static let id = PlanName("id")
  static let illustrative = PlanName("illustrative")
  static let inKind = PlanName("in-kind")
  static let inKindNeed = PlanName("in-kind-need")
  static let inKindNeeds = PlanName("in-kind-needs")
  static let inKindOffer = PlanName("in-kind-offer")
  static let inKindOffers = PlanName("in-kind-offers")
  static let lastYear = PlanName("last-year")
  static let late = PlanName("late")
  static let lead = PlanName("lead")
  static let multiplier = PlanName("multiplier")
  static let multipliers = PlanName("multipliers")
  static let name = PlanName("name")
  static let need = PlanName("need")
  static let needs = PlanName("needs")
  static let net = PlanName("net")
  static let offer = PlanName("offer")
  static let offered = PlanName("offered")
  static let offers = PlanName("offers")
  static let `operator` = PlanName("operator")
  static let outlook = PlanName("outlook")
  static let overhead = PlanName("overhead")
  static let payment = PlanName("payment")
  static let payments = PlanName("payments")
  static let pillar = PlanName("pillar")
  static let pillars = PlanName("pillars")
  static let planned = PlanName("planned")
  static let proof = PlanName("proof")
  static let provenBound = PlanName("proven-bound")
  static let quantity = PlanName("quantity")
  static let reason = PlanName("reason")
  static let reportingEffort = PlanName("reporting-effort")
  static let row = PlanName("row")
  static let rule = PlanName("rule")
  static let share = PlanName("share")
  static let slipMonths = PlanName("slip-months")
  static let solver = PlanName("solver")
  static let solverVersion = PlanName("solver-version")
  static let stage = PlanName("stage")
  static let stages = PlanName("stages")
  static let state = PlanName("state")
  static let states = PlanName("states")
  static let status = PlanName("status")
  static let statuses = PlanName("statuses")
  static let support = PlanName("support")
  /// What an element holds beside its attributes; XML gives it no name.
  static let text = PlanName("text")
  static let title = PlanName("title")
  static let total = PlanName("total")
  static let unit = PlanName("unit")
  static let unmet = PlanName("unmet")
  static let unused = PlanName("unused")
  static let value = PlanName("value")
  static let version = PlanName("version")
  static let warning = PlanName("warning")
  static let warnings = PlanName("warnings")
  static let work = PlanName("work")
  static let worth = PlanName("worth")
  static let year = PlanName("year")
  static let years = PlanName("years")
}
