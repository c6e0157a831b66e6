import ArgumentParser
import Coalition

/// How much of the files that are named is read.
struct InputLimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read files of up to this many megabytes, and what they hold in proportion. Only for files "
        + "that you trust: memory and time grow with it.", valueName: "megabytes"),
    transform: Self.limits)
  var largestFile: InputLimits?

  /// The limits that were asked for, else the standard ones.
  var limits: InputLimits { largestFile ?? .standard }

  private static func limits(_ text: String) throws -> InputLimits {
    let most = InputLimits.range.upperBound / 1_000_000
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let megabytes = Int(text), (1...most).contains(megabytes),
      let limits = InputLimits(largestFile: megabytes * 1_000_000)
    else {
      throw ValidationError("'\(text)' is not a whole number of megabytes from 1 to \(most)")
    }
    return limits
  }
}
