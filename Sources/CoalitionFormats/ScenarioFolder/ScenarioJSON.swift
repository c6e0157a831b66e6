import CoalitionDomain
import JSONTree

/// `scenario.json`: what is neither a table nor an offer.
struct ScenarioJSON {
  let title: String
  let asOf: CivilDate
  let years: ClosedRange<Year>
  let currency: Currency
  let states: [AffectedState]
  let channels: [Channel]
  let policy: Policy
  /// Agreed grants wait for the currencies of their offers.
  let locks: [PendingLock]

  /// The name of the format.
  static let format = "coalition-scenario"

  /// Reads the file.
  static func read(_ file: ScenarioFile, _ findings: inout Findings) -> ScenarioJSON? {
    if let packed = PackedFile.finding(on: file.bytes, file: file.path) {
      findings.add([packed])
      return nil
    }
    do throws(JSONTreeError) {
      let root = try JSONTreeReader.read(file.bytes, limits: file.limits.json)
      return ObjectReader.read(
        root, Noun("scenario"), called: "the file", in: file.path, &findings
      ) { ScenarioJSON(&$0) }
    } catch {
      findings.error(
        error.code, at: SourceLocation(file: file.path, line: error.line), error.reason)
      return nil
    }
  }

  private init?(_ scenario: inout ObjectReader) {
    _ = scenario.required("format", .fixed(Self.format, "format"))
    guard scenario.required("version", .version) != nil else {
      // Another version may mean something else by the same keys.
      scenario.passOverTheRest()
      return nil
    }
    let title = scenario.required("title", .text)
    let asOf = scenario.required("asOf", .date)
    let first = scenario.required("firstYear", .year)
    let last = scenario.required("lastYear", .year)
    let years = scenario.findings.years(
      first, last, called: "firstYear", "lastYear", at: scenario.location(of: "firstYear"))
    let currency = scenario.required("currency", .currency)
    let states = scenario.objects("states", Noun("state", "states")) {
      StatesJSON.state(&$0, currency: currency)
    }
    let channels = scenario.objects(
      "channels", Noun("channel", "channels"), with: ChannelsJSON.channel)
    let policy = scenario.object(
      "policy", absent: "the standard policy is taken: \(PolicyJSON.standardInWords)",
      with: PolicyJSON.policy)
    let locks = scenario.objects(
      "locks", Noun("lock", "locks"), isRequired: false, with: LocksJSON.lock)
    guard let title, let asOf, let years, let currency, let states, let channels else { return nil }

    scenario.findings.place(.scenario, at: scenario.location)
    self.title = title
    self.asOf = asOf
    self.years = years
    self.currency = currency
    self.states = states
    self.channels = channels
    self.policy = policy ?? .standard
    self.locks = locks ?? []
  }
}

extension Notation where Value == Int {
  /// The version of the format.
  fileprivate static var version: Self {
    Notation(isNumber: true) { text throws(Misreading) in
      guard text == TableFormat.version else {
        throw Misreading(
          "format-version",
          "\(quoted(text)) is not known; this program reads version \(TableFormat.version)")
      }
      return 1
    }
  }
}
