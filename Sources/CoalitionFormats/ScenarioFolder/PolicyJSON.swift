import CoalitionDomain

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
    return Policy(
      counts: counts ?? standard.counts, priorityWeights: weights ?? standard.priorityWeights,
      lateWeight: lateWeight ?? standard.lateWeight, stages: stages ?? standard.stages,
      gap: gap ?? standard.gap)
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
    guard let name, let measures else { return nil }
    return Stage(
      name: name, tolerance: tolerance ?? standardTolerance,
      measures: measures.map { WeightedMeasure($0.key, $0.value) })
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
