import CSVTable
import Coalition
import CoalitionDomain
import JSONTree

/// The files of a made-up portfolio, so that the program can be tried on it by hand.
///
/// It writes what made-up portfolios have: locks, for one, are not written.
struct PortfolioFolder {
  private let scenario: Scenario

  /// - Precondition: The scenario has no locks.
  init(_ scenario: Scenario) {
    precondition(scenario.locks.isEmpty, "locks are not written")
    self.scenario = scenario
  }

  /// The names within the folder and what each file holds.
  var files: [(name: String, bytes: [UInt8])] {
    let offers = scenario.donors.map { donor in
      let bytes = DonorOffersXMLExporter().bytes(
        for: DonorOffers(
          donor: donor, offers: scenario.offers.filter { $0.donor == donor.id }))
      return (name: "offers/\(donor.id).xml", bytes: bytes)
    }
    return [
      ("scenario.json", scenarioJSON), ("needs.csv", needs),
      ("commitments.csv", CommitmentsTableExporter().bytes(for: scenario.commitments)),
      ("operators.csv", operators), ("rates.csv", rates),
    ] + offers
  }

  /// Writes the files into a folder, which is created where there is none.
  ///
  /// - Throws: ``FileError`` where a file cannot be written.
  func write(into folder: String) throws {
    try AtomicFile.createFolder(folder)
    try AtomicFile.createFolder("\(folder)/offers")
    for file in files { try AtomicFile.write(file.bytes, to: "\(folder)/\(file.name)") }
  }

  private var needs: [UInt8] {
    let columns = [
      "id", "state", "pillar", "activity", "title", "cost", "currency", "first_year", "last_year",
      "deadline", "priority", "minimum_per_year", "maximum_per_year", "national_contribution",
      "continuous", "after", "operators", "source",
    ]
    return Self.table(
      "coalition-needs", columns,
      scenario.needs.map { need in
        [
          need.id.text, need.state.code, need.pillar.rawValue, need.activity.rawValue, need.title,
          need.cost.decimal, need.cost.currency.code, need.years.lowerBound.description,
          need.years.upperBound.description, need.deadline?.description ?? "",
          need.priority.rawValue, need.minimumPerYear?.decimal ?? "",
          need.maximumPerYear?.decimal ?? "", need.nationalContribution?.decimal ?? "",
          need.isContinuous ? "yes" : "no", need.prerequisites.map(\.text).joined(separator: ";"),
          need.operators.map(\.text).joined(separator: ";"), need.source.text,
        ]
      })
  }

  private var operators: [UInt8] {
    let columns = [
      "operator", "name", "states", "pillars", "first_year", "last_year", "capacity_per_year",
      "currency", "cost_factor", "source",
    ]
    return Self.table(
      "coalition-operators", columns,
      scenario.capacities.map { capacity in
        [
          capacity.id.text, capacity.name,
          capacity.states?.map(\.code).joined(separator: ";") ?? "*",
          capacity.pillars?.map(\.rawValue).joined(separator: ";") ?? "*",
          capacity.years.lowerBound.description, capacity.years.upperBound.description,
          capacity.perYear.decimal, capacity.perYear.currency.code,
          capacity.costFactor.description, capacity.source.text,
        ]
      })
  }

  private var rates: [UInt8] {
    Self.table(
      "coalition-rates", ["currency", "date", "rate", "source"],
      scenario.rates.map { rate in
        [
          rate.currency.code, rate.date.description, rate.rate.description, rate.source.text,
        ]
      })
  }

  private static func table(
    _ format: String, _ columns: [String], _ rows: [[String]]
  ) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([format, "1"])
    writer.row(columns)
    for row in rows { writer.row(row) }
    return writer.finish()
  }

  private var scenarioJSON: [UInt8] {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("format", value: "coalition-scenario")
    writer.integer("version", value: 1)
    writer.string("title", value: scenario.title)
    writer.string("asOf", value: scenario.asOf.description)
    writer.integer("firstYear", value: Int64(scenario.years.lowerBound.number))
    writer.integer("lastYear", value: Int64(scenario.years.upperBound.number))
    writer.string("currency", value: scenario.currency.code)
    writer.beginArray("states")
    for state in scenario.states { writer.write(state) }
    writer.endArray()
    writer.beginArray("channels")
    for channel in scenario.channels { writer.write(channel) }
    writer.endArray()
    writer.write(scenario.policy)
    writer.endObject()
    return writer.finish()
  }
}

extension JSONTreeWriter {
  fileprivate mutating func write(_ state: AffectedState) {
    beginObject()
    string("state", value: state.code.code)
    string("name", value: state.name)
    if let region = state.region { string("region", value: region) }
    string("treatyStatus", value: state.treatyStatus.rawValue)
    if let strategy = state.strategy {
      beginObject("strategy")
      string("title", value: strategy.title)
      endObject()
    }
    beginObject("readiness")
    for (pillar, readiness) in state.readiness.sorted(by: { $0.key < $1.key }) {
      string(pillar.rawValue, value: readiness.rawValue)
    }
    endObject()
    if let absorption = state.absorption { number("absorption", text: absorption.decimal) }
    beginObject("costIndex")
    for (year, index) in state.costIndex.sorted(by: { $0.key < $1.key }) {
      number(year.description, text: index.description)
    }
    endObject()
    string("source", value: state.source.text)
    endObject()
  }

  fileprivate mutating func write(_ channel: Channel) {
    beginObject()
    string("id", value: channel.id.text)
    string("name", value: channel.name)
    string("kind", value: channel.kind.rawValue)
    if let states = channel.states {
      beginArray("states")
      for state in states { string(value: state.code) }
      endArray()
    }
    number("overhead", text: channel.overhead.rate.description)
    string("overheadBase", value: channel.overhead.base.rawValue)
    number("reportingEffort", text: channel.reportingEffort.description)
    string("source", value: channel.source.text)
    endObject()
  }

  fileprivate mutating func write(_ policy: Policy) {
    beginObject("policy")
    beginArray("counts")
    for status in policy.counts { string(value: status.rawValue) }
    endArray()
    beginObject("priorityWeights")
    for (priority, weight) in policy.priorityWeights.sorted(by: { $0.value < $1.value }) {
      number(priority.rawValue, text: weight.description)
    }
    endObject()
    number("lateWeight", text: policy.lateWeight.description)
    beginArray("stages")
    for stage in policy.stages {
      beginObject()
      string("name", value: stage.name)
      number("tolerance", text: stage.tolerance.description)
      beginObject("measures")
      for measure in stage.measures {
        number(measure.measure.rawValue, text: measure.weight.description)
      }
      endObject()
      endObject()
    }
    endArray()
    number("gap", text: policy.gap.description)
    endObject()
  }
}
