internal import CoalitionDomain

/// Ids that are made from those of IATI, which may be of any length and letters.
///
/// Two ids of IATI never become one: an id in capitals, digits, points, hyphens and underscores is
/// kept, and any other is shown in part and told apart by a digest of 128 bits of all its bytes.
/// Ids are compared without regard to capitals elsewhere, so small letters are not kept.
struct IATIIdentity: Hashable {
  /// What all ids made from this one begin with: at most 46 bytes.
  let base: String

  /// What ids begin with that were made here.
  static let prefix = "iati-"

  /// Makes an id of an activity or organisation.
  init(_ identifier: String) {
    let kept = identifier.utf8.allSatisfy(Self.isKept)
    let looksDigested = identifier.utf8.count > 27 && identifier.utf8.dropLast(26).last == 0x5F
    if kept, !identifier.isEmpty, identifier.utf8.count <= 41, !looksDigested {
      self.base = Self.prefix + identifier
    } else {
      let shown = identifier.utf8.filter(Self.isKept).prefix(13)
      let start = String(decoding: shown.isEmpty ? Array("X".utf8) : Array(shown), as: UTF8.self)
      self.base = Self.prefix + start + "_" + Self.digest(of: identifier)
    }
  }

  /// The base of an id that was made here with so many bytes after it, or `nil` of another.
  static func base(of id: String, without suffix: Int) -> String? {
    guard id.hasPrefix(prefix), id.utf8.count > prefix.utf8.count + suffix else { return nil }
    return String(id.dropLast(suffix))
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// FNV-1a of 128 bits (draft-eastlake-fnv), in 26 letters and digits.
  private static func digest(of text: String) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text.utf8 {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    let digits = (0..<26).map { letters[Int(truncatingIfNeeded: hash >> (5 * $0)) & 31] }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension IATIIdentity {
  /// How many bytes ``offer(in:_:_:)`` adds.
  static let offerSuffix = 9

  /// How many bytes of that say which country it is for.
  static let placeSuffix = 3

  /// How many bytes ``commitment(in:_:_:_:)`` adds.
  static let commitmentSuffix = 16

  /// The id of the offer of an activity for a country, or for none.
  func offer(
    in country: CountryCode?, _ status: Offer.Status, _ currency: Currency
  ) -> Identifier<Offer> {
    let firmness =
      switch status {
      case .indicative: "I"
      case .pledged: "P"
      case .committed: "C"
      }
    return Identifier(stringLiteral: "\(base).\(letters(country)).\(firmness).\(currency.code)")
  }

  /// The id of what an activity pays in a country, in one pillar or without one, in a year.
  func commitment(
    in country: CountryCode, _ pillar: Pillar?, _ year: Year, _ currency: Currency
  ) -> Identifier<Commitment> {
    let work = pillar?.letters ?? "ALL"
    return Identifier(
      stringLiteral: "\(base).\(letters(country)).\(work).\(year).\(currency.code)")
  }

  /// The id of an organisation that is no state.
  var donor: Identifier<Donor> { Identifier(stringLiteral: base) }

  /// A country's two letters; ISO 3166-1 leaves XX to users.
  private func letters(_ country: CountryCode?) -> String { country?.alphaTwo ?? "XX" }
}

extension Pillar {
  /// The pillar in three letters.
  fileprivate var letters: String {
    switch self {
    case .clearance: "CLR"
    case .riskEducation: "EDU"
    case .stockpileDestruction: "STO"
    case .victimAssistance: "VIC"
    case .capacity: "CAP"
    }
  }
}
