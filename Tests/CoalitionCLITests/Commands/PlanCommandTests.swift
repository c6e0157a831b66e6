import CoalitionTestSupport
import Foundation
import Testing

struct PlanCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
  }

  private func plan(_ arguments: String...) throws -> Program.Run {
    try Program.run(["plan"] + arguments, in: folder.url)
  }

  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "plan")
    #expect(difference == nil)
  }

  @Test(arguments: ["text", "xml", "json"])
  func `a file holds what standard output would`(format: String) throws {
    let shown = try plan("scenario", "--format", format)
    let written = try plan("scenario", "--format", format, "--output", "plan")
    #expect(shown.status == 0)
    #expect(shown.errors == "")
    #expect(
      written
        == Program.Run(
          output: "", errors: "plan: written as \(format), with 2 grants\n", status: 0))
    #expect(try folder.text(of: "plan") == shown.output)
  }

  @Test(arguments: [("plan.txt", "Two donors"), ("plan.xml", "<?xml"), ("PLAN.JSON", "{")])
  func `the ending of a file says how the plan is written`(name: String, start: String) throws {
    #expect(try plan("scenario", "-o", name).status == 0)
    #expect(try folder.text(of: name).hasPrefix(start))
  }

  @Test func `a hyphen is standard output`() throws {
    #expect(try plan("scenario", "-o", "-") == plan("scenario"))
    #expect(try folder.names() == ["scenario"])
  }

  @Test(arguments: ["plan.pdf", "plan"])
  func `an ending that says nothing needs a format`(name: String) throws {
    let run = try plan("scenario", "-o", name)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: The name '\(name)' does not say how to write the plan; end it in .txt, .xml or "
          + ".json, or give --format.\n"))
    #expect(try folder.names() == ["scenario"])
  }

  @Test(arguments: [
    [:], ["LC_ALL": "ar_SA.UTF-8", "TZ": "Asia/Vientiane"], ["LC_ALL": "de_DE.UTF-8", "TZ": "UTC"],
    ["LC_ALL": "C", "LANG": "tr_TR.UTF-8"],
  ])
  func `every run gives the same bytes, in every locale`(environment: [String: String]) throws {
    for format in ["text", "xml", "json"] {
      let arguments = ["plan", "Scenarios/lebanon-2015", "--format", format]
      #expect(
        try Program.run(arguments, environment: environment).output
          == Program.run(arguments).output)
    }
  }

  @Test(arguments: ["nan", "-1", "inf", "1e9", "0x10", "soon", "", "."])
  func `a time limit is a plain number of seconds`(limit: String) throws {
    let run = try plan("scenario", "--time-limit", limit)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix("Error: The value '\(limit)' is invalid for '--time-limit <seconds>'"))
  }

  @Test func `a search without time says so and gives a plan all the same`() throws {
    let run = try plan("scenario", "--time-limit", "0", "-o", "plan.xml")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        plan.xml: written as xml, with 0 grants
        scenario: warning: the time was up before the search ended; another run may find another \
        plan [cut-short]

        """)
    #expect(try Program.run(["verify", "plan.xml", "scenario"], in: folder.url).status == 0)
  }

  @Test func `a clash shows what each lock asks for and where`() throws {
    try folder.copy(scenario: "contradicting-locks", as: "locks")
    #expect(
      try plan("locks", "-o", "plan.xml")
        == Program.Run(
          output: "",
          errors: """
            locks: error: these 2 locks cannot all be kept; take one of them out, or change what \
            it asks for [lock-clash]
            locks/scenario.json:39: note: signed-in-podgorica: offer nor-mne gives MNE exactly \
            USD 300000.00 through direct over all years (illustrative: a letter from the \
            embassy) [lock-clash]
            locks/scenario.json:40: note: withdrawn-in-oslo: offer nor-mne gives MNE nothing \
            (illustrative: a later note from the ministry) [lock-clash]
            locks: note: way out 1: lift lock signed-in-podgorica; USD 300000.00 of what was \
            agreed changes, and there is a plan that keeps all the rest and does work worth \
            USD 100000.00 [lock-repair]
            locks: note: way out 2: lift lock withdrawn-in-oslo; USD 300000.00 of what was agreed \
            changes, and there is a plan that keeps all the rest and does work worth \
            USD 400000.00 [lock-repair]

            """, status: 65))
    #expect(try folder.names() == ["locks", "scenario"])
  }

  @Test func `a search for agreements that gets no time ends with a status of its own`() throws {
    try folder.copy(scenario: "contradicting-locks", as: "locks")
    let run = try plan("locks", "--time-limit", "0")
    #expect(run.status == 75)
    #expect(
      run.errors == "locks: error: no plan that keeps the locks and floors was found in "
        + "time; give --time-limit more seconds [time]\n")
  }

  @Test func `a scenario with errors is not planned`() throws {
    try folder.change("scenario/needs.csv", "1200000", to: "-5")
    let run = try plan("scenario", "-o", "plan.xml")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("scenario/needs.csv:3: error: "))
    #expect(run.errors.hasSuffix("scenario: 1 error; nothing was planned\n"))
    #expect(try folder.names() == ["scenario"])
  }

  @Test func `a missing scenario is a missing input`() throws {
    #expect(try plan("nowhere").status == 66)
  }
}
