import ArgumentParser
import Coalition

/// Who is told how far a search is.
struct ProgressOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How progress is told on standard error: as text, which is the default while a person "
        + "watches, as JSON, one object a line, or not at all.", valueName: "form"))
  var progress: ProgressForm?

  /// Whether a person watches, and did not ask for JSON or for nothing.
  var isForPeople: Bool { StandardError.isTerminal && (progress ?? .text) == .text }

  /// A watch that tells of progress, and ends the search when the person presses Ctrl-C.
  func watch() -> PlanningWatch {
    let teller = ProgressTeller(
      as: progress ?? (StandardError.isTerminal ? .text : ProgressForm.none))
    return PlanningWatch { progress in
      teller.tell(progress)
      return !Interruption.hasCome
    }
  }
}

/// How progress is told.
enum ProgressForm: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case none
}
