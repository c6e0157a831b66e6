#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension AtomicFile {
  /// What a name in a folder stands for; symbolic links are not followed.
  enum Kind {
    case file, folder, link, other
  }

  /// What is at a path, or `nil` where nothing is.
  static func kind(of path: String) throws(FileError) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw FileError(path: path, code: errno)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Whether two folders are on one disk, so that a file can be moved between them in one step.
  static func areOnOneDisk(_ folder: String, _ other: String) throws(FileError) -> Bool {
    try Descriptor.folder(folder).status().st_dev == Descriptor.folder(other).status().st_dev
  }

  /// The names of what is in a folder, without those that begin with a point, ordered by bytes.
  ///
  /// - Throws: ``FileError`` where there is no such folder or it cannot be read.
  public static func names(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// The names of everything in a folder, hidden or not, ordered by bytes.
  static func entries(in folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError(path: folder, code: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(path: folder, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder, to last, in one that is there; one of that name may be there already.
  ///
  /// - Throws: ``FileError`` where it cannot be made.
  public static func createFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileError(path: path, code: errno)
    }
    // An earlier run may have made it and been killed here.
    try synchronize(split(path).folder)
  }

  /// Makes a folder where nothing is yet; it lasts once the folder that it is in is synchronised.
  static func createNewFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw FileError(path: path, code: errno) }
  }

  /// Moves a file over another in one step, or a folder to where nothing is.
  static func move(_ path: String, to place: String) throws(FileError) {
    guard unsafe rename(path, place) == 0 else { throw FileError(path: place, code: errno) }
  }

  /// Removes a file or a link, but no folder.
  static func removeFile(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 else { throw FileError(path: path, code: errno) }
  }

  /// Removes a folder that is empty.
  static func removeFolder(_ path: String) throws(FileError) {
    guard unsafe rmdir(path) == 0 else { throw FileError(path: path, code: errno) }
  }

  /// Makes what was added to a folder, moved in it or removed from it last.
  static func synchronize(_ folder: String) throws(FileError) {
    try Descriptor.folder(folder).synchronize()
  }

  /// The folder that a path is in, and its name there.
  static func split(_ path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, path[path.index(after: slash)...])
  }
}
