import CoalitionDomain

/// `needs.csv`: what the affected states ask help for, a need a row.
enum NeedsTable {
  /// The first row and the columns.
  static let format = TableFormat(
    name: "coalition-needs",
    required: [
      "id", "state", "pillar", "activity", "title", "cost", "currency", "first_year", "last_year",
      "priority", "source",
    ],
    optional: [
      "deadline", "minimum_per_year", "maximum_per_year", "national_contribution", "continuous",
      "after", "operators", "strategy", "quantity", "unit",
    ])

  /// Reads the table.
  static func read(_ file: ScenarioFile, _ findings: inout Findings) -> [Need] {
    format.rows(of: file, &findings, read: need)
  }

  private static func need(_ row: inout TableRow) -> Need? {
    let id = row.newID("id", of: Need.self, kind: "need")
    let state = row.required("state", .state)
    let activity = activity(&row)
    let title = row.required("title", .text)
    let currency = row.required("currency", .currency)
    let cost = row.required("cost", .amount(in: currency, zero: false))
    let years = row.years("first_year", "last_year")
    let priority = row.required("priority", .word(Priority.self, "a priority"))
    let source = row.required("source", .source)
    let deadline = row.optional(
      "deadline", .date, absent: "taken from the treaty register where it has one")
    let minimum = row.optional(
      "minimum_per_year", .amount(in: currency), absent: "taken as none: a year may get any amount")
    let maximum = row.optional(
      "maximum_per_year", .amount(in: currency), absent: "taken as none: a year may get all of it")
    let national = row.optional(
      "national_contribution", .amount(in: currency), absent: "taken as 0")
    let isContinuous = row.optional("continuous", .yesOrNo, absent: "taken as no")
    let prerequisites = row.list("after", .id(of: Need.self))
    let operators = row.list(
      "operators", .id(of: Operator.self), absent: "taken as any operator that works there")
    let strategy = row.optional("strategy", .text)
    let quantity = quantity(&row)
    guard let id, let state, let activity, let title, let cost, let years, let priority, let source
    else { return nil }

    row.findings.place(.need(id), at: row.location)
    return Need(
      id: id, state: state, activity: activity, title: title, cost: cost, years: years,
      deadline: deadline, minimumPerYear: minimum, maximumPerYear: maximum,
      nationalContribution: national, isContinuous: isContinuous ?? false,
      prerequisites: prerequisites, operators: operators, priority: priority,
      strategyReference: strategy, quantity: quantity, source: source)
  }

  /// The activity, which must be one of the row's pillar: a slip in either shows as a
  /// contradiction.
  static func activity(_ row: inout TableRow) -> Activity? {
    let pillar = row.required("pillar", .word(Pillar.self, "a pillar"))
    let activity = row.required("activity", .word(Activity.self, "an activity"))
    guard let pillar, let activity else { return nil }
    guard activity.pillar == pillar else {
      row.findings.error(
        "activity-pillar", at: row.location(of: "activity"),
        "activity: '\(activity.rawValue)' belongs to the pillar \(activity.pillar.rawValue), but "
          + "the row's is \(pillar.rawValue); mend one of them")
      return nil
    }
    return activity
  }

  private static func quantity(_ row: inout TableRow) -> Quantity? {
    let unit = row.optional("unit", .quantityUnit)
    guard row.isFilled("quantity") == row.isFilled("unit") else {
      row.findings.error(
        "quantity", at: row.location(of: "quantity"),
        "quantity: a quantity and its unit come together; fill in both or neither")
      return nil
    }
    return row.optional("quantity", .quantity(unit: unit))
  }
}

extension Notation where Value == String {
  /// A unit that quantities are given in.
  fileprivate static var quantityUnit: Self {
    Notation { text throws(Misreading) in
      guard Quantity.units.contains(text) else {
        throw Misreading.unknownWord(text, "a unit", known: Quantity.units)
      }
      return text
    }
  }
}

extension Notation where Value == Quantity {
  /// How much of something there is; the notation alone is checked where the unit is at fault.
  fileprivate static func quantity(unit: String?) -> Self {
    Notation { text throws(Misreading) in
      guard PlainDecimal(text) != nil else {
        throw .notPlain(text, "a number", within: "a number of 0 or more")
      }
      guard let unit else { return nil }
      guard let quantity = Quantity(text, unit: unit) else {
        let whole = ["people", "items"].contains(unit) ? unit : "square metres"
        throw Misreading(
          "quantity",
          "\(quoted(text)) \(unit) is not a whole number of \(whole), or too large; round it")
      }
      return quantity
    }
  }
}
