internal import CoalitionDomain

/// An activity to be written: what the exporters say, in the order of the schema.
///
/// There is no way to say that money was paid or bound: what is exported lies ahead.
struct IATIDraft {
  /// The id, which begins with that of the reporting organisation.
  var identifier: String
  /// 1 for a programme and what stands alone, 2 for the parts of a programme.
  var hierarchy = 1
  /// The title.
  var title: String
  /// What it is about, in general.
  var description: String
  /// What else there is to know, if anything.
  var remarks: String?
  /// Who takes part.
  var participants: [Participant]
  /// The id in the scenario and whose it is, if it stands for one thing there.
  var scenarioIdentifier: (id: String, owner: String)?
  /// The years it is planned for.
  var years: ClosedRange<Year>
  /// Countries that receive.
  var countries: [Share]
  /// Regions that receive, in the scenario's words; alternatives to the countries.
  var regions: [Share] = []
  /// Kinds of work, where that is said.
  var pillars: [(pillar: Pillar, percentage: String)] = []
  /// Kinds of aid.
  var aidTypes: [(vocabulary: String, code: String)] = []
  /// Money by calendar year.
  var budgets: [Budget] = []
  /// The same money, or money that no year is named for, with who gives and who receives.
  var disbursements: [Disbursement] = []
  /// What is promised as of the scenario's day.
  var pledge: Pledge?
  /// Activities that it belongs with: 1 parent, 2 child, 4 co-funded.
  var related: [(type: String, identifier: String)] = []
  /// What the donor asks for first.
  var conditions: [(type: String, text: String)] = []
  /// What the money is to bring about, where that is counted.
  var result: Result?

  /// An organisation and its part.
  struct Participant: Hashable {
    /// 1 funds, 2 is accountable, 3 extends, 4 implements.
    var role: String
    /// The organisation.
    var organisation: Organisation
  }

  /// An organisation by its name. The scenario knows no ids of registers, and none is made up.
  struct Organisation: Hashable {
    /// The name.
    var name: String
    /// The code of the kind of organisation, where that is known.
    var type: String?
    /// The activity at that organisation, if any.
    var activity: String?
  }

  /// A country or region with its share.
  struct Share {
    /// The code.
    var code: String
    /// The share, all of them together 100.
    var percentage: String
  }

  /// A year's money.
  struct Budget {
    /// The year.
    var year: Year
    /// How much.
    var amount: Money
    /// Whether a decision or contract binds it.
    var isCommitted = false
  }

  /// Money on its way.
  struct Disbursement {
    /// When.
    var years: ClosedRange<Year>
    /// How much.
    var amount: Money
    /// Who gives.
    var provider: Organisation
    /// Who receives, where that is known.
    var receiver: Organisation?
  }

  /// A promise.
  struct Pledge {
    /// The id of what is promised.
    var id: String
    /// How much.
    var amount: Money
    /// Who promises.
    var provider: Organisation
  }

  /// Something counted.
  struct Result {
    /// What is brought about.
    var title: String
    /// What is counted.
    var indicator: String
    /// How many.
    var target: String
    /// How the number comes about.
    var comment: String?
  }
}

extension IATIDraft.Organisation {
  /// A donor: a government where its id is that of a country.
  init(_ donor: Donor, activity: String? = nil) {
    let isState = CountryCode(donor.id.text) != nil
    self.init(
      name: donor.name, type: isState ? IATIReporter.governmentType : nil, activity: activity)
  }

  /// An affected state: its national authority and its own services.
  init(_ state: AffectedState) {
    self.init(name: state.name, type: IATIReporter.governmentType)
  }
}
