import ArgumentParser
import Coalition

/// Which earlier plan is kept as far as it can be, and at what price.
struct KeepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An earlier plan, as XML or JSON, of this scenario or of one before it. As little as "
        + "possible is changed against it; what that costs is shown.", valueName: "plan"),
    completion: .file())
  var keep: String?

  @Option(
    help: ArgumentHelp(
      "The share of its best value that each aim may give up for keeping, from 0 to 1.",
      valueName: "share"))
  var keepWithin: ShareArgument?

  func validate() throws {
    if keepWithin != nil, keep == nil {
      throw ValidationError("--keep-within says how much keeping may cost; give --keep as well.")
    }
  }

  /// The share; nothing is given up where none is named.
  var share: ExactDecimal { keepWithin?.share ?? .zero }

  /// Says on standard error what of the earlier plan is lost and what keeping costs.
  static func print(_ kept: KeptPlan, of path: String) {
    LoadedPlan.print(lost: kept.lost, of: path)
    StandardError.print(PlanTextExporter().text(forKeeping: path, kept).withoutLastBreak)
  }
}

extension String {
  /// The text without the line break at its end.
  fileprivate var withoutLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
