internal import CoalitionDomain

/// Reads meaning into activities, one at a time, and keeps of each only what mine action it has.
///
///     var interpreter = IATIInterpreter(selection)
///     for activity in activities { interpreter.add(activity) }
///     let reading = interpreter.finish()
///
/// What is kept grows with the mine action in a file, not with the file.
struct IATIInterpreter {
  private let selection: IATISelection
  private let donors: IATIKnownDonors
  private var reading = IATIReading()
  private var findings: IATIFindings
  private var records: [IATIRecord] = []
  /// The line of each activity that was recognised, by its id.
  private var lines: [String: Int] = [:]
  /// The activity that each base of ids was made of.
  private var bases: [String: String] = [:]

  /// Creates an interpreter of one file.
  init(_ selection: IATISelection) {
    self.selection = selection
    self.donors = IATIKnownDonors(selection)
    self.findings = IATIFindings(file: selection.file)
  }

  /// Takes the next activity of the file.
  mutating func add(_ activity: IATIActivity) {
    reading.activityCount += 1
    let signals = IATISignals(activity)
    guard let confidence = signals.confidence else { return }
    reading.recognised.append(
      IATIRecognition(
        identifier: activity.identifier, title: (activity.titles.inEnglish ?? "").asLine,
        line: activity.line, confidence: confidence, signals: signals.all))
    if let (reason, detail) = refusal(of: activity, confidence) {
      reading.setAside.append(whole(activity, signals, reason, detail))
      return
    }
    var activity = activity
    settleStatus(of: &activity)
    var reader = IATIActivityReader(activity, signals, for: selection, donors, findings)
    // Handed over rather than copied, so that each activity does not copy all findings.
    findings = IATIFindings(file: selection.file)
    let record = reader.record()
    findings = reader.findings
    findings.endActivity()
    reading.setAside += reader.asides
    records.append(record)
  }

  /// Counts an activity that a fast look has already found to say nothing of mine action.
  mutating func skip() { reading.activityCount += 1 }

  /// Settles what is counted once all activities are known.
  consuming func finish() -> IATIReading {
    var counting = IATICounting(records)
    counting.settle(&findings)
    reading.setAside += counting.asides
    reading.setAside = reading.setAside.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
    var writer = IATIRows(selection)
    for record in counting.kept { writer.add(record, &findings) }
    reading.setAside += writer.asides
    reading.offers = writer.offers
    reading.commitments = writer.commitments
    reading.locations = writer.locations
    reading.activities = writer.activities
    reading.diagnostics = findings.inOrder()
    return reading
  }
}

extension IATIInterpreter {
  /// Why nothing of an activity is counted, or `nil` where something may be.
  private mutating func refusal(
    of activity: IATIActivity, _ confidence: IATIConfidence
  ) -> (reason: IATISetAside.Reason, detail: String)? {
    guard confidence >= selection.leastConfidence else {
      return (.unsure, confidence.rawValue)
    }
    guard !activity.identifier.isEmpty else {
      findings.error(
        "iati-no-identifier", activity.line,
        "the activity has no iati-identifier, so that it could not be told from others; it is not "
          + "counted")
      return (.unreadable, "")
    }
    if activity.isSecondary { return (.secondaryReporter, "") }
    if let line = lines[activity.identifier] {
      findings.warning(
        "iati-repeated", activity.line,
        "\(quoted(activity.identifier)) is also the activity of line \(line); the first is counted")
      return (.repeated, "line \(line)")
    }
    lines[activity.identifier] = activity.line
    let base = IATIIdentity(activity.identifier).base
    if let other = bases.updateValue(activity.identifier, forKey: base),
      other != activity.identifier
    {
      findings.error(
        "iati-id-collision", activity.line,
        "\(quoted(activity.identifier)) and \(quoted(other)) would get one id; it is not counted")
      return (.unreadable, "")
    }
    switch activity.status?.code {
    case "4": return (.closed, "")
    case "5": return (.cancelled, "")
    case "6": return (.suspended, "")
    default: break
    }
    guard let since = selection.since, let last = Self.lastDay(of: activity), last < since else {
      return nil
    }
    return (.tooOld, "ended \(last)")
  }

  /// The last day that an activity speaks of: its end, else the last day of its money.
  private static func lastDay(of activity: IATIActivity) -> CivilDate? {
    var findings = IATIFindings(file: "")
    if let day = findings.day(activity.date(["4", "3"])?.day, line: 0) { return day }
    let days =
      activity.transactions.map(\.day) + activity.budgets.map(\.end)
      + activity.plannedDisbursements.map { $0.end ?? $0.start }
    return days.compactMap { findings.day($0, line: 0) }.max()
  }

  /// A status that is missing or unknown is told by the activity's first day.
  private mutating func settleStatus(of activity: inout IATIActivity) {
    if let code = activity.status?.code, ["1", "2", "3"].contains(code) { return }
    var scratch = IATIFindings(file: "")
    let start = scratch.day(activity.date(["2", "1"])?.day, line: 0)
    let isAhead = start.map { $0 > selection.asOf } ?? false
    let line = activity.status?.line ?? activity.line
    findings.warning(
      "iati-status", line,
      "\(activity.status.map { "status \(quoted($0.code)) is not known" } ?? "there is no status"); "
        + "it is taken as \(isAhead ? "in the pipeline" : "under way")")
    activity.status = IATICode(code: isAhead ? "1" : "2", line: line)
  }

  /// All the money of an activity of which nothing is counted.
  private func whole(
    _ activity: IATIActivity, _ signals: IATISignals, _ reason: IATISetAside.Reason,
    _ detail: String
  ) -> IATISetAside {
    IATISetAside(
      identifier: activity.identifier, line: activity.line, amounts: activity.grossMoney,
      reason: reason, detail: detail)
  }
}

extension IATIActivity {
  /// What the activity speaks of in all, as far as it can be read: the most of what is committed,
  /// paid, pledged and budgeted in each currency, since they are the same money.
  fileprivate var grossMoney: [Money] {
    var findings = IATIFindings(file: "")
    func sum(_ values: [IATIMoney?]) -> IATISum {
      var sum = IATISum()
      for value in values {
        guard let money = findings.amount(value, in: self, line: 0) else { continue }
        sum[money.currency] = sum[money.currency].plus(money.minorUnits)
      }
      return sum
    }
    func transactions(_ types: Set<String>) -> IATISum {
      sum(self.transactions.filter { types.contains($0.type) }.map(\.value))
    }
    let sums = [
      transactions(["2"]), transactions(["11"]), transactions(["3", "4"]), transactions(["1"]),
      transactions(["12"]), transactions(["13"]), sum(budgets.map(\.value)),
      sum(plannedDisbursements.map(\.value)),
    ]
    let currencies = Set(sums.flatMap(\.currencies)).sorted()
    return currencies.map { currency in
      Money(minorUnits: sums.map { $0[currency] }.max() ?? 0, in: currency)
    }
  }
}
