import CoalitionDomain
import CoalitionTestSupport
import Testing

struct ExplanationTests {
  @Test(arguments: [
    (Question.need("n"), "need", ["n"]), (.offer("o"), "offer", ["o"]),
    (.lead(.lao), "lead", ["LAO"]), (.million("o"), "million", ["o"]),
    (.earmark("o"), "earmark", ["o"]),
    (.deadline(.lao, .clearance), "deadline", ["LAO", "clearance"]),
  ])
  func `a question names its kind and what it is about`(
    question: Question, kind: String, about: [String]
  ) {
    #expect(question.kind == kind)
    #expect(question.about == about)
  }
}
