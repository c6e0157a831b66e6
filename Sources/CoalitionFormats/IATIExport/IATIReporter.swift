/// Who publishes an IATI file.
public struct IATIReporter: Hashable, Sendable {
  /// The organisation's id: that of a register, a hyphen, and its number there, such as
  /// `XM-DAC-41114`. Ids of activities begin with it.
  public let reference: String
  /// The organisation's name.
  public let name: String
  /// The code of the kind of organisation, one of ``types``.
  public let type: String
  /// Whether somebody else publishes the same, so that nobody counts it twice.
  public let isSecondary: Bool

  /// Names an organisation, or gives `nil` where the id has a character that the standard forbids,
  /// the name is blank, or there is no such type.
  public init?(
    reference: String, name: String, type: String = IATIReporter.otherType,
    isSecondary: Bool = false
  ) {
    guard Self.isReference(reference), name.contains(where: { !$0.isWhitespace }),
      Self.types.contains(type)
    else { return nil }
    self.init(known: reference, name: name, type: type, isSecondary: isSecondary)
  }

  private init(known reference: String, name: String, type: String, isSecondary: Bool) {
    self.reference = reference
    self.name = name
    self.type = type
    self.isSecondary = isSecondary
  }

  /// Nobody yet: what a file says that is still to be looked at.
  ///
  /// The id belongs to no register, so that nobody takes the file for a published one.
  public static let draft = IATIReporter(
    known: "DRAFT", name: "Draft, published by nobody yet", type: otherType, isSecondary: false)
}

extension IATIReporter {
  /// The codes of the list OrganisationType: 10 is a government, 40 a multilateral organisation,
  /// 90 any other.
  public static let types = [
    "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90",
  ]

  /// The type that says least.
  public static let otherType = "90"

  /// The type of a state's own services and ministries.
  static let governmentType = "10"

  /// Whether a text may be the id of an organisation: visible ASCII characters without those that
  /// the standard's rules forbid in ids, because addresses are made of them.
  public static func isReference(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"/&|?".utf8.contains($0) }
  }

  /// The id of an activity of this organisation.
  ///
  /// An id that is its own already stays as it is: once published, it never changes.
  func identifier(_ kind: String, _ id: String) -> String {
    id.hasPrefix(reference + "-") ? id : "\(reference)-\(kind)-\(id)"
  }
}
