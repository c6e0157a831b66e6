/// The defaults that were taken in one document, each with how often and where first.
///
/// A note for every offer would bury what matters, so there is one for each kind of default.
struct OffersDefaults {
  private var taken: [Kind: (count: Int, line: Int)] = [:]

  /// What a document may leave out with a consequence that its author should know.
  enum Kind: String, CaseIterable {
    case lead = "offers-default-lead"
    case leadStates = "offers-default-lead-states"
    case limits = "offers-default-limits"
    case visibility = "offers-default-visibility"
    case expiry = "offers-default-expiry"
    case carryOver = "offers-default-carry-over"
    case earmark = "offers-default-earmark"
    case channels = "offers-default-channels"
  }

  /// Counts a default taken at a line.
  mutating func take(_ kind: Kind, line: Int) {
    let known = taken[kind]
    taken[kind] = (1 + (known?.count ?? 0), min(line, known?.line ?? line))
  }

  /// One note for each kind that was taken.
  var notes: [(code: String, line: Int, message: String)] {
    Kind.allCases.compactMap { kind in
      taken[kind].map { (kind.rawValue, $0.line, kind.message(for: $0.count)) }
    }
  }
}

extension OffersDefaults.Kind {
  fileprivate func message(for count: Int) -> String {
    func offers(_ one: String, _ many: String) -> String {
      count == 1 ? "1 offer \(one)" : "\(count) offers \(many)"
    }
    return switch self {
    case .lead: "there is no <lead>, so the donor is taken not to be willing to lead a coalition"
    case .leadStates: "<lead> names no state, so the donor is taken to be willing to lead anywhere"
    case .limits: "there is no <limits>, so the donor is taken to follow any number of grants"
    case .visibility:
      offers("does", "do") + " not say who may see it, which is taken as visibility=\"members\""
    case .expiry:
      offers("does", "do") + " not say when it expires, which is taken as until withdrawn"
    case .carryOver:
      offers("does", "do")
        + " not say whether money left over is kept, which is taken as carry-over=\"no\""
    case .earmark:
      offers("has", "have") + " no <only>, which is taken as for any state and any work"
    case .channels:
      offers("has", "have") + " no <channels>, which is taken as through any channel"
    }
  }
}
