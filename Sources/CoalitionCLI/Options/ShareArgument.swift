import ArgumentParser
import Coalition

/// A share from 0 to 1, as people write it: `0.02`.
struct ShareArgument: ExpressibleByArgument {
  /// The share.
  let share: ExactDecimal

  init(_ share: ExactDecimal) { self.share = share }

  init?(argument: String) {
    guard let share = ExactDecimal(argument), share <= .one,
      share.places <= Policy.mostWeightPlaces
    else { return nil }
    self.share = share
  }

  var defaultValueDescription: String { "\(share)" }
}
