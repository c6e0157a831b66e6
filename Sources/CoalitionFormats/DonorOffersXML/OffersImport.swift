public import CoalitionDomain
internal import XMLTree

/// A donor's file that is ready to become part of a scenario folder.
///
///     let imported = try OffersImport.prepare(
///       bytes, named: "norway-2018.xml", for: "Scenarios/lao-pdr-2017")
///     print(imported.value?.comparison ?? "nothing was imported")
///     try imported.value?.write()
///
/// Nothing is changed until ``write()``, so that a person can look at what differs first.
public struct OffersImport: Hashable, Sendable {
  /// What the new file says.
  public let offers: DonorOffers
  /// The file that is written: the one that holds this donor's offers, else a new one.
  public var path: String { "\(scenario)/\(name)" }
  private let scenario: String
  private let name: String
  private let oldBytes: [UInt8]?
  /// Whether that is a file of this donor which is there already.
  public let replaces: Bool
  /// What differs from what the donor offered before.
  public let comparison: OffersComparison
  /// The new file as it came: comments and the donor's own layout are kept.
  public let bytes: [UInt8]

  /// Reads a donor's file and compares it with what a scenario folder holds of the donor.
  ///
  /// - Parameters:
  ///   - bytes: The new file.
  ///   - file: What to call it in diagnostics.
  ///   - scenario: The scenario's folder.
  ///   - limits: How much of the files is read.
  /// - Returns: What would be written, or no value where the new file or its place has an error.
  /// - Throws: ``FileError`` where the scenario's folder or a file in it cannot be read.
  public static func prepare(
    _ bytes: [UInt8], named file: String, for scenario: String, limits: InputLimits = .standard
  ) throws(FileError) -> Imported<OffersImport> {
    let imported = DonorOffersXMLImporter(limits: limits).offers(from: bytes, file: file)
    guard let offers = imported.value else { return Imported(nil, imported.diagnostics) }
    let shelf = try OffersShelf(scenario: scenario, limits: limits)
    var diagnostics = imported.diagnostics + shelf.conflicts(with: offers)
    let held = shelf.files(holding: offers.donor.id)
    if let old = held.first, old.offers == nil {
      diagnostics.append(.unreadableBefore(old))
    }
    let change = OffersImport(
      offers: offers, scenario: scenario, name: shelf.name(for: offers.donor.id),
      oldBytes: held.first?.bytes, replaces: !held.isEmpty,
      comparison: OffersComparison(from: held.first?.offers, to: offers), bytes: bytes)
    return Imported(change, diagnostics)
  }

  /// Writes the new file, whole or not at all, after finishing a change that was cut off.
  ///
  /// - Throws: ``FileError`` where it cannot be written, another run of the program is busy with
  ///   the folder, or the old file is no longer what this was compared with; that is then still
  ///   there.
  public func write() throws(FileError) {
    var change = FolderChange(folder: scenario)
    change.expect(oldBytes, as: name)
    try change.add(bytes, as: name)
    try change.commit()
  }
}

extension Diagnostic {
  fileprivate static func unreadableBefore(_ old: OffersShelf.File) -> Diagnostic {
    Diagnostic(
      .warning, "offers-import-unread", at: SourceLocation(file: old.path),
      "the donor's old file has errors, so nothing can be said about what differs; it is replaced")
  }
}
