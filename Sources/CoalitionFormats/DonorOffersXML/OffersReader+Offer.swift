internal import CoalitionDomain
internal import XMLTree

extension OffersReader {
  /// What an offer may hold, in the order in which messages name it.
  private static let parts = [
    "title", "amounts", "total", "grant", "only", "except", "channels", "conditions", "in-kind",
    "source",
  ]

  /// One offer, or `nil` where there is a mistake in it.
  mutating func offer(_ element: XMLTreeElement, of donor: Identifier<Donor>?) -> Offer? {
    let attributes = attributes(
      of: element, required: ["id", "status"], optional: ["visibility", "expires", "draft"])
    let id = offerID(attributes["id"], at: element)
    let status: Offer.Status? = word(
      attributes["status"], "offers-status", "a status", at: element)
    let visibility: Offer.Visibility? = word(
      attributes["visibility"], "offers-visibility", "a visibility", at: element)
    let expiry = date(attributes["expires"], at: element)
    let draft: YesOrNo? = word(attributes["draft"], "offers-draft", "an answer", at: element)
    let parts = parts(of: element, named: Self.parts, required: ["title", "source"])
    noteDefaults(of: element, parts)

    let title = plainWords(parts["title"])
    let money = money(of: parts, at: element)
    let (earmark, exclusion) = earmarks(of: parts)
    let channels = parts["channels"].map { self.channels($0) }
    let conditions = parts["conditions"].map { self.conditions($0) } ?? []
    let inKind = parts["in-kind"].map { self.inKind($0) } ?? []
    let source = plainWords(parts["source"])
    guard let donor, let id, let status, let title, let source else { return nil }
    return Offer(
      id: id, donor: donor, title: title, status: status, visibility: visibility ?? .members,
      expiry: expiry, envelope: money.envelope, smallestGrant: money.smallest,
      largestGrant: money.largest, earmark: earmark, exclusion: exclusion, channels: channels,
      conditions: conditions, inKind: inKind, source: Source(source),
      isDraft: draft == .yes)
  }

  private mutating func money(
    of parts: [String: XMLTreeElement], at offer: XMLTreeElement
  ) -> (envelope: Envelope?, smallest: Money?, largest: Money?) {
    let errorsBefore = errorCount
    let envelope = envelope(of: parts)
    let isSound = errorCount == errorsBefore
    let hasMoney = parts["amounts"] != nil || parts["total"] != nil
    if !hasMoney, parts["in-kind"] == nil {
      error(
        "offers-nothing-offered", at: offer,
        "the offer holds neither money nor help in kind; add <amounts>, <total> or <in-kind>")
    }
    guard let grant = parts["grant"] else { return (envelope, nil, nil) }
    let sizes = grantSize(grant, envelope: envelope, hasMoney: hasMoney, isSound: isSound)
    return (envelope, sizes.smallest, sizes.largest)
  }

  private mutating func earmarks(
    of parts: [String: XMLTreeElement]
  ) -> (only: Earmark, except: Earmark) {
    let errorsBefore = errorCount
    let only = parts["only"].map { earmark($0) } ?? Earmark()
    guard let element = parts["except"] else { return (only, Earmark()) }
    let except = earmark(element)
    if errorCount == errorsBefore { check(except, against: only, at: element) }
    return (only, except)
  }

  private mutating func plainWords(_ element: XMLTreeElement?) -> String? {
    guard let element else { return nil }
    _ = attributes(of: element)
    return words(of: element)
  }

  /// The offer's id, which must be its own even if capitals are not told from small letters: the
  /// names of files and the eyes of readers do not.
  private mutating func offerID(_ text: String?, at element: XMLTreeElement) -> Identifier<Offer>? {
    guard let id = id(text, of: Offer.self, at: element) else { return nil }
    let key = id.text.lowercased()
    guard let other = ids[key] else {
      ids[key] = (id.text, element.line)
      return id
    }
    let likeness =
      other.text == id.text
      ? "is that of the offer on line \(other.line) too"
      : "differs from \(quoted(other.text)) on line \(other.line) in capitals only"
    error(
      "offers-duplicate-id", at: element,
      "the id \(quoted(id.text)) \(likeness); give each offer an id of its own")
    return nil
  }

  private mutating func noteDefaults(of element: XMLTreeElement, _ parts: [String: XMLTreeElement])
  {
    let hasMoney = parts["amounts"] != nil || parts["total"] != nil
    if element.attribute("visibility") == nil { defaults.take(.visibility, line: element.line) }
    if element.attribute("expires") == nil { defaults.take(.expiry, line: element.line) }
    if parts["only"] == nil { defaults.take(.earmark, line: element.line) }
    if parts["channels"] == nil, hasMoney { defaults.take(.channels, line: element.line) }
  }
}
