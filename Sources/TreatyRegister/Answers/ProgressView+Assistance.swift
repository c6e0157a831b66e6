import CoalitionDomain

extension ProgressView {
  /// Needs declared, among States Parties and signatories.
  var needs: [RegisterCount] {
    var counts = [
      RegisterCount(
        "needs", .assistance, "States Parties that need help with Articles 3, 4 or 5",
        parties.filter { state in ObligationArticle.allCases.contains { needs(state, $0) } })
    ]
    for article in ObligationArticle.allCases {
      let id = "needs-\(article.pillars[0].rawValue)"
      let work = article.inWords
      counts.append(
        RegisterCount(
          id, .assistance, "States Parties that need help with \(work)",
          parties.filter { needs($0, article) }))
      counts.append(
        RegisterCount(
          "\(id)-signatories", .assistance, "signatories that need help with \(work)",
          signatories.filter { needs($0, article) }))
    }
    return counts
  }

  /// How ready the States Parties are that need help, and which states give it.
  var readiness: [RegisterCount] {
    var counts: [RegisterCount] = []
    for article in ObligationArticle.allCases {
      let graded = parties.filter { needs($0, article) }.map { state in
        (state, register.readiness(of: state, in: article.pillars[0], on: day).grade)
      }
      for grade in Readiness.allCases.reversed() {
        counts.append(
          RegisterCount(
            "ready-\(grade.rawValue)-\(article.pillars[0].rawValue)", .assistance,
            "of them, with \(grade.rawValue) of the steps taken for \(article.inWords)",
            graded.filter { $0.1 == grade }.map(\.0)))
      }
    }
    let donors = register.evidence.filter { _, rows in
      rows.contains { $0.role == .provider && $0.step == "funding" && $0.isDone && $0.date <= day }
    }
    func giving(_ states: [CountryCode]) -> [CountryCode] { states.filter { donors[$0] != nil } }
    return counts + [
      RegisterCount("donors", .assistance, "States Parties that reported funding", giving(parties)),
      RegisterCount(
        "donors-signatories", .assistance, "signatories that reported funding",
        giving(signatories)),
    ]
  }

  /// Whether a state declared that it needs help and has not finished since.
  ///
  /// The document on which the first needs rest takes clearance and risk education as one, so needs
  /// are counted by article.
  private func needs(_ state: CountryCode, _ article: ObligationArticle) -> Bool {
    guard obligation(state, article)?.condition != .completed else { return false }
    return (register.needsByState[state] ?? []).contains { need in
      need.date <= day && article.pillars.contains(need.pillar)
    }
  }

  /// Article 7.
  var reports: [RegisterCount] {
    let reviews = parties.filter { status[$0] == .party }.map {
      register.initialReport(of: $0, on: day)
    }
    func count(
      _ id: String, _ title: String, _ isCounted: (ReportReview) -> Bool
    ) -> RegisterCount {
      RegisterCount(id, .reports, title, reviews.filter(isCounted).map(\.state))
    }
    return [
      count("initial-reports-due", "initial reports that were due by the day") { $0.isDue },
      count("initial-reports-received", "initial reports recorded as received") {
        $0.report != nil
      },
      count("initial-reports-late", "initial reports received after they were due") { $0.isLate },
      count("initial-reports-not-recorded", "initial reports due, with no receipt recorded") {
        $0.isDue && $0.report == nil
      },
      count("annual-reports-due", "states that owed a yearly report on the last 30 April") {
        $0.lastAnnualDue != nil
      },
      count("annual-reports-received", "of them, those whose report is recorded") {
        $0.lastAnnual != nil
      },
      RegisterCount(
        "voluntary-reports", .reports, "states that reported without owing it",
        register.tables.reports.filter { $0.kind == .voluntary && $0.date <= day }.map(\.state)),
    ]
  }

  /// Coordinators in office.
  var coordinators: [RegisterCount] {
    let terms = register.offices(on: day).filter { $0.office == .coordinator }
    return [
      RegisterCount(
        "coordinators", .offices, "states that coordinate a thematic working group",
        Array(Set(terms.map(\.state))))
    ]
  }
}

extension ObligationArticle {
  /// The work in words.
  var inWords: String {
    switch self {
    case .stockpileDestruction: "destruction of stockpiles"
    case .clearance: "clearance or risk education"
    case .victimAssistance: "assistance to victims"
    }
  }
}
