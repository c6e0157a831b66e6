import CoalitionDomain
import JSONTree

/// `policy` in `scenario.json`: what the coalition wants most, and which money counts.
enum PolicyJSON {
  /// Reads the policy; whatever is absent is as in ``Policy/standard``.
  static func policy(_ policy: inout ObjectReader) -> Policy? {
    let standard = Policy.standard
    let counts = policy.list(
      "counts", .word(Offer.Status.self, "a status of offers"),
      absent: "taken as \(countsInWords)")
    let weights = policy.object(
      "priorityWeights", absent: "taken as \(weightsInWords)", with: priorityWeights)
    let lateWeight = policy.optional(
      "lateWeight", .decimal(.share), absent: "taken as \(standard.lateWeight)")
    let stages = policy.objects("stages", Noun("stage", "stages"), isRequired: false, with: stage)
    if !policy.has("stages") {
      policy.findings.tookDefault(
        "stages", "taken as \(stagesInWords)", in: policy.thing, at: policy.location)
    }
    let gap = policy.optional("gap", .decimal(.share), absent: "taken as \(standard.gap)")
    let floors = policy.objects(
      "floors", Noun("floor", "floors"), isRequired: false, with: FloorsJSON.floor)
    for (place, floor) in (floors ?? []).enumerated() {
      policy.findings.place(.floor(place), at: floor.location)
    }
    return Policy(
      counts: counts ?? standard.counts, priorityWeights: weights ?? standard.priorityWeights,
      lateWeight: lateWeight ?? standard.lateWeight, stages: stages ?? standard.stages,
      gap: gap ?? standard.gap, floors: (floors ?? []).map(\.floor))
  }

  private static func priorityWeights(
    _ weights: inout ObjectReader
  ) -> [Priority: ExactDecimal]? {
    var values = Policy.standard.priorityWeights
    for priority in Priority.allCases {
      let standard = values[priority].map { "taken as \($0)" }
      let weight = weights.optional(
        priority.rawValue, .decimal(.priorityWeight), absent: standard)
      if let weight { values[priority] = weight }
    }
    return values
  }

  private static func stage(_ stage: inout ObjectReader) -> Stage? {
    let name = stage.required("name", .text)
    if let name {
      stage.findings.take(name, kind: "stage", called: "name", at: stage.location(of: "name"))
    }
    let tolerance = stage.optional(
      "tolerance", .decimal(.share), absent: "taken as \(standardTolerance)")
    let measures = stage.requiredEntries(
      "measures", .word(Measure.self, "a measure"), .weight)
    let levels = stage.optional(
      "levels", stage.holdsNumber("levels") ? .levelCount : .everyLevel)
    guard let name, let measures else { return nil }
    return Stage(
      name: name, tolerance: tolerance ?? standardTolerance,
      measures: measures.map { WeightedMeasure($0.key, $0.value) }, levels: levels ?? .first(1))
  }
}

extension PolicyJSON {
  /// What the standard policy says, for a note.
  static var standardInWords: String {
    "counts \(countsInWords); priorityWeights \(weightsInWords); "
      + "lateWeight \(Policy.standard.lateWeight); stages \(stagesInWords); "
      + "gap \(Policy.standard.gap)"
  }

  private static let standardTolerance = ExactDecimal.zero

  private static var countsInWords: String {
    Policy.standard.counts.map(\.rawValue).joined(separator: ", ")
  }

  private static var weightsInWords: String {
    Priority.allCases.compactMap { priority in
      Policy.standard.priorityWeights[priority].map { "\(priority.rawValue) \($0)" }
    }.joined(separator: ", ")
  }

  private static var stagesInWords: String {
    Policy.standard.stages.map { stage in
      let measures = stage.measures.map { "\($0.measure.rawValue) \($0.weight)" }
      return "'\(stage.name)' of \(measures.joined(separator: " and "))"
    }.joined(separator: ", then ")
  }
}

extension ObjectReader {
  /// Whether a key holds a number.
  fileprivate func holdsNumber(_ key: String) -> Bool {
    guard let value = members.first(where: { $0.key == key })?.value else { return false }
    if case .number(_) = value.content { return true }
    return false
  }
}

extension Notation where Value == Stage.Levels {
  /// How many groups are lifted one after the other.
  fileprivate static var levelCount: Self {
    Notation(isNumber: true) { text throws(Misreading) in
      guard let count = Int(text), (1...1_000).contains(count), text == "\(count)" else {
        throw Misreading(
          "levels",
          "\(quoted(text)) is no number of levels; write one from 1 to 1000, or \"all\"")
      }
      return .first(count)
    }
  }

  /// Every group.
  fileprivate static var everyLevel: Self {
    Notation { text throws(Misreading) in
      guard text == "all" else {
        throw Misreading(
          "levels",
          "\(quoted(text)) is no number of levels; write all, or a number without quotation marks")
      }
      return .all
    }
  }
}

extension Notation where Value == ExactDecimal {
  /// What one unit of a measure counts.
  ///
  /// People who know weighted sums write a minus before what they want less of.
  fileprivate static var weight: Self {
    Notation(isNumber: true) { text throws(Misreading) in
      guard text.first != "-" else {
        throw Misreading(
          "number",
          "\(quoted(text)) is below 0; write \(text.dropFirst()), since measures that are avoided "
            + "are subtracted as they are")
      }
      return try decimal(.weight).read(text)
    }
  }
}
