import CoalitionDomain

extension PlanDecoder {
  /// Reads how the plan was found.
  func proof(_ reader: inout PlanReader, _ node: inout PlanNode) -> Proof? {
    let solver = reader.value(.solver, .anything, in: &node)
    let version = reader.value(.solverVersion, .anything, in: &node)
    let stages = reader.list(.stages, as: .stage, in: &node, stage)
    guard let solver, let version, let stages else { return nil }
    return Proof(solver: solver, solverVersion: version, stages: stages)
  }

  private func stage(_ reader: inout PlanReader, _ node: inout PlanNode) -> StageProof? {
    let ending = reader.value(.ending, PlanValue<StageProof.Ending>.oneOfItsWords(), in: &node)
    let value = reader.value(.value, .measure, in: &node)
    let hasBound = node.holds(.bound)
    let bound = reader.optional(.bound, .measure, in: &node)
    let hasGap = node.holds(.gap)
    let gap = reader.optional(.gap, .decimal(places: PlanPlaces.gap), in: &node)
    let hasProof = node.holds(.provenBound)
    let provenBound = reader.optional(.provenBound, .measure, in: &node)
    let name = reader.text(.name, in: &node)
    let multipliers = multipliers(&reader, &node)
    // What could not be read was told; what follows from it cannot be checked.
    guard let ending, let value, let name, hasBound == (bound != nil), hasGap == (gap != nil),
      hasProof == (provenBound != nil), let multipliers
    else { return nil }
    let stage = StageProof(
      name: name, value: value, bound: bound, ending: ending, provenBound: provenBound,
      multipliers: multipliers)
    let words = { (gap: Int64?) in
      gap.map { decimalText(Int128($0), places: PlanPlaces.gap) } ?? "none"
    }
    reader.check(.gap, words(gap), is: words(stage.gapInMillionths), in: node)
    return stage
  }

  /// Reads what a unit of each row is worth; a plan without a proof has no list.
  private func multipliers(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> [RowMultiplier]? {
    guard node.holds(.multipliers) else { return [] }
    var seen: Set<String> = []
    let before = reader.count
    let multipliers = reader.list(.multipliers, as: .multiplier, in: &node) {
      reader, node -> RowMultiplier? in
      let row = reader.value(.row, .anything, in: &node)
      let worth = reader.value(.worth, .measure, in: &node)
      guard let row, let worth else { return nil }
      if !seen.insert(row).inserted {
        reader.report(
          "plan-duplicate", node, "row \(quoted(row)) has two multipliers; keep one")
      }
      return RowMultiplier(row: row, worth: worth)
    }
    // One that could not be read was told; what the others prove cannot be checked.
    return reader.count == before ? multipliers : nil
  }
}

extension PlanReader {
  /// Says so where a value that follows from others is not what follows from them.
  mutating func check(_ name: PlanName, _ found: String, is right: String, in node: PlanNode) {
    if found == right { return }
    report(
      "plan-derived", node,
      "'\(node.spelled(name))' of \(described(node)) is \(found), and \(right) follows from the "
        + "other values; mend the one that is wrong")
  }
}
