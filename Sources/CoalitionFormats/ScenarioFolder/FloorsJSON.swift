import CoalitionDomain

/// `floors` in the policy of `scenario.json`: what pillars get at least, an object each.
enum FloorsJSON {
  /// Reads one floor, and where it stands.
  static func floor(_ floor: inout ObjectReader) -> (floor: Floor, location: SourceLocation)? {
    let pillar = floor.required("pillar", .word(Pillar.self, "a pillar"))
    let state = floor.optional("state", .state)
    let coverage = floor.optional("coverage", .decimal(.share))
    let money = floor.optional("money", .decimal(.share))
    guard floor.has("coverage") != floor.has("money") else {
      floor.findings.error(
        "floor", at: floor.location,
        "the floor has \(floor.has("money") ? "both" : "neither") \(quoted("coverage")) "
          + "\(floor.has("money") ? "and" : "nor") \(quoted("money")); write one of them: a share "
          + "of what the pillar's needs cost, or of the plan's money")
      return nil
    }
    let least = coverage.map { Floor.Least.coverage($0) } ?? money.map { .money($0) }
    guard let pillar, let least else { return nil }
    return (Floor(pillar, in: state, least), floor.location)
  }
}
