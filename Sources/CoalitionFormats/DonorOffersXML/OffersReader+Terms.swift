internal import CoalitionDomain
internal import XMLTree

extension OffersReader {
  /// The places and kinds of work that `<only>` or `<except>` names.
  mutating func earmark(_ element: XMLTreeElement) -> Earmark {
    _ = attributes(of: element)
    var states = UniqueList<CountryCode>()
    var regions = UniqueList<String>()
    var pillars = UniqueList<Pillar>()
    var activities = UniqueList<Activity>()
    let names = ["state", "region", "pillar", "activity"]
    for child in contents(of: element, named: names) {
      _ = attributes(of: child)
      switch child.name {
      case "state":
        add(state(words(of: child), at: child), to: &states, at: child)
      case "region":
        add(words(of: child), to: &regions, at: child)
      case "pillar":
        add(
          word(words(of: child), "offers-pillar", "a pillar", at: child), to: &pillars,
          at: child)
      default:
        add(
          word(words(of: child), "offers-activity", "an activity", at: child),
          to: &activities, at: child)
      }
    }
    return Earmark(
      states: states.values, regions: regions.values, pillars: pillars.values,
      activities: activities.values)
  }

  /// Reports an exclusion that leaves nothing of what the offer is for.
  mutating func check(_ exclusion: Earmark, against earmark: Earmark, at element: XMLTreeElement) {
    let places = earmark.states.map(\.code) + earmark.regions
    if !places.isEmpty, earmark.states.allSatisfy(exclusion.states.contains),
      Set(exclusion.regions).isSuperset(of: earmark.regions)
    {
      error(
        "offers-contradiction", at: element,
        "<only> names \(named(places)), and <except> excludes all of it, so that the "
          + "offer can never be used; correct one of the two")
    }
    let namesWork = !earmark.pillars.isEmpty || !earmark.activities.isEmpty
    let work = namesWork ? Activity.allCases.filter(earmark.namesWork) : Activity.allCases
    if !work.isEmpty, work.allSatisfy(exclusion.namesWork) {
      let words = earmark.pillars.map(\.rawValue) + earmark.activities.map(\.rawValue)
      error(
        "offers-contradiction", at: element,
        (namesWork
          ? "<only> names \(named(words)), and <except> excludes all of it"
          : "<except> excludes every kind of work")
          + ", so that the offer can never be used; correct one of the two")
    }
  }

  /// The channels that the money may take.
  mutating func channels(_ element: XMLTreeElement) -> [Identifier<Channel>] {
    _ = attributes(of: element)
    var channels = UniqueList<Identifier<Channel>>()
    for child in contents(of: element, named: ["channel"]) {
      _ = attributes(of: child)
      add(id(words(of: child), of: Channel.self, at: child), to: &channels, at: child)
    }
    return channels.values
  }

  /// What the donor asks for before it gives.
  mutating func conditions(_ element: XMLTreeElement) -> [Condition] {
    _ = attributes(of: element)
    let names = ["treaty-member", "readiness", "matching", "other"]
    let children = contents(of: element, named: names, once: Set(names.dropLast()))
    return children.compactMap { condition($0) }
  }

  /// Help in kind.
  mutating func inKind(_ element: XMLTreeElement) -> [InKindSupport] {
    _ = attributes(of: element)
    return contents(of: element, named: ["support"]).compactMap { support($0) }
  }
}

extension OffersReader {
  private mutating func condition(_ element: XMLTreeElement) -> Condition? {
    switch element.name {
    case "treaty-member":
      _ = attributes(of: element)
      expectNothing(in: element)
      return .treatyMember
    case "readiness":
      let attributes = attributes(of: element, required: ["least"])
      expectNothing(in: element)
      let least: Readiness? = word(
        attributes["least"], "offers-readiness", "a degree of readiness", at: element)
      return least.map(Condition.readiness)
    case "matching":
      let attributes = attributes(of: element, required: ["share"])
      expectNothing(in: element)
      return share(attributes["share"], at: element).map(Condition.matching)
    default:
      _ = attributes(of: element)
      return words(of: element).map(Condition.other)
    }
  }

  private mutating func support(_ element: XMLTreeElement) -> InKindSupport? {
    let attributes = attributes(
      of: element, required: ["capability", "unit", "quantity", "year"])
    let capability: Activity? = word(
      attributes["capability"], "offers-activity", "an activity", at: element)
    let unit: InKindSupport.Unit? = word(
      attributes["unit"], "offers-unit", "a unit of help in kind", at: element)
    let quantity = count(attributes["quantity"], of: "quantity", at: element)
    let year = year(attributes["year"], at: element)
    let description = words(of: element)
    guard let capability, let unit, let quantity, let year, let description else { return nil }
    return InKindSupport(
      capability: capability, unit: unit, quantity: Int64(quantity), year: year,
      description: description)
  }

  /// Adds a value to a list, with a warning where the list has it and an error where it is full.
  mutating func add<Value: Hashable>(
    _ value: Value?, to list: inout UniqueList<Value>, at element: XMLTreeElement
  ) {
    guard let value, list.values.count <= mostListed else { return }
    if !list.add(value) {
      warning(
        "offers-repeated-value", at: element,
        "\(tag(element)) names \(quoted(collapsed(element.text))) again; once is enough")
    } else if list.values.count > mostListed {
      error(
        "offers-list", at: element,
        "\(tag(element)) is one too many: a list names at most \(mostListed) values; shorten it")
    }
  }
}
