/// A change of a scenario's folder whose files are not all in their places; see ``FolderChange``.
struct UnfinishedChange {
  /// The scenario's folder.
  let folder: String
  /// The name of the hidden folder of a change that is made.
  static let folderName = ".coalition-change"
  /// The names of the files that still lie in the hidden folder, by their bytes.
  let names: [String]

  init(names: [String], in folder: String) {
    self.names = names
    self.folder = folder
  }

  /// Looks for a change that was made and not finished.
  ///
  /// A hidden folder that comes from elsewhere gets no further than here: nothing in it is
  /// followed, and all of it has to be files of a scenario.
  ///
  /// - Returns: The change, or `nil` where there is none.
  /// - Throws: ``FileError`` where what lies there is not a change.
  init?(in folder: String) throws(FileError) {
    self.init(names: [], in: folder)
    switch try AtomicFile.kind(of: committed) {
    case nil: return nil
    case .folder: break
    default: throw Self.refusal(of: committed)
    }
    var names: [String] = []
    for entry in try AtomicFile.entries(in: committed) {
      let path = "\(committed)/\(entry)"
      switch try AtomicFile.kind(of: path) {
      case .file where Self.mayHold(entry): names.append(entry)
      case .folder where entry == "offers":
        for name in try AtomicFile.entries(in: path) {
          guard try AtomicFile.kind(of: "\(path)/\(name)") == .file,
            Self.mayHold("offers/\(name)")
          else { throw Self.refusal(of: "\(path)/\(name)") }
          names.append("offers/\(name)")
        }
      default: throw Self.refusal(of: path)
      }
    }
    self.init(names: names, in: folder)
  }

  /// Whether a name within a scenario's folder is that of a file that a scenario is made of.
  static func mayHold(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }), !name.utf8.contains(0)
    else { return false }
    if parts.count == 2, parts[0] == "offers" { return name.lowercased().hasSuffix(".xml") }
    return switch ScenarioFile.Kind(name: name) {
    case .scenario, .needs, .inKindNeeds, .commitments, .operators, .rates: parts.count == 1
    case .offers, .forPeople, nil: false
    }
  }

  private static func refusal(of path: String) -> FileError {
    FileError(
      path: path,
      reason: "it is no part of a change that this program made; find out where it comes from and "
        + "take it away")
  }
}

extension UnfinishedChange {
  /// The hidden folder of a change that is made.
  var committed: String { place(of: Self.folderName) }
  /// The hidden folder of a change that is not made yet.
  var part: String { place(of: "\(Self.folderName).part") }
  /// Whether files of offers are changed.
  var changesOffers: Bool { names.contains { $0.hasPrefix("offers/") } }
  private var offers: String { place(of: "offers") }

  /// Where a file belongs.
  func place(of name: String) -> String { ScenarioFiles.path(of: name, in: folder) }

  /// Where a file lies until it is in its place.
  func waiting(_ name: String) -> String { "\(committed)/\(name)" }

  /// Whether the folders are there that the files go to.
  func hasFolders() throws(FileError) -> Bool {
    guard changesOffers else { return true }
    return try AtomicFile.kind(of: offers) != nil
  }

  /// Makes sure that every file can be moved into its place, and through no link.
  func findPlaces() throws(FileError) {
    let hasFolders = try hasFolders()
    if changesOffers, hasFolders {
      guard try AtomicFile.kind(of: offers) == .folder, try AtomicFile.areOnOneDisk(folder, offers)
      else {
        throw FileError(
          path: offers, reason: "it is not a folder on the scenario's own disk; make it one")
      }
    }
    for name in names where hasFolders || !name.hasPrefix("offers/") {
      try AtomicFile.findPlace(for: place(of: name))
    }
  }

  /// Moves the files of a change that is made into their places, and removes the hidden folder.
  ///
  /// - Parameter problem: What is said, before the reason, where that cannot be done.
  /// - Throws: ``FileError`` where a place or the disk is in the way; the change stays as it is.
  func finish(or problem: String) throws(FileError) {
    do throws(FileError) {
      try findPlaces()
      if changesOffers { try AtomicFile.createFolder(offers) }
      for name in names { try AtomicFile.move(waiting(name), to: place(of: name)) }
      // Only what is in its place for good is taken out of the change.
      if changesOffers { try AtomicFile.synchronize(offers) }
      try AtomicFile.synchronize(folder)
      try Self.remove(committed)
      try AtomicFile.synchronize(folder)
    } catch {
      throw error.after(problem)
    }
  }

  /// Finishes a change that was made, and removes what is left of one that was not.
  ///
  /// - Throws: ``FileError`` where what lies there is not a change, or cannot be moved.
  static func settle(in folder: String) throws(FileError) {
    try UnfinishedChange(in: folder)?.finish(or: "an earlier import was cut off and stays so")
    try removePart(in: folder)
  }

  /// Removes what is left of a change that was not made.
  static func removePart(in folder: String) throws(FileError) {
    let part = UnfinishedChange(names: [], in: folder).part
    switch try AtomicFile.kind(of: part) {
    case nil: return
    case .folder: try remove(part)
    default: throw refusal(of: part)
    }
  }

  /// Removes a hidden folder with its files, down to those of offers and no deeper.
  private static func remove(_ hidden: String) throws(FileError) {
    let offers = "\(hidden)/offers"
    for folder in [offers, hidden] where try AtomicFile.kind(of: folder) == .folder {
      for entry in try AtomicFile.entries(in: folder) {
        let path = "\(folder)/\(entry)"
        guard try AtomicFile.kind(of: path) != .folder else { throw refusal(of: path) }
        try AtomicFile.removeFile(path)
      }
      try AtomicFile.removeFolder(folder)
    }
  }
}
