internal import CoalitionDomain
internal import XMLTree

/// Writes activities as an IATI file of version 2.03.
enum IATIWriting {
  /// The file, or `nil` where there is no activity: the schema asks for one.
  ///
  /// - Complexity: O(*n*) in what is written.
  static func bytes(for drafts: [IATIDraft], by reporter: IATIReporter, on day: CivilDate)
    -> [UInt8]?
  {
    guard !drafts.isEmpty else { return nil }
    var writer = XMLTreeWriter()
    writer.begin("iati-activities")
    writer.attribute("version", "2.03")
    writer.attribute("generated-datetime", midnight(day))
    for draft in drafts { writer.write(draft, by: reporter, on: day) }
    writer.end()
    return writer.finish()
  }

  /// The beginning of a day. There is no clock, so the same plan gives the same bytes.
  fileprivate static func midnight(_ day: CivilDate) -> String { "\(day)T00:00:00Z" }
}

extension XMLTreeWriter {
  /// Writes an activity, its parts in the order that the schema asks for.
  fileprivate mutating func write(
    _ draft: IATIDraft, by reporter: IATIReporter, on day: CivilDate
  ) {
    begin("iati-activity")
    attribute("xml:lang", "en")
    attribute("last-updated-datetime", IATIWriting.midnight(day))
    attribute("humanitarian", "1")
    attribute("hierarchy", String(draft.hierarchy))
    element("iati-identifier", text: draft.identifier)
    write(reporter)
    narrative("title", draft.title)
    narrative("description", draft.description, type: "1")
    if let remarks = draft.remarks { narrative("description", remarks, type: "4") }
    for participant in draft.participants { write(participant) }
    if let own = draft.scenarioIdentifier {
      begin("other-identifier")
      attribute("ref", own.id)
      attribute("type", "A9")
      narrative("owner-org", own.owner)
      end()
    }
    code("activity-status", "1")
    writePlace(of: draft)
    writeSectors(of: draft)
    for type in draft.aidTypes {
      begin("default-aid-type")
      attribute("code", type.code)
      attribute("vocabulary", type.vocabulary)
      end()
    }
    writeMoney(of: draft, on: day)
    for other in draft.related {
      begin("related-activity")
      attribute("ref", other.identifier)
      attribute("type", other.type)
      end()
    }
    write(draft.conditions)
    if let result = draft.result { write(result, in: draft.years, on: day) }
    end()
  }

  private mutating func write(_ reporter: IATIReporter) {
    begin("reporting-org")
    attribute("ref", reporter.reference)
    attribute("type", reporter.type)
    attribute("secondary-reporter", reporter.isSecondary ? "1" : "0")
    element("narrative", text: reporter.name)
    end()
  }

  private mutating func write(_ participant: IATIDraft.Participant) {
    begin("participating-org")
    attribute("role", participant.role)
    if let type = participant.organisation.type { attribute("type", type) }
    if let activity = participant.organisation.activity { attribute("activity-id", activity) }
    element("narrative", text: participant.organisation.name)
    end()
  }

  private mutating func writePlace(of draft: IATIDraft) {
    date("activity-date", draft.years.lowerBound.firstDay, type: "1")
    date("activity-date", draft.years.upperBound.lastDay, type: "3")
    for country in draft.countries {
      begin("recipient-country")
      attribute("code", country.code)
      attribute("percentage", country.percentage)
      end()
    }
    for region in draft.regions {
      begin("recipient-region")
      attribute("vocabulary", "99")
      attribute("vocabulary-uri", IATIVocabulary.regions)
      attribute("code", region.code)
      attribute("percentage", region.percentage)
      element("narrative", text: region.code)
      end()
    }
    if draft.countries.isEmpty, draft.regions.isEmpty {
      begin("recipient-region")
      attribute("vocabulary", "1")
      attribute("code", IATIVocabulary.anyCountry)
      attribute("percentage", "100")
      end()
    }
  }

  private mutating func writeSectors(of draft: IATIDraft) {
    sector("1", IATIVocabulary.mineAction, "100", nil)
    sector("10", IATIVocabulary.cluster, "100", "Protection - Mine Action")
    for share in draft.pillars {
      sector("99", share.pillar.iatiCode, share.percentage, share.pillar.words)
    }
  }

  private mutating func sector(
    _ vocabulary: String, _ code: String, _ percentage: String, _ words: String?
  ) {
    begin("sector")
    attribute("vocabulary", vocabulary)
    if vocabulary == "99" { attribute("vocabulary-uri", IATIVocabulary.pillars) }
    attribute("code", code)
    attribute("percentage", percentage)
    if let words { element("narrative", text: words) }
    end()
  }

  private mutating func write(_ conditions: [(type: String, text: String)]) {
    guard !conditions.isEmpty else { return }
    begin("conditions")
    attribute("attached", "1")
    for condition in conditions { narrative("condition", condition.text, type: condition.type) }
    end()
  }

  private mutating func write(
    _ result: IATIDraft.Result, in years: ClosedRange<Year>, on day: CivilDate
  ) {
    begin("result")
    attribute("type", "1")
    narrative("title", result.title)
    begin("indicator")
    attribute("measure", "1")
    attribute("ascending", "1")
    narrative("title", result.indicator)
    begin("baseline")
    attribute("year", day.year.description)
    attribute("value", "0")
    end()
    begin("period")
    period(years)
    begin("target")
    attribute("value", result.target)
    if let comment = result.comment { narrative("comment", comment) }
    end()
    end()
    end()
    end()
  }
}
