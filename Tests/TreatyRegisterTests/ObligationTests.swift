import CoalitionDomain
import Testing
import TreatyRegister

struct ObligationTests {
  let register = TreatyRegister.standard

  private func condition(
    _ code: String, _ article: ObligationArticle, _ day: String
  ) -> Obligation.Condition {
    register.obligation(of: state(code), article: article, on: date(day)).condition
  }

  @Test(arguments: [
    ("LBN", "2020-12-31", "2021-05-01"), ("LBN", "2021-05-02", "2026-05-01"),
    ("TCD", "2023-09-01", "2024-10-01"), ("TCD", "2024-09-12", "2024-10-01"),
    ("TCD", "2024-09-13", "2026-10-01"), ("CHL", "2021-05-31", "2021-06-01"),
    ("CHL", "2021-06-01", "2022-06-01"), ("CHL", "2021-09-21", "2023-06-01"),
    ("CHL", "2024-01-01", "2026-06-01"), ("BIH", "2021-02-27", "2021-03-01"),
    ("BIH", "2021-02-28", "2022-09-01"), ("BIH", "2023-01-01", "2023-09-01"),
    ("LAO", "2019-09-03", "2020-08-01"), ("LAO", "2019-09-04", "2025-08-01"),
    ("MRT", "2020-01-01", "2022-08-01"), ("SSD", "2025-01-01", "2034-02-01"),
  ])
  func `a clearance deadline moves with each extension, by its months`(
    _ code: String, _ day: String, _ deadline: String
  ) {
    #expect(
      register.deadline(of: state(code), article: .clearance, on: date(day)) == date(deadline))
  }

  @Test func `a stockpile deadline moves by eighteen months`() {
    let bulgaria = state("BGR")
    #expect(
      register.deadline(of: bulgaria, article: .stockpileDestruction, on: date("2019-01-01"))
        == date("2019-10-01"))
    #expect(
      register.deadline(of: bulgaria, article: .stockpileDestruction, on: date("2020-01-01"))
        == date("2021-04-01"))
    #expect(
      register.deadline(of: state("BWA"), article: .stockpileDestruction, on: date("2018-01-01"))
        == date("2019-12-01"))
  }

  @Test func `a missed deadline without extension is overdue, never extended`() {
    let obligation = register.obligation(
      of: state("GNB"), article: .stockpileDestruction, on: date("2019-05-02"))
    #expect(obligation.condition == .overdue)
    #expect(obligation.extensions == [])
    #expect(obligation.deadline == date("2019-05-01"))
    #expect(condition("GNB", .stockpileDestruction, "2019-04-30") == .active)
    #expect(condition("GNB", .stockpileDestruction, "2024-10-31") == .completed)
  }

  @Test func `Mauritania finished, found more and stands with a request whose outcome is unknown`()
  {
    #expect(condition("MRT", .clearance, "2012-07-31") == .notBound)
    #expect(condition("MRT", .clearance, "2012-08-01") == .active)
    #expect(condition("MRT", .clearance, "2015-12-31") == .completed)
    #expect(condition("MRT", .clearance, "2021-06-30") == .reopened)
    #expect(condition("MRT", .clearance, "2022-08-01") == .reopened)
    #expect(condition("MRT", .clearance, "2022-08-02") == .unclear)
  }

  @Test(arguments: [
    (
      "DEU", "2021-01-01",
      "the deadline was 2020-08-01; more time to 2025-08-01 was asked for, and the decision is not "
        + "recorded"
    ),
    (
      "LAO", "2025-08-02",
      "the deadline was 2025-08-01; more time was asked for, and the decision is not recorded"
    ),
    (
      "LBN", "2026-05-02",
      "the deadline was 2026-05-01; the register of extensions ends on 2024-10-31"
    ),
  ])
  func `what became of a deadline that passed is not guessed`(
    _ code: String, _ day: String, _ reason: String
  ) {
    let obligation = register.obligation(
      of: state(code), article: .clearance, on: date(day))
    #expect(obligation.condition == .unclear)
    #expect(obligation.reason == reason)
  }

  @Test func `work that was done by a day nobody recorded is not called overdue before it`() {
    let obligation = register.obligation(
      of: state("DNK"), article: .stockpileDestruction, on: date("2018-08-02"))
    #expect(obligation.condition == .unclear)
    #expect(
      obligation.reason
        == "the deadline was 2018-08-01; it was done by 2018-09-18, the day is not recorded")
    #expect(condition("DNK", .stockpileDestruction, "2018-09-18") == .completed)
  }

  @Test func `the only state ever called overdue is the one that a source names`() {
    for day in ["2012-01-01", "2018-08-02", "2020-01-01", "2022-01-01", "2024-12-31", "2026-11-20"]
    {
      let overdue = register.states.filter { code in
        register.obligations(of: code, on: date(day)).contains { $0.condition == .overdue }
      }
      #expect(overdue.allSatisfy { $0 == state("GNB") }, "\(day): \(overdue)")
    }
  }

  @Test func `a signatory has work to do and no deadline`() {
    let obligation = register.obligation(
      of: state("AFG"), article: .clearance, on: date("2011-08-20"))
    #expect(obligation.condition == .notBound)
    #expect(condition("VNM", .clearance, "2024-01-01") == .notBound)
    #expect(register.deadline(of: state("VNM"), article: .clearance, on: date("2024-01-01")) == nil)
  }

  @Test func `a state without any obligation has none, not a zero`() {
    #expect(
      register.obligations(of: state("AND"), on: date("2020-01-01")).map(\.condition) == [
        .absent, .absent, .absent,
      ])
  }

  @Test func `assistance to victims stays and has no deadline`() {
    let obligation = register.obligation(
      of: state("LAO"), article: .victimAssistance, on: date("2099-01-01"))
    #expect(obligation.condition == .active)
    #expect(obligation.deadline == nil)
  }

  @Test(arguments: [
    ("2019-10-01", "2018-12-02", "9MSP"), ("2020-08-01", "2018-12-02", "9MSP"),
    ("2023-11-01", "2022-12-11", "11MSP"), ("2026-05-01", "2024-12-15", "13MSP"),
  ])
  func `a request is filed nine months before the last meeting that ends by the deadline`(
    _ deadline: String, _ day: String, _ meeting: String
  ) {
    let filing = register.lastFilingDay(for: date(deadline))
    #expect(filing?.day == date(day))
    #expect(filing?.meeting.code == meeting)
  }

  @Test func `nobody knows the meeting that will decide in 2033`() {
    #expect(register.lastFilingDay(for: date("2034-02-01")) == nil)
  }

  @Test func `Germany and Lebanon reported in time, Mauritania and Chad late`() {
    let day = date("2016-01-01")
    #expect(register.reports(of: state("DEU"), on: day)?.due == date("2011-01-28"))
    #expect(register.reports(of: state("DEU"), on: day)?.isLate == false)
    #expect(register.reports(of: state("LBN"), on: day)?.isLate == false)
    #expect(register.reports(of: state("MRT"), on: day)?.isLate == true)
    #expect(register.reports(of: state("TCD"), on: day)?.isLate == true)
    #expect(register.reports(of: state("VNM"), on: day) == nil)
  }
}
