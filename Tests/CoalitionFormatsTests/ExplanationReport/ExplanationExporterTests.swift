import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct ExplanationExporterTests {
  let explanation = Explanation(
    title: "Sample", asOf: .on("2018-01-01"), currency: .usd, aim: "coverage",
    value: MeasureValue(scaled: 1_500_000_000_000),
    answers: [
      Answer(
        question: .need("survey"),
        standing: "\("survey" as Identifier<Need>): \(Money.dollars(4000)) unmet",
        claims: [
          Claim("offer-envelope", "the offer is used up"),
          Claim(
            "reach", "no more is possible", Evidence([], .most(.need("survey"), .dollars(5)))),
          Claim(
            "earmark", "if \(Counterfactual.withoutEarmark("norway").words), it gains",
            Evidence(
              [.withoutEarmark("norway")],
              .plan(
                ResolvedPlan(
                  value: MeasureValue(scaled: 2_000_000_000_000),
                  before: MeasureValue(scaled: 1_500_000_000_000), isBest: false,
                  needs: [.init(id: "survey", before: .dollars(1), after: .dollars(3))],
                  offers: [], leads: [.init(state: .lao, before: "norway", after: nil)],
                  reports: MeasureValue(scaled: 0))))),
        ])
    ],
    allocations: [
      AllocationReason(
        offer: "norway", need: "survey", operator: nil, year: Year(2018), net: .dollars(1000),
        reason: Reason(rule: "earmark", text: "it is the only need"))
    ], unasked: 2)

  @Test func `text has a line for each claim, with its rule and how it was shown`() {
    #expect(
      ExplanationTextExporter().text(for: explanation) == """
        Sample
        As of 2018-01-01. Amounts in USD. The plan's first aim is 'coverage', where it reaches 1.5.
        [planned again]: a plan that keeps every rule shows it. [searched]: the solver's word. Other claims
        are read off the scenario and the plan. People decide.

        Needs
          survey: 4 000 unmet.
            The offer is used up. [offer-envelope]
            No more is possible. [reach, searched]
            If offer norway had no earmark, it gains. [earmark, planned again]

        Why the money goes where it goes
          survey from norway 1 000: it is the only need. [earmark]

        2 more questions of these kinds were not asked; give --most a larger number, or ask about one thing.

        """)
  }

  @Test func `JSON holds every claim with its evidence`() {
    let text = String(decoding: ExplanationJSONExporter().bytes(for: explanation), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(text.hasPrefix("{\n  \"format\": \"coalition-explanation\",\n  \"version\": 1,\n"))
    for line in [
      "\"question\": \"need\",", "\"standing\": \"survey: USD 4000.00 unmet\",",
      "\"evidence\": null", "\"outcome\": \"most\",", "\"most\": \"USD 5.00\"",
      "\"kind\": \"without-earmark\",", "\"text\": \"offer norway had no earmark\",",
      "\"outcome\": \"plan\",", "\"gain\": \"0.5\",", "\"best\": false,", "\"reports\": \"0\",",
      "\"difference\": \"USD 2.00\"", "\"after\": null", "\"net\": \"USD 1000.00\",",
      "\"unasked\": 2,",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
  }
}
