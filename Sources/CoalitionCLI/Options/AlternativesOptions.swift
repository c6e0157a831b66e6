import ArgumentParser
import Coalition

/// How many plans a meeting wants to choose from.
struct AlternativesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make so many plans, from 2 to 20: the best one and those that differ most from it and from "
        + "each other in who leads and who funds whom. They are shown beside each other; with "
        + "--output plan.xml each is written, to plan.xml, plan-2.xml and so on.",
      valueName: "number"))
  var alternatives: Int?

  @Option(
    help: ArgumentHelp(
      "How far the plans may be short of the best in the policy's first aim, as a share of it from "
        + "0 to 1. Without it 0.02.", valueName: "share"))
  var within: ShareArgument?

  func validate() throws {
    if let alternatives, !(2...20).contains(alternatives) {
      throw ValidationError("--alternatives is \(alternatives); write a number from 2 to 20.")
    }
    if within != nil, alternatives == nil {
      throw ValidationError("--within is for several plans; give --alternatives as well.")
    }
  }

  /// The share.
  var share: ExactDecimal { within?.share ?? ExactDecimal(digits: 2, places: 2) }
}
