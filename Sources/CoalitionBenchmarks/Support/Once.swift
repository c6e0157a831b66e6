import ArgumentParser

extension Benchmarks {
  /// Does one task in a process of its own, so that its memory can be measured from outside.
  struct Once: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Do one task of a benchmark; the benchmarks run this themselves.",
      shouldDisplay: false)

    @Argument(help: "The task's name.")
    var task: String

    @Argument(help: "What the task works on.")
    var words: [String] = []

    func run() throws {
      guard let task = OnceTask.all.first(where: { $0.name == task }) else {
        throw ValidationError("There is no task '\(task)'.")
      }
      try task.run(words)
    }
  }
}

/// A task that a benchmark has done in a process of its own.
struct OnceTask: Sendable {
  /// What it is asked for by.
  let name: String
  /// Does it.
  let run: @Sendable ([String]) throws -> Void

  /// Every task there is.
  static let all =
    Benchmarks.Writing.tasks + Benchmarks.Reading.tasks + Benchmarks.IATI.tasks
    + Benchmarks.Schema.tasks + Benchmarks.Portfolios.tasks
}

/// Keeps the compiler from leaving out work whose result nobody looks at.
@inline(never)
func keep<Value>(_ value: Value) {
  // Never so, and the compiler cannot know that.
  if CommandLine.argc < 0 { print(value) }
}
