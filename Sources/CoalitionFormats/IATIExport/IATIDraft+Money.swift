internal import CoalitionDomain
internal import XMLTree

extension XMLTreeWriter {
  /// Writes budgets, planned disbursements and the pledge of an activity.
  mutating func writeMoney(of draft: IATIDraft, on day: CivilDate) {
    for budget in draft.budgets {
      begin("budget")
      attribute("type", "1")
      attribute("status", budget.isCommitted ? "2" : "1")
      period(budget.year...budget.year)
      value(budget.amount, on: day)
      end()
    }
    for disbursement in draft.disbursements {
      begin("planned-disbursement")
      attribute("type", "1")
      period(disbursement.years)
      value(disbursement.amount, on: day)
      provider(disbursement.provider)
      if let receiver = disbursement.receiver {
        begin("receiver-org")
        if let type = receiver.type { attribute("type", type) }
        element("narrative", text: receiver.name)
        end()
      }
      end()
    }
    if let pledge = draft.pledge { write(pledge, on: day) }
  }

  private mutating func write(_ pledge: IATIDraft.Pledge, on day: CivilDate) {
    begin("transaction")
    attribute("ref", pledge.id)
    attribute("humanitarian", "1")
    code("transaction-type", "12")
    date("transaction-date", day)
    value(pledge.amount, on: day)
    narrative("description", "Pledged as of this day, on which it may not have been made.")
    provider(pledge.provider)
    end()
  }

  private mutating func provider(_ organisation: IATIDraft.Organisation) {
    begin("provider-org")
    if let activity = organisation.activity { attribute("provider-activity-id", activity) }
    if let type = organisation.type { attribute("type", type) }
    element("narrative", text: organisation.name)
    end()
  }

  private mutating func value(_ amount: Money, on day: CivilDate) {
    begin("value")
    attribute("currency", amount.currency.code)
    attribute("value-date", day.description)
    text(amount.decimal)
    end()
  }

  /// Writes the first and last day of years.
  mutating func period(_ years: ClosedRange<Year>) {
    date("period-start", years.lowerBound.firstDay)
    date("period-end", years.upperBound.lastDay)
  }

  /// Writes an element that is a day.
  mutating func date(_ name: StaticString, _ day: some CustomStringConvertible, type: String? = nil)
  {
    begin(name)
    if let type { attribute("type", type) }
    attribute("iso-date", day.description)
    end()
  }

  /// Writes an element that is a code.
  mutating func code(_ name: StaticString, _ code: String) {
    begin(name)
    attribute("code", code)
    end()
  }

  /// Writes an element that is a text for people.
  mutating func narrative(_ name: StaticString, _ words: String, type: String? = nil) {
    begin(name)
    if let type { attribute("type", type) }
    element("narrative", text: words)
    end()
  }
}

extension Year {
  /// The first day of the year, such as `2018-01-01`.
  var firstDay: String { "\(self)-01-01" }
  /// The last day of the year, such as `2018-12-31`.
  var lastDay: String { "\(self)-12-31" }
}
