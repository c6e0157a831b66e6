import ArgumentParser
import Coalition

/// What is asked of a plan.
struct QuestionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ask about a need.", valueName: "id"), transform: identifier)
  var need: [Identifier<Need>] = []

  @Option(
    help: ArgumentHelp(
      "Ask about an offer: why it is not used, what one million more would buy and what its "
        + "earmark costs.", valueName: "id"),
    transform: identifier)
  var offer: [Identifier<Offer>] = []

  @Option(
    help: ArgumentHelp("Ask the same about every offer of a donor.", valueName: "id"),
    transform: identifier)
  var donor: [Identifier<Donor>] = []

  @Option(
    help: ArgumentHelp(
      "Ask about a state: its lead, its deadlines and its unmet needs.", valueName: "code"),
    transform: RegisterArgument.state)
  var state: [CountryCode] = []

  @Flag(help: "Ask what every missed deadline takes.")
  var deadline = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where nothing is named: the most questions of each kind, those first that most money "
        + "hangs on.", valueName: "number"))
  var most = 5

  func validate() throws {
    guard most >= 0 else { throw ValidationError("--most \(most) is below 0.") }
  }

  /// Whether something is named.
  var areNamed: Bool {
    !need.isEmpty || !offer.isEmpty || !donor.isEmpty || !state.isEmpty || deadline
  }

  /// The questions.
  ///
  /// - Throws: `ValidationError` where something is named that the scenario does not have.
  func chosen(from explainer: Explainer, of scenario: Scenario) throws -> [Question] {
    guard areNamed else { return explainer.questions(most: most) }
    for id in need where !scenario.needs.contains(where: { $0.id == id }) {
      throw unknown("need", id)
    }
    for id in offer where !scenario.offers.contains(where: { $0.id == id }) {
      throw unknown("offer", id)
    }
    for id in donor where !scenario.donors.contains(where: { $0.id == id }) {
      throw unknown("donor", id)
    }
    for code in state where !scenario.states.contains(where: { $0.code == code }) {
      throw ValidationError("There is no state '\(code)' in the scenario.")
    }
    let offers = offer + scenario.offers.filter { donor.contains($0.donor) }.map(\.id)
    return need.map { .need($0) }
      + offers.flatMap { [Question.offer($0), .million($0), .earmark($0)] }
      + explainer.questions.filter { question in
        switch question {
        case .deadline(let code, _): deadline || state.contains(code)
        case .lead(let code): state.contains(code)
        case .need(let id):
          scenario.needs.contains { $0.id == id && state.contains($0.state) } && !need.contains(id)
        default: false
        }
      }
  }

  private func unknown<Subject>(
    _ kind: String, _ id: Identifier<Subject>
  ) -> ValidationError {
    ValidationError("There is no \(kind) '\(id)' in the scenario.")
  }
}

/// Reads an id.
private func identifier<Subject>(_ text: String) throws -> Identifier<Subject> {
  guard let id = Identifier<Subject>(text) else {
    throw ValidationError("'\(spelledOut(text))' is not an id")
  }
  return id
}
