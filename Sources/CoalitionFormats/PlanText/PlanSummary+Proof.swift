import CoalitionDomain

/// What the plan's multipliers prove, which anybody can check.
extension PlanSummary {
  var proof: [String] {
    let sentences = plan.proof.stages.enumerated().compactMap(proven)
    guard !sentences.isEmpty else { return [] }
    return ["Proof, which can be checked without a solver"]
      + sentences.flatMap { wrapped($0, indent: 2, hanging: 4) }
  }

  private func proven(_ place: Int, _ stage: StageProof) -> String? {
    guard let bound = stage.provenBound else { return nil }
    let others = place == 0 ? "" : " and does as well in the aims before"
    let keeps = place == 0 ? "no plan under these rules" : "no plan that keeps these rules"
    return "\(quoted(stage.name)): \(keeps)\(others) reaches more than \(raised(bound)); this one "
      + "reaches \(cut(stage.value))\(part(of: stage)). \(word(on: stage, bound))"
  }

  private func part(of stage: StageProof) -> String {
    guard let gap = stage.provenGapInMillionths, gap <= 1_000_000 else { return "" }
    return gap == 0
      ? ", which is all of it" : ", which is \(percentOfMillionths(1_000_000 - gap)) of it"
  }

  private func word(on stage: StageProof, _ proven: MeasureValue) -> String {
    guard let bound = stage.bound else { return "The solver gave no bound." }
    return bound < proven
      ? "The solver's word, which is not checked, is \(raised(bound))."
      : "The solver's own bound is no lower."
  }

  /// A bound with at most four decimals, rounded up: what no plan exceeds, none does then either.
  private func raised(_ bound: MeasureValue) -> String {
    let step: Int128 = 100_000_000
    let (whole, rest) = bound.scaled.quotientAndRemainder(dividingBy: step)
    return cut(MeasureValue(scaled: (rest > 0 ? whole + 1 : whole) * step))
  }
}
