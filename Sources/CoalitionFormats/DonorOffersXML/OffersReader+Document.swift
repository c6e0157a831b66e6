internal import CoalitionDomain
internal import XMLTree

extension OffersReader {
  /// The donor and the offers of a document, or `nil` where there is a mistake in it.
  mutating func document(_ root: XMLTreeElement) -> DonorOffers? {
    guard root.name == "donor-offers" else {
      error(
        "offers-root", at: root,
        "this is not a file of donor offers: it begins with \(tag(root)), not with <donor-offers>")
      return nil
    }
    if namespace != DonorOffersXMLSchema.namespace {
      let found = namespace.map { "in the namespace \(quoted($0))" } ?? "in no namespace"
      error(
        "offers-namespace", at: root,
        "<donor-offers> is \(found); write <donor-offers "
          + "xmlns=\"\(DonorOffersXMLSchema.namespace)\"")
    }
    let attributes = attributes(of: root, required: ["version", "donor"])
    if let version = attributes["version"], version != "1.0" {
      error(
        "offers-version", at: root,
        "version \(quoted(version)) is not read here; write version=\"1.0\", or use a newer "
          + "program")
    }
    let id = id(attributes["donor"], of: Donor.self, at: root)
    let children = donorChildren(of: root)
    let donor = donor(id, at: root, children)
    if !children.contains(where: { $0.name == "offer" }) {
      warning("offers-none", at: root, "the donor offers nothing; add an <offer>")
    }
    var locations: [Scenario.Item: SourceLocation] = [:]
    var offers: [Offer] = []
    for element in children where element.name == "offer" {
      if isFull { break }
      guard let offer = offer(element, of: id) else { continue }
      offers.append(offer)
      locations[.offer(offer.id)] = location(of: element)
    }
    guard let donor else { return nil }
    locations[.donor(donor.id)] = location(of: root)
    return DonorOffers(donor: donor, offers: offers, locations: locations)
  }

  private static let order = ["name", "lead", "limits", "offer"]

  /// The children of the root, of which each that comes too late is reported.
  private mutating func donorChildren(of root: XMLTreeElement) -> [XMLTreeElement] {
    let children = children(
      of: root, named: Self.order, once: Set(Self.order.dropLast()))
    if !children.contains(where: { $0.name == "name" }) {
      error(
        "offers-missing-element", at: root,
        "<donor-offers> has no <name>; add it, as in <name>Norway</name>")
      settle(root.children)
    }
    var latest = 0
    for child in children {
      let place = Self.order.firstIndex(of: child.name) ?? 0
      if place < latest {
        error(
          "offers-order", at: child,
          "\(tag(child)) comes after <\(Self.order[latest])>; the order is <name>, <lead>, <limits> "
            + "and then each <offer>")
        settle(root.children)
      }
      latest = max(latest, place)
    }
    return children
  }

  private mutating func donor(
    _ id: Identifier<Donor>?, at root: XMLTreeElement, _ children: [XMLTreeElement]
  ) -> Donor? {
    var name: String?
    var leadership: Leadership?
    var grantLimit: Int?
    for child in children {
      switch child.name {
      case "name":
        _ = attributes(of: child)
        name = words(of: child)
      case "lead": leadership = lead(child)
      case "limits":
        expectNothing(in: child)
        grantLimit = count(
          attributes(of: child, required: ["grants"])["grants"], of: "grants", at: child,
          ", or leave <limits> out where there is no limit")
      default: break
      }
    }
    if !children.contains(where: { $0.name == "lead" }) { defaults.take(.lead, line: root.line) }
    if !children.contains(where: { $0.name == "limits" }) {
      defaults.take(.limits, line: root.line)
    }
    guard let id, let name else { return nil }
    return Donor(id: id, name: name, leadership: leadership, grantLimit: grantLimit)
  }

  private mutating func lead(_ element: XMLTreeElement) -> Leadership? {
    let most = attributes(of: element, required: ["most"])["most"]
    var count: Int?
    if most == "0" {
      error(
        "offers-lead", at: element,
        "most '0' says that the donor leads no coalition; leave <lead> out to say so")
    } else {
      count = self.count(most, of: "most", at: element)
    }
    let children = children(of: element, named: ["state"])
    if element.children.isEmpty { defaults.take(.leadStates, line: element.line) }
    var states = UniqueList<CountryCode>()
    for child in children {
      _ = attributes(of: child)
      add(state(words(of: child), at: child), to: &states, at: child)
    }
    return count.map {
      Leadership(most: $0, states: element.children.isEmpty ? nil : states.values)
    }
  }
}
