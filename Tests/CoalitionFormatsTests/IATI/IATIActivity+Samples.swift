import CoalitionDomain
import CoalitionTestSupport

@testable import CoalitionFormats

extension IATIActivity {
  /// A programme of mine action under way in Lao PDR, funded by Norway, as of 2026-02-15.
  static func sample(
    _ identifier: String = "NO-1-LAO", line: Int = 10, title: String = "Mine action in Lao PDR",
    status: String? = "2", sectors: [IATIShare] = [.sector("15250")],
    countries: [IATIShare] = [.country("LA")], budgets: [IATIBudget] = [],
    transactions: [IATITransaction] = [], change: (inout IATIActivity) -> Void = { _ in }
  ) -> IATIActivity {
    var activity = IATIActivity()
    activity.line = line
    activity.identifier = identifier
    activity.defaultCurrency = "USD"
    activity.reporter = IATIOrganisation(
      reference: "XM-DAC-8-1", type: "10", names: [.en("Norway")])
    activity.participants = [
      IATIParticipant(
        role: "1",
        organisation: IATIOrganisation(reference: "XM-DAC-8-1", type: "10", names: [.en("Norway")]))
    ]
    activity.titles = [.en(title, line: line + 1)]
    activity.status = status.map { IATICode(code: $0, line: line + 2) }
    activity.countries = countries
    activity.sectors = sectors
    activity.budgets = budgets
    activity.transactions = transactions
    change(&activity)
    return activity
  }
}

extension IATIText {
  static func en(_ text: String, line: Int = 11) -> IATIText {
    IATIText(language: "en", text: text, line: line)
  }
}

extension IATIShare {
  static func country(_ code: String, _ percentage: String? = nil, line: Int = 13) -> IATIShare {
    IATIShare(code: code, percentage: percentage, line: line)
  }

  static func sector(
    _ code: String, _ percentage: String? = nil, in vocabulary: String? = nil,
    named name: String? = nil, line: Int = 14
  ) -> IATIShare {
    IATIShare(
      vocabulary: vocabulary, code: code, percentage: percentage,
      names: name.map { [.en($0, line: line)] } ?? [], line: line)
  }
}

extension IATIMoney {
  static func of(_ amount: String, _ currency: String? = nil, line: Int = 20) -> IATIMoney {
    IATIMoney(amount: amount, currency: currency, valueDate: "2026-01-01", line: line)
  }
}

extension IATIBudget {
  static func of(
    _ amount: String, _ start: String?, _ end: String?, type: String? = "1", status: String? = "1",
    line: Int = 20
  ) -> IATIBudget {
    IATIBudget(
      type: type, status: status, start: start, end: end, value: .of(amount, line: line), line: line
    )
  }
}

extension IATITransaction {
  static func of(
    _ type: String, _ amount: String, _ day: String?, _ currency: String? = nil, line: Int = 30,
    change: (inout IATITransaction) -> Void = { _ in }
  ) -> IATITransaction {
    var transaction = IATITransaction(
      type: type, day: day, value: .of(amount, currency, line: line), line: line)
    change(&transaction)
    return transaction
  }
}

extension IATISelection {
  /// Seen from 15 February 2026, for 2026 to 2028.
  static let sample = IATISelection(
    file: "norad.xml", asOf: .on("2026-02-15"), years: Year(2026)...Year(2028))
}

extension IATIReading {
  /// Reads activities in the order of a file.
  static func of(
    _ activities: IATIActivity..., selection: IATISelection = .sample
  ) -> IATIReading {
    var interpreter = IATIInterpreter(selection)
    for activity in activities { interpreter.add(activity) }
    return interpreter.finish()
  }

  /// Commitments as `state pillar year amount`.
  var paid: [String] {
    commitments.map { commitment in
      let work =
        switch commitment.scope {
        case .need(let need): need.text
        case .pillar(let pillar): pillar.rawValue
        case .notDisaggregated: "all"
        }
      return "\(commitment.state) \(work) \(commitment.year) \(commitment.amount)"
    }
  }

  /// Offers as `donor states status amounts`.
  var offered: [String] {
    offers.flatMap(\.offers).map { offer in
      let states = offer.earmark.states.map(\.code).joined(separator: "+")
      return "\(offer.donor) \(states.isEmpty ? "anywhere" : states) \(offer.status.rawValue) "
        + (offer.envelope?.printed ?? "nothing")
    }
  }

  /// What is set aside as `line reason amounts (detail)`.
  var left: [String] {
    setAside.map { aside in
      let amounts = aside.amounts.map(\.description).joined(separator: " + ")
      return "\(aside.line) \(aside.reason.rawValue) \(amounts)"
        + (aside.detail.isEmpty ? "" : " (\(aside.detail))")
    }
  }

  /// What was found, but for what tests of one thing do not ask for.
  func found(_ code: String) -> [String] {
    diagnostics.filter { $0.code == code }.map(\.description)
  }

  /// The codes of all that was found.
  var codes: [String] { diagnostics.map(\.code) }
}

extension Envelope {
  fileprivate var printed: String {
    switch shape {
    case .yearly(let amounts, _):
      amounts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    case .flexible(let amount, let years):
      "\(years.lowerBound)-\(years.upperBound): \(amount)"
    }
  }
}
