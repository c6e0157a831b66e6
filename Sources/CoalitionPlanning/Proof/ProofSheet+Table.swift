package import CoalitionDomain
import LinearOptimization

extension ProofSheet {
  /// The numbers of a proof.
  ///
  /// - Parameter stages: The proof of each stage, of which the multipliers prove the bound.
  /// - Returns: Stage by stage, what is summed up; nothing for a stage without a proven bound.
  package func table(of stages: [StageProof]) -> ProofTable {
    let values = stages.map(\.value)
    var lines: [ProofTable.Line] = []
    for (place, stage) in stages.enumerated() where stage.provenBound != nil {
      lines += self.lines(of: stage, at: place, values)
    }
    return ProofTable(lines: lines)
  }

  private func lines(
    of stage: StageProof, at place: Int, _ values: [MeasureValue]
  ) -> [ProofTable.Line] {
    let objective = objectives[place]
    var lines: [ProofTable.Line] = []
    var used = Set(objective.terms.map(\.variable.index))
    if objective.constant != .zero {
      lines.append(
        .init(stage: stage.name, part: .constant, number: objective.constant.description))
    }
    lines += objective.terms.map {
      .init(
        stage: stage.name, part: .objective,
        variable: formulation.model.name(of: $0.variable), number: $0.coefficient.description)
    }
    for multiplier in stage.multipliers {
      guard let row = try? row(multiplier.row, before: place, values) else { continue }
      let (name, worth) = (multiplier.row, multiplier.worth.description)
      if let side = multiplier.worth.scaled < 0 ? row.lower : row.upper {
        lines.append(
          .init(
            stage: stage.name, part: .bound, row: name, number: side.description, worth: worth))
      }
      lines += row.entries.map { entry in
        used.insert(entry.variable)
        return .init(
          stage: stage.name, part: .term, row: name,
          variable: formulation.model.name(of: Variable(index: entry.variable)),
          number: entry.coefficient.description, worth: worth)
      }
    }
    return lines
      + used.sorted().map {
        .init(
          stage: stage.name, part: .limit,
          variable: formulation.model.name(of: Variable(index: $0)),
          number: limits[$0].description)
      }
  }
}
