public import CoalitionDomain

extension PlanVerifier {
  /// The numbers from which a plan's proven bounds can be worked out by hand.
  ///
  /// - Complexity: O(*variables* + coefficients).
  public func proofTable(of plan: VerifiedPlan) -> ProofTable {
    ProofSheet(Formulation(terms)).table(of: plan.plan.proof.stages)
  }

  /// What a plan's proof says that is not so.
  func proofFlaws(in ledgered: LedgeredPlan) -> [String] {
    let stages = terms.stages
    let proof = ledgered.plan.proof.stages
    guard proof.map(\.name) == stages.map(\.name) else {
      return [
        "the proof is of the stages \(proof.map(\.name)), the policy's are \(stages.map(\.name))"
      ]
    }
    let values = stages.map { $0.value(of: ledgered.ledger) }
    let flaws = zip(proof, values).compactMap(flaw)
    // Rows that hold stages to false values prove nothing.
    return flaws.isEmpty ? boundFlaws(in: proof, values) : flaws
  }

  private func flaw(in proof: StageProof, _ value: MeasureValue) -> String? {
    if value != proof.value {
      return "stage '\(proof.name)' is \(value), but the plan says \(proof.value)"
    }
    if let bound = proof.bound, bound < value {
      return "stage '\(proof.name)' is \(value), above the plan's own bound \(bound)"
    }
    if let bound = proof.provenBound, bound < value {
      return "stage '\(proof.name)' is \(value), above the bound \(bound) that is said to be proven"
    }
    if proof.provenBound == nil, !proof.multipliers.isEmpty {
      return "stage '\(proof.name)' has multipliers, but no bound that they prove"
    }
    return nil
  }

  /// Works the proven bounds out again from the multipliers, without a solver.
  private func boundFlaws(in proof: [StageProof], _ values: [MeasureValue]) -> [String] {
    guard proof.contains(where: { $0.provenBound != nil }) else { return [] }
    let sheet = ProofSheet(Formulation(terms))
    return proof.enumerated().compactMap { place, stage -> String? in
      guard let stated = stage.provenBound else { return nil }
      do throws(ProofSheet.Flaw) {
        let bound = try sheet.bound(ofStage: place, from: stage.multipliers, values: values)
        return bound == stated
          ? nil
          : "the multipliers of stage '\(stage.name)' prove that no plan is above \(bound), but "
            + "the plan says \(stated)"
      } catch {
        return "the proof of stage '\(stage.name)' \(error.words)"
      }
    }
  }
}
