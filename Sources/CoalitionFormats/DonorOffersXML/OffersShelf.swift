internal import CoalitionDomain
internal import XMLTree

/// The files of offers in a scenario's folder.
struct OffersShelf {
  private let scenario: String
  private let files: [File]

  /// One file of offers.
  struct File {
    /// Its name within the scenario's folder.
    let name: String
    let path: String
    /// What it holds.
    let bytes: [UInt8]
    /// The donor it says it is of, or `nil` where it does not even say that.
    let donor: String?
    /// What it says, or `nil` where it has errors.
    let offers: DonorOffers?
    /// Whether there are comments in it.
    var hasComments: Bool { bytes.firstRange(of: Array("<!--".utf8)) != nil }
  }

  /// Reads the files of a scenario's folder, which need not hold any.
  ///
  /// - Throws: ``FileError`` where there is no such folder, or it or a file cannot be read.
  init(scenario: String, limits: InputLimits = .standard) throws(FileError) {
    let folder = try FolderReading(scenario)
    var files: [File] = []
    for name in try folder.names()
    where name.hasPrefix("offers/") && name.lowercased().hasSuffix(".xml") {
      let path = "\(scenario)/\(name)"
      let bytes = try folder.bytes(of: name, limit: limits.fileBytes)
      let offers = DonorOffersXMLImporter(limits: limits).offers(from: bytes, file: path).value
      let root = offers == nil ? try? XMLTreeReader.read(bytes, limits: limits.xml) : nil
      files.append(
        File(
          name: name, path: path, bytes: bytes,
          donor: offers?.donor.id.text ?? root?.attribute("donor"), offers: offers))
    }
    self.scenario = scenario
    self.files = files
  }

  /// The files that say they are of a donor, in capitals or not.
  func files(holding donor: Identifier<Donor>) -> [File] {
    files.filter { $0.donor?.lowercased() == donor.text.lowercased() }
  }

  /// The file that the offers of a donor go to: the one that holds them, else a new one.
  func name(for donor: Identifier<Donor>) -> String {
    files(holding: donor).first?.name ?? newName(for: donor)
  }

  private func newName(for donor: Identifier<Donor>) -> String {
    "offers/\(donor.text.lowercased()).xml"
  }

  /// What keeps offers from becoming part of the folder.
  func conflicts(with new: DonorOffers) -> [Diagnostic] {
    let held = files(holding: new.donor.id)
    var conflicts: [Diagnostic] = []
    if held.count > 1 {
      conflicts.append(.severalFiles(held.map(\.path), of: new.donor.id))
    }
    let path = "\(scenario)/\(newName(for: new.donor.id))"
    var settled = Set(held.map(\.path))
    if held.isEmpty, let other = files.first(where: { $0.path.lowercased() == path.lowercased() }) {
      conflicts.append(.taken(other, by: new.donor.id))
      settled.insert(other.path)
    }
    for other in files where !settled.contains(other.path) {
      guard let offers = other.offers else {
        conflicts.append(.unread(other))
        continue
      }
      let ids = Set(offers.offers.map { $0.id.text.lowercased() })
      for offer in new.offers where ids.contains(offer.id.text.lowercased()) {
        let location = new.locations[.offer(offer.id)] ?? SourceLocation(file: path)
        conflicts.append(.duplicate(offer.id, in: other.path, at: location))
      }
    }
    return conflicts
  }
}

extension Diagnostic {
  fileprivate static func severalFiles(
    _ paths: [String], of donor: Identifier<Donor>
  ) -> Diagnostic {
    Diagnostic(
      .error, "offers-import-several-files", at: SourceLocation(file: paths.first ?? ""),
      "the offers of \(donor) are in \(alternatives(paths, "and")); move all but one away")
  }

  fileprivate static func taken(
    _ file: OffersShelf.File, by donor: Identifier<Donor>
  ) -> Diagnostic {
    let owner = file.donor.map { "is of the donor \(quoted($0))" } ?? "does not say whose it is"
    return Diagnostic(
      .error, "offers-import-taken", at: SourceLocation(file: file.path),
      "the file \(owner), and the offers of \(donor) would replace it; give it another name")
  }

  fileprivate static func unread(_ file: OffersShelf.File) -> Diagnostic {
    Diagnostic(
      .warning, "offers-import-unread", at: SourceLocation(file: file.path),
      "the file has errors, so its offers are not compared with the new ones; check it")
  }

  fileprivate static func duplicate(
    _ offer: Identifier<Offer>, in path: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "offers-duplicate-id", at: location,
      "the id \(quoted(offer.text)) is that of an offer in \(path) too; give each offer an id of its "
        + "own")
  }
}
