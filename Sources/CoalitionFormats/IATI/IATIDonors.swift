internal import CoalitionDomain

/// Who gives, as the rest of the program names donors.
struct IATIDonor: Hashable {
  /// A state's code where the reference surely is of a state, else an id made from the reference.
  let id: Identifier<Donor>
  /// Its name.
  let name: String
  /// Whether it is a state.
  let isState: Bool
  /// By what the scenario's donor was recognised, or `nil` where it is none of them.
  let recognition: Recognition?

  /// By what a donor of the scenario is recognised.
  enum Recognition: Hashable {
    /// An offer of the scenario that the money is from.
    case offer
    /// The reference, of a state or the one that its id was made from.
    case reference
    /// The name.
    case name
  }

  /// A donor of the scenario.
  init(_ donor: Donor, _ recognition: Recognition) {
    self.id = donor.id
    self.name = donor.name
    self.isState = CountryCode(donor.id.text) != nil
    self.recognition = recognition
  }

  /// Names an organisation by what it says of itself, or gives `nil` where it has neither a
  /// reference nor a name.
  init?(_ organisation: IATIOrganisation) {
    let reference = organisation.reference ?? ""
    let name = organisation.names.inEnglish ?? ""
    guard !reference.isEmpty || !name.isEmpty else { return nil }
    self.name = [name.asLine, reference.asLine].first { !$0.isEmpty } ?? "A donor without a name"
    let state = Self.state(reference, type: organisation.type)
    self.isState = state != nil
    self.recognition = nil
    // An organisation without a reference is known by its name alone, marked so that no reference
    // can be the same.
    let identity = IATIIdentity(reference.isEmpty ? "name: \(name)" : reference)
    self.id = state.map { Identifier(stringLiteral: $0.code) } ?? identity.donor
  }

  /// The state whose government a reference is of, where that is certain.
  ///
  /// `XM-DAC-` is followed by the donor's number at the DAC, then an agency's: `XM-DAC-5-7` is a
  /// ministry of Germany. Other references begin with the two letters of the country that keeps the
  /// list they are from, where charities and firms stand too: only governments are taken.
  static func state(_ reference: String, type: String?) -> CountryCode? {
    let parts = reference.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    if parts.count >= 3, parts[0] == "XM", parts[1] == "DAC" {
      return states[String(parts[2])].flatMap(CountryCode.init)
    }
    guard parts.count >= 2, parts[0].utf8.count == 2,
      let state = CountryCode.from(alphaTwo: String(parts[0]))
    else { return nil }
    return type == "10" || parts[1] == "GOV" || parts[1] == "USAGOV" ? state : nil
  }

  /// Donor codes of the OECD's "DAC and CRS code list", sheet "Donor", for states.
  private static let states: [String: String] = [
    "1": "AUT", "2": "BEL", "3": "DNK", "4": "FRA", "5": "DEU", "6": "ITA", "7": "NLD", "8": "NOR",
    "9": "PRT", "10": "SWE", "11": "CHE", "12": "GBR", "18": "FIN", "20": "ISL", "21": "IRL",
    "22": "LUX", "40": "GRC", "50": "ESP", "61": "SVN", "68": "CZE", "69": "SVK", "75": "HUN",
    "76": "POL", "82": "EST", "83": "LVA", "84": "LTU", "301": "CAN", "302": "USA", "701": "JPN",
    "742": "KOR", "801": "AUS", "820": "NZL",
  ]
}

extension [IATIText] {
  /// The English text where there is one, else the first, which is in the file's own language.
  var inEnglish: String? {
    (first { $0.language?.lowercased().hasPrefix("en") == true } ?? first)?.text
  }
}

extension String {
  /// The text on one line, without characters that hide themselves, and no longer than 300
  /// characters: titles from outside end up in tables and on terminals.
  var asLine: String {
    let words = unicodeScalars.split { $0.properties.isWhitespace || $0.hidesItself }
    let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    let longest = 300
    return line.unicodeScalars.count <= longest
      ? line : String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest))) + "…"
  }
}
