/// One activity of an IATI file as it stands there, in the codes of version 2.
///
/// Texts are trimmed of white space, and nothing else is done to them: amounts, days and shares
/// are read where they are needed, so that a mistake in a figure nobody wants is nobody's trouble.
/// A publisher's own elements and those of other namespaces are not here.
struct IATIActivity: Hashable, Sendable {
  /// The line its start tag begins on.
  var line = 0
  /// The activity's id: the publisher's, then a hyphen and its own.
  var identifier = ""
  /// The line of the id.
  var identifierLine: Int?
  /// 1 for a programme, 2 and more for its parts; publishers use it freely.
  var hierarchy: String?
  /// The currency of amounts that name none.
  var defaultCurrency: String?
  /// Who published it.
  var reporter: IATIOrganisation?
  /// Whether the publisher only repeats what another reports.
  var isSecondary = false
  /// The title, in one language or several.
  var titles: [IATIText] = []
  /// The description, in one language or several.
  var descriptions: [IATIText] = []
  /// Who takes part: role 1 funds, 2 is accountable, 3 extends, 4 implements.
  var participants: [IATIParticipant] = []
  /// 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended.
  var status: IATICode?
  /// Days: code 1 planned start, 2 actual start, 3 planned end, 4 actual end.
  var dates: [IATIDate] = []
  /// Countries that receive, alpha-2, with shares.
  var countries: [IATIShare] = []
  /// Regions that receive, with shares.
  var regions: [IATIShare] = []
  /// What it is for, with shares within each vocabulary.
  var sectors: [IATIShare] = []
  /// Kinds of aid; vocabulary 1 is that of the DAC, 2 that of earmarking.
  var aidTypes: [IATICode] = []
  /// Money planned by period.
  var budgets: [IATIBudget] = []
  /// Breakdown of the budgets by period: never added to them.
  var plannedDisbursements: [IATIBudget] = []
  /// What was promised, bound and paid.
  var transactions: [IATITransaction] = []
  /// Activities that it belongs with: the vocabulary is the type (1 parent, 2 child, 3 sibling, 4
  /// co-funded), and the code the id.
  var related: [IATICode] = []
  /// Other ids: the vocabulary is the type, such as `A9`, and the code the id.
  var otherIdentifiers: [IATICode] = []
  /// What the donor asks for first.
  var conditions: [IATIText] = []
}

/// An organisation that an activity names.
struct IATIOrganisation: Hashable, Sendable {
  /// Its id, such as `XM-DAC-7`, if given.
  var reference: String?
  /// Its type: 10 is a government.
  var type: String?
  /// Its names, in one language or several.
  var names: [IATIText] = []
  /// The activity at that organisation, if given.
  var activity: String?
  /// The line it stands on.
  var line = 0
}

/// An organisation that takes part in an activity.
struct IATIParticipant: Hashable, Sendable {
  /// 1 funds, 2 is accountable, 3 extends, 4 implements.
  var role: String
  /// The organisation.
  var organisation: IATIOrganisation
}

/// A text in a language.
struct IATIText: Hashable, Sendable {
  /// The language, such as `fr`, if given.
  var language: String?
  /// The text.
  var text: String
  /// The line it stands on.
  var line: Int
}

/// A code of a list.
struct IATICode: Hashable, Sendable {
  /// Which list, where there are several.
  var vocabulary: String?
  /// The code.
  var code: String
  /// The line it stands on.
  var line: Int
}

/// A country, region or sector with its share.
struct IATIShare: Hashable, Sendable {
  /// Which list of codes, if given.
  var vocabulary: String?
  /// The code.
  var code: String
  /// The share in percent as it was written, if given.
  var percentage: String?
  /// The words that come with it.
  var names: [IATIText] = []
  /// The line it stands on.
  var line: Int
}

/// A day of an activity.
struct IATIDate: Hashable, Sendable {
  /// 1 planned start, 2 actual start, 3 planned end, 4 actual end.
  var type: String
  /// The day as it was written, if given.
  var day: String?
  /// The line it stands on.
  var line: Int
}

/// An amount as it was written.
struct IATIMoney: Hashable, Sendable {
  /// The amount.
  var amount: String
  /// The currency, if given.
  var currency: String?
  /// The day for exchange, if given.
  var valueDate: String?
  /// The line it stands on.
  var line: Int
}

/// A budget or a planned disbursement.
struct IATIBudget: Hashable, Sendable {
  /// 1 original, 2 revised, which replaces the original of the same period.
  var type: String?
  /// 1 indicative, 2 committed.
  var status: String?
  /// The first day as it was written, if given.
  var start: String?
  /// The last day as it was written, if given.
  var end: String?
  /// How much, if given.
  var value: IATIMoney?
  /// Who gives, if given; of planned disbursements only.
  var provider: IATIOrganisation?
  /// Who receives, if given; of planned disbursements only.
  var receiver: IATIOrganisation?
  /// The line it stands on.
  var line: Int
}

/// A transaction.
struct IATITransaction: Hashable, Sendable {
  /// 1 incoming funds, 2 outgoing commitment, 3 disbursement, 4 expenditure, 11 incoming
  /// commitment, 12 outgoing pledge, 13 incoming pledge, and others that move no money forward.
  var type: String
  /// The day as it was written, if given.
  var day: String?
  /// How much, if given.
  var value: IATIMoney?
  /// Who gives, if given.
  var provider: IATIOrganisation?
  /// Who receives, if given.
  var receiver: IATIOrganisation?
  /// What it is for, where the transaction says so.
  var sectors: [IATIShare] = []
  /// The countries, where the transaction says so.
  var countries: [IATIShare] = []
  /// The description, in one language or several.
  var descriptions: [IATIText] = []
  /// 3 and 4 are help in kind.
  var disbursementChannel: String?
  /// Kinds of aid, where the transaction says so.
  var aidTypes: [IATICode] = []
  /// The line it stands on.
  var line: Int
}
