internal import XMLTree

/// Reads an activity from its element.
///
/// Version 1 and version 2 are read alike: what version 1 says in words, version 2 says in codes,
/// and no code of one is a word of the other; texts of version 2 lie in `narrative`, those of
/// version 1 right in their element. So a file that mixes both is read too, and it does not matter
/// whether it names its version rightly.
struct IATIElements {
  /// The language of texts that name none.
  private let language: String?

  /// The elements that are read; others are left out with all in them.
  static let names = [
    "iati-activity", "iati-identifier", "other-identifier", "reporting-org", "participating-org",
    "title", "description", "narrative", "activity-status", "activity-date", "recipient-country",
    "recipient-region", "sector", "default-aid-type", "aid-type", "budget",
    "planned-disbursement", "period-start", "period-end", "value", "transaction",
    "transaction-type", "transaction-date", "provider-org", "receiver-org",
    "disbursement-channel", "related-activity", "conditions", "condition",
  ]

  /// Those in which no text says what an activity is for: names of organisations, ids and amounts.
  static let unsearched = [
    "iati-identifier", "other-identifier", "reporting-org", "participating-org", "provider-org",
    "receiver-org", "related-activity", "value",
  ]

  /// The activity that an `iati-activity` element describes.
  static func activity(_ element: XMLTreeElement) -> IATIActivity {
    var activity = IATIActivity()
    activity.line = element.line
    activity.hierarchy = element.value("hierarchy")
    activity.defaultCurrency = element.value("default-currency")
    let elements = IATIElements(language: element.language)
    for child in element.children { elements.add(child, to: &activity) }
    return activity
  }

  private func add(_ child: XMLTreeElement, to activity: inout IATIActivity) {
    switch child.name {
    case "iati-identifier" where activity.identifier.isEmpty:
      activity.identifier = trimmed(child.text)
      activity.identifierLine = child.line
    case "other-identifier":
      activity.otherIdentifiers.append(
        IATICode(
          vocabulary: child.value("type"), code: child.value("ref") ?? trimmed(child.text),
          line: child.line))
    case "reporting-org":
      activity.reporter = organisation(child)
      activity.isSecondary = ["1", "true"].contains(
        child.value("secondary-reporter") ?? child.value("secondary-publisher"))
    case "participating-org":
      activity.participants.append(
        IATIParticipant(
          role: IATIWords.roles.code(child.value("role")), organisation: organisation(child)))
    case "title": activity.titles += texts(child)
    case "description": activity.descriptions += texts(child)
    case "activity-status": activity.status = code(child)
    case "activity-date":
      activity.dates.append(
        IATIDate(
          type: IATIWords.dates.code(child.value("type")), day: day(child), line: child.line))
    case "recipient-country": activity.countries.append(share(child))
    case "recipient-region": activity.regions.append(share(child))
    case "sector": activity.sectors.append(share(child))
    case "default-aid-type": activity.aidTypes.append(code(child))
    case "budget": activity.budgets.append(budget(child))
    case "planned-disbursement": activity.plannedDisbursements.append(budget(child))
    case "transaction": activity.transactions.append(transaction(child))
    case "related-activity":
      activity.related.append(
        IATICode(
          vocabulary: child.value("type"), code: child.value("ref") ?? trimmed(child.text),
          line: child.line))
    case "conditions":
      activity.conditions += child.children.filter { $0.name == "condition" }.flatMap(texts)
    default: break
    }
  }
}

extension IATIElements {
  private func transaction(_ element: XMLTreeElement) -> IATITransaction {
    var transaction = IATITransaction(type: "", line: element.line)
    for child in element.children {
      switch child.name {
      case "transaction-type":
        transaction.type = IATIWords.transactions.code(child.value("code"))
      case "transaction-date": transaction.day = day(child)
      case "value": transaction.value = money(child)
      case "provider-org": transaction.provider = organisation(child)
      case "receiver-org": transaction.receiver = organisation(child)
      case "sector": transaction.sectors.append(share(child))
      case "recipient-country": transaction.countries.append(share(child))
      case "description": transaction.descriptions += texts(child)
      case "disbursement-channel": transaction.disbursementChannel = child.value("code")
      case "aid-type": transaction.aidTypes.append(code(child))
      default: break
      }
    }
    return transaction
  }

  private func budget(_ element: XMLTreeElement) -> IATIBudget {
    var budget = IATIBudget(
      type: element.value("type").map { IATIWords.budgets.code($0) },
      status: element.value("status"), line: element.line)
    for child in element.children {
      switch child.name {
      case "period-start": budget.start = day(child)
      case "period-end": budget.end = day(child)
      case "value": budget.value = money(child)
      case "provider-org": budget.provider = organisation(child)
      case "receiver-org": budget.receiver = organisation(child)
      default: break
      }
    }
    return budget
  }

  private func organisation(_ element: XMLTreeElement) -> IATIOrganisation {
    let activity = ["activity-id", "provider-activity-id", "receiver-activity-id"].lazy
      .compactMap { element.value($0) }.first
    return IATIOrganisation(
      reference: element.value("ref"), type: element.value("type"), names: texts(element),
      activity: activity, line: element.line)
  }

  private func money(_ element: XMLTreeElement) -> IATIMoney {
    IATIMoney(
      amount: trimmed(element.text), currency: element.value("currency"),
      valueDate: element.value("value-date"), line: element.line)
  }

  private func share(_ element: XMLTreeElement) -> IATIShare {
    IATIShare(
      vocabulary: element.value("vocabulary").map { IATIWords.sectors.code($0) },
      code: element.value("code") ?? "", percentage: element.value("percentage"),
      names: texts(element), line: element.line)
  }

  private func code(_ element: XMLTreeElement) -> IATICode {
    IATICode(
      vocabulary: element.value("vocabulary"), code: element.value("code") ?? "",
      line: element.line)
  }

  /// A day: version 1 may have it as text.
  private func day(_ element: XMLTreeElement) -> String? {
    element.value("iso-date") ?? filled(element.text)
  }

  /// The texts of an element, each with its own language, or that of the element or activity.
  private func texts(_ element: XMLTreeElement) -> [IATIText] {
    let language = element.language ?? language
    let own = filled(element.text).map {
      IATIText(language: language, text: $0, line: element.line)
    }
    let narratives = element.children.lazy.filter { $0.name == "narrative" }.compactMap { child in
      filled(child.text).map {
        IATIText(language: child.language ?? language, text: $0, line: child.line)
      }
    }
    return (own.map { [$0] } ?? []) + narratives
  }
}

/// Text without white space round it; `nil` where there is nothing else.
private func filled(_ text: String) -> String? {
  let text = trimmed(text)
  return text.isEmpty ? nil : text
}

/// Text without white space round it.
private func trimmed(_ text: String) -> String {
  func isPlain(_ byte: UInt8?) -> Bool { byte.map { 0x20 < $0 && $0 < 0x80 } ?? true }
  // Nearly all texts, without a look at what Unicode calls white space.
  if isPlain(text.utf8.first), isPlain(text.utf8.last) { return text }
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

extension XMLTreeElement {
  /// What an attribute says, white space round it left out; `nil` where it says nothing.
  fileprivate func value(_ name: String) -> String? { attribute(name).flatMap(filled) }

  /// The language of the element's text.
  fileprivate var language: String? {
    attributes.first {
      $0.name == "lang" && $0.namespace == "http://www.w3.org/XML/1998/namespace"
    }.flatMap { filled($0.value) }
  }
}
