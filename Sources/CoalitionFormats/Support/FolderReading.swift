/// A scenario's folder while it is read: nobody changes it meanwhile, and the files of a change
/// that was cut off are read as if they were in their places. See ``FolderChange``.
struct FolderReading: ~Copyable {
  private let folder: String
  private let change: UnfinishedChange?
  private let lock: FolderLock

  /// The names of the files of a change that was cut off, by their bytes.
  var pending: [String] { change?.names ?? [] }

  /// Opens a folder; nothing is written.
  ///
  /// - Throws: ``FileError`` where there is no such folder, it cannot be read, it is being changed
  ///   for longer than one waits, or something lies in the place of a change that is none.
  init(_ folder: String) throws(FileError) {
    let lock = try FolderLock(folder, shared: true)
    self.change = try UnfinishedChange(in: folder)
    self.folder = folder
    self.lock = lock
  }

  /// The names of what is in the folder and in the folder `offers`, such as `offers/nor.xml`.
  ///
  /// - Throws: ``FileError`` where they cannot be read.
  func names() throws(FileError) -> [String] {
    let top = try AtomicFile.names(in: folder)
    var names = top.filter { $0 != "offers" }
    if top.contains("offers") {
      names += try AtomicFile.names(in: place(of: "offers")).map { "offers/\($0)" }
    }
    let known = Set(names)
    return names + pending.filter { !known.contains($0) }
  }

  /// Reads a file.
  ///
  /// - Throws: ``FileError`` where it cannot be read or has more than `limit` bytes.
  func bytes(of name: String, limit: Int) throws(FileError) -> [UInt8] {
    guard let change, change.names.contains(name) else {
      return try AtomicFile.read(place(of: name), limit: limit)
    }
    return try AtomicFile.read(change.waiting(name), limit: limit)
  }

  deinit { lock.unlock() }

  private func place(of name: String) -> String { ScenarioFiles.path(of: name, in: folder) }
}
