import CoalitionDomain

/// Who pays how much, when, through which channel and for what.
extension PlanSummary {
  var years: [String] {
    guard account.grants > 0 else { return [] }
    var table = TextTable([
      ("Year", .left), ("Given", .decimal), ("Channels keep", .decimal),
      ("Reaches the field", .decimal),
    ])
    for line in account.years { table.add(["\(line.key)"] + cells(of: line.flow)) }
    if account.years.count > 1 { table.add(["All"] + cells(of: account.total)) }
    return ["Money by year"] + table.lines
  }

  var coalitions: [String] {
    guard !plan.coalitions.isEmpty else { return [] }
    var table = TextTable([
      ("State", .left), ("Lead donor", .left), ("Approval", .left), ("Members", .left),
    ])
    for coalition in plan.coalitions {
      var members: [String] = []
      for grant in plan.grants where grant.state == coalition.state {
        if grant.donor != coalition.lead, !members.contains(grant.donor.text) {
          members.append(grant.donor.text)
        }
      }
      for support in plan.inKind where support.state == coalition.state {
        if support.donor != coalition.lead, !members.contains(support.donor.text) {
          members.append(support.donor.text)
        }
      }
      table.add([
        coalition.state.code, coalition.lead.text, coalition.isApproved ? "approved" : "draft",
        members.isEmpty ? "none" : members.joined(separator: " "),
      ])
    }
    return ["Coalitions"] + table.lines
  }

  var grants: [String] {
    guard !plan.grants.isEmpty else { return ["Grants: none."] }
    var table = TextTable([
      ("Donor", .left), ("Offer", .left), ("State", .left), ("Channel", .left), ("Years", .left),
      ("Gross", .decimal), ("In \(plan.currency)", .decimal),
    ])
    for grant in grantsByDonor {
      let gross = sum(grant.payments.map(\.gross))
      table.add([
        grant.donor.text, grant.offer.text, grant.state.code, grant.channel.text,
        span(of: grant.payments.map(\.year)), gross.map { "\($0.currency) \(grouped($0))" } ?? "",
        sum(grant.payments.map(\.converted)).map(grouped) ?? "",
      ])
    }
    table.add(["All", "", "", "", "", "", grouped(account.total.gross)])
    return ["Grants by donor"] + table.lines + indicative
  }

  /// What each grant pays for: a row for each need, grant and operator, over all years. Where no
  /// operator is named, the state's own services do the work.
  var work: [String] {
    guard !plan.grants.isEmpty else { return [] }
    var table = TextTable([
      ("Need", .left), ("Offer", .left), ("Operator", .left), ("Years", .left),
      ("Net", .decimal),
    ])
    for need in account.needs {
      for (key, shares) in shares(of: need.need) {
        table.add([
          need.need.text, key.offer.text, key.operator?.text ?? "own services",
          span(of: shares.map(\.year)), sum(shares.map(\.net)).map(grouped) ?? "",
        ])
      }
    }
    return ["Who pays for what"] + table.lines
  }
}

extension PlanSummary {
  private struct ShareKey: Hashable {
    let offer: Identifier<Offer>
    let `operator`: Identifier<Operator>?
  }

  private func shares(
    of need: Identifier<Need>
  ) -> [(key: ShareKey, [(year: Year, net: Money)])] {
    var order: [ShareKey] = []
    var shares: [ShareKey: [(year: Year, net: Money)]] = [:]
    for grant in plan.grants {
      for payment in grant.payments {
        for allocation in payment.allocations where allocation.need == need {
          let key = ShareKey(offer: grant.offer, operator: allocation.operator)
          if shares[key] == nil { order.append(key) }
          shares[key, default: []].append((payment.year, allocation.net))
        }
      }
    }
    return order.map { ($0, shares[$0] ?? []) }
  }

  /// Each donor looks for its own grants.
  private var grantsByDonor: [Grant] {
    plan.grants.enumerated().sorted {
      ($0.element.donor, $0.offset) < ($1.element.donor, $1.offset)
    }.map(\.element)
  }

  private var indicative: [String] {
    var offers: [String] = []
    for grant in grantsByDonor where grant.status == .indicative {
      if !offers.contains(grant.offer.text) { offers.append(grant.offer.text) }
    }
    guard !offers.isEmpty else { return [] }
    return wrapped(
      "Indicative only, so ask before counting on it: \(offers.joined(separator: ", ")).",
      indent: 2, hanging: 4)
  }

  private func cells(of flow: PlanAccount.Flow) -> [String] {
    [flow.gross, flow.overhead, flow.net].map(grouped)
  }

  private func span(of years: [Year]) -> String {
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }

  private func sum(_ amounts: [Money]) -> Money? {
    amounts.dropFirst().reduce(amounts.first) { sum, amount in sum.map { $0 + amount } }
  }
}
