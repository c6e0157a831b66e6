/// Changes several files of a scenario's folder at once: all of them or none.
///
///     var change = FolderChange(folder: "Scenarios/lao-pdr-2017")
///     try change.add(offers, as: "offers/nor.xml")
///     try change.add(commitments, as: "commitments.csv")
///     try change.commit()
///
/// The new files are first written into a hidden folder, `.coalition-change.part`. One rename of
/// that folder to `.coalition-change` makes the change: from then on every reader takes its files
/// in place of those of the same names. Only then are they moved into their places, and where the
/// program or the power ends before that, the next change does it.
package struct FolderChange {
  private let folder: String
  private var files: [String: [UInt8]] = [:]
  private var foundations: [String: [UInt8]?] = [:]

  /// Begins a change of a folder that is there; nothing is written yet.
  package init(folder: String) {
    self.folder = folder
  }

  /// Adds what a file is to hold, in place of what was added under its name before.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name within the folder, such as `offers/nor.xml`.
  /// - Throws: ``FileError`` where the name is not that of a file of a scenario.
  package mutating func add(_ bytes: [UInt8], as name: String) throws(FileError) {
    guard UnfinishedChange.mayHold(name) else {
      throw FileError(
        path: ScenarioFiles.path(of: name, in: folder), reason: "it is not a file of a scenario")
    }
    files[name] = bytes
  }

  /// Says what a file held when the change was thought out: where another run has changed it since,
  /// this change is not made, so that neither undoes the other.
  ///
  /// - Parameters:
  ///   - bytes: What the file held, or `nil` where there was none.
  ///   - name: Its name within the folder.
  package mutating func expect(_ bytes: [UInt8]?, as name: String) {
    foundations.updateValue(bytes, forKey: name)
  }

  /// Makes the change, after finishing an earlier one that was cut off.
  ///
  /// - Throws: ``FileError`` where another run of the program is busy with the folder or has
  ///   changed what was expected in it, or anything could not be written. The folder is then as
  ///   before, and nothing is left in it. One failure comes too late for that, and says so: the
  ///   change is made, but not all of its files could be moved into their places.
  package func commit() throws(FileError) {
    let lock = try FolderLock(folder, shared: false)
    defer { lock.unlock() }
    try UnfinishedChange.settle(in: folder)
    guard let name = files.keys.first, let bytes = files[name] else { return }
    for (name, bytes) in foundations.sorted(by: { $0.key < $1.key }) {
      try Self.compare(bytes, with: ScenarioFiles.path(of: name, in: folder))
    }
    let change = UnfinishedChange(names: files.keys.sorted(), in: folder)
    // A single file needs no more than a rename, where the folder it goes to is there.
    if files.count == 1, try change.hasFolders() {
      return try AtomicFile.write(bytes, to: ScenarioFiles.path(of: name, in: folder))
    }
    try change.findPlaces()
    do throws(FileError) {
      try change.prepare(files)
      try change.publish()
    } catch {
      try? UnfinishedChange.removePart(in: folder)
      throw error
    }
    try change.finish(
      or: "all of it is imported and read, but some files still lie in "
        + "\(quoted(UnfinishedChange.folderName)); the next import moves them")
  }

  private static func compare(_ bytes: [UInt8]?, with path: String) throws(FileError) {
    var found: [UInt8]?
    if try AtomicFile.kind(of: path) != nil {
      found = try AtomicFile.read(path, limit: InputLimits.range.upperBound)
    }
    guard found == bytes else {
      throw FileError(
        path: path, reason: "another run of the program has changed it meanwhile; try again")
    }
  }
}

extension UnfinishedChange {
  /// Writes the new files into the hidden folder, down to the disk.
  fileprivate func prepare(_ files: [String: [UInt8]]) throws(FileError) {
    try makeFolder(part)
    if changesOffers { try makeFolder("\(part)/offers") }
    for name in names {
      do throws(FileError) {
        let file = try Descriptor.creating("\(part)/\(name)")
        try AtomicFile.put(files[name] ?? [], into: file, for: place(of: name))
      } catch {
        throw error.renamed(place(of: name))
      }
    }
    do throws(FileError) {
      if changesOffers { try AtomicFile.synchronize("\(part)/offers") }
      try AtomicFile.synchronize(part)
    } catch {
      throw error.renamed(folder)
    }
  }

  /// Makes the change, to last.
  fileprivate func publish() throws(FileError) {
    do throws(FileError) {
      try AtomicFile.move(part, to: committed)
      try synchronizeOrTakeBack()
    } catch {
      throw error.renamed(folder)
    }
  }

  private func synchronizeOrTakeBack() throws(FileError) {
    do throws(FileError) {
      try AtomicFile.synchronize(folder)
    } catch {
      do throws(FileError) {
        try AtomicFile.move(committed, to: part)
      } catch {
        throw error.after("the change is made, but a loss of power may undo that")
      }
      throw error
    }
  }

  private func makeFolder(_ path: String) throws(FileError) {
    do throws(FileError) {
      try AtomicFile.createNewFolder(path)
    } catch {
      throw error.renamed(folder)
    }
  }
}
