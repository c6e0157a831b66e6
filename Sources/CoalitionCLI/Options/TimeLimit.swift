import ArgumentParser

/// The longest time that a search takes: a plain number of seconds of 0 or more.
struct TimeLimit: ExpressibleByArgument {
  /// The seconds.
  let seconds: Double

  init?(argument: String) {
    // Double reads 'nan', 'inf' and '0x1p3' too, which nobody means.
    guard argument.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
      let seconds = Double(argument), seconds.isFinite
    else { return nil }
    self.seconds = seconds
  }
}
