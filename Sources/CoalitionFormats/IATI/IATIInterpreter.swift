internal import CoalitionDomain

/// Reads meaning into activities, one at a time, and keeps of each only what mine action it has.
///
///     var interpreter = IATIInterpreter(selection)
///     for activity in activities { interpreter.add(activity) }
///     let reading = interpreter.finish()
///
/// What is kept grows with the mine action in a file, not with the file.
struct IATIInterpreter {
  private let selection: IATISelection
  private var reading = IATIReading()

  /// Creates an interpreter of one file.
  init(_ selection: IATISelection) { self.selection = selection }

  /// Takes the next activity of the file.
  mutating func add(_ activity: IATIActivity) {
    reading.activityCount += 1
  }

  /// Counts every activity that a fast look has already found to say nothing of mine action.
  mutating func skip() { reading.activityCount += 1 }

  /// Settles what is counted once all activities are known.
  consuming func finish() -> IATIReading { reading }
}
