public import CoalitionDomain
import JSONTree

/// Writes an explanation as JSON, for programs.
///
/// Version 1. Amounts are text with their currency, such as `USD 2500000.00`, and may be below zero
/// in `difference`; values of the aim are plain decimals. `evidence` is null for a claim that is
/// read off the scenario and the plan. A later program may add members, and takes none away.
///
///     {
///       "format": "coalition-explanation",
///       "version": 1,
///       "title": "…", "asOf": "2017-09-04", "currency": "USD",
///       "aim": "work on time, less reporting", "value": "327090720.275",
///       "unasked": 0,
///       "answers": [
///         {
///           "question": "need", "about": ["lao-survey-north"],
///           "standing": "lao-survey-north: USD 3003084.78 of USD 16000000.00 unmet",
///           "claims": [
///             {
///               "rule": "choice", "text": "…",
///               "amounts": ["USD 3003084.78"], "names": ["lao-survey-south"],
///               "evidence": {
///                 "assumptions": [
///                   {"kind": "covered", "text": "…", "amounts": ["…"], "names": ["…"]}
///                 ],
///                 "outcome": "plan",
///                 "value": "…", "before": "…", "gain": "…", "best": true,
///                 "reports": "0.5",
///                 "needs": [{"id": "…", "before": "…", "after": "…", "difference": "…"}],
///                 "offers": [], "leads": [{"state": "LAO", "before": "USA", "after": null}]
///               }
///             }
///           ]
///         }
///       ],
///       "allocations": [
///         {
///           "offer": "…", "need": "…", "operator": null, "year": 2018, "net": "USD 1.00",
///           "rule": "…", "text": "…"
///         }
///       ]
///     }
///
/// The outcome `most` has `most`, an amount; `impossible` has `rules`, a list of `rule` and `text`;
/// `unknown` has nothing more.
public struct ExplanationJSONExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes one document, in UTF-8.
  public func bytes(for explanation: Explanation) -> [UInt8] {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("format", value: "coalition-explanation")
    writer.integer("version", value: 1)
    writer.string("title", value: explanation.title)
    writer.string("asOf", value: "\(explanation.asOf)")
    writer.string("currency", value: "\(explanation.currency)")
    writer.string("aim", value: explanation.aim)
    writer.string("value", value: "\(explanation.value)")
    writer.integer("unasked", value: Int64(explanation.unasked))
    writer.beginArray("answers")
    for answer in explanation.answers { writer.write(answer) }
    writer.endArray()
    writer.beginArray("allocations")
    for allocation in explanation.allocations { writer.write(allocation) }
    writer.endArray()
    writer.endObject()
    return writer.finish()
  }
}

extension JSONTreeWriter {
  fileprivate mutating func write(_ answer: Answer) {
    beginObject()
    string("question", value: answer.question.kind)
    strings("about", answer.question.about)
    string("standing", value: answer.standing.description)
    beginArray("claims")
    for claim in answer.claims {
      beginObject()
      string("rule", value: claim.rule)
      write(claim.sentence)
      if let evidence = claim.evidence {
        beginObject("evidence")
        write(evidence)
        endObject()
      } else {
        null("evidence")
      }
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ sentence: Sentence) {
    string("text", value: sentence.description)
    strings("amounts", sentence.amounts.map(\.description))
    strings("names", sentence.names)
  }

  private mutating func strings(_ name: String, _ texts: [String]) {
    beginArray(name)
    for text in texts { string(value: text) }
    endArray()
  }

  private mutating func write(_ evidence: Evidence) {
    beginArray("assumptions")
    for assumption in evidence.assumptions {
      beginObject()
      string("kind", value: assumption.kind)
      write(assumption.words)
      endObject()
    }
    endArray()
    switch evidence.outcome {
    case .plan(let plan):
      string("outcome", value: "plan")
      write(plan)
    case .most(_, let most):
      string("outcome", value: "most")
      string("most", value: most.description)
    case .impossible(let rules):
      string("outcome", value: "impossible")
      beginArray("rules")
      for rule in rules {
        beginObject()
        string("rule", value: rule.rule)
        string("text", value: rule.text)
        endObject()
      }
      endArray()
    case .unknown: string("outcome", value: "unknown")
    }
  }

  private mutating func write(_ plan: ResolvedPlan) {
    string("value", value: plan.value.description)
    string("before", value: plan.before.description)
    string("gain", value: plan.gain.description)
    boolean("best", value: plan.isBest)
    string("reports", value: plan.reports.description)
    beginArray("needs")
    for change in plan.needs { write(change) }
    endArray()
    beginArray("offers")
    for change in plan.offers { write(change) }
    endArray()
    beginArray("leads")
    for change in plan.leads {
      beginObject()
      string("state", value: change.state.code)
      optional("before", change.before?.text)
      optional("after", change.after?.text)
      endObject()
    }
    endArray()
  }

  private mutating func write<Subject>(_ change: ResolvedPlan.Change<Subject>) {
    beginObject()
    string("id", value: change.id.text)
    string("before", value: change.before.description)
    string("after", value: change.after.description)
    string("difference", value: change.difference.description)
    endObject()
  }

  private mutating func optional(_ name: String, _ text: String?) {
    if let text { string(name, value: text) } else { null(name) }
  }

  fileprivate mutating func write(_ allocation: AllocationReason) {
    beginObject()
    string("offer", value: allocation.offer.text)
    string("need", value: allocation.need.text)
    optional("operator", allocation.operator?.text)
    integer("year", value: Int64(allocation.year.number))
    string("net", value: allocation.net.description)
    string("rule", value: allocation.reason.rule)
    string("text", value: allocation.reason.text)
    endObject()
  }
}
