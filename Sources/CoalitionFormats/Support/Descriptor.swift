#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Owns one open file or folder and closes it when it goes.
struct Descriptor: ~Copyable {
  let path: String
  private let number: CInt

  init(opening path: String, _ flags: CInt) throws(FileError) {
    self.number = uninterrupted { unsafe open(path, flags | O_CLOEXEC, 0o666) }
    self.path = path
    guard number >= 0 else { throw FileError(path: path, code: errno) }
  }

  /// Opens a regular file; symbolic links are followed.
  static func reading(_ path: String) throws(FileError) -> Descriptor {
    // Without O_NONBLOCK a named pipe would keep the program waiting for somebody to write to it.
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    switch try file.status().st_mode & S_IFMT {
    case S_IFREG: return file
    case S_IFDIR: throw FileError(path: path, reason: "it is a folder, not a file")
    default: throw FileError(path: path, reason: "it is a pipe or a device, not a file")
    }
  }

  /// Opens a folder.
  static func folder(_ path: String) throws(FileError) -> Descriptor {
    try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
  }

  /// Creates a file where nothing is yet.
  static func creating(_ path: String) throws(FileError) -> Descriptor {
    try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  deinit { close(number) }
}

extension Descriptor {
  func status() throws(FileError) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw FileError(path: path, code: errno) }
    return status
  }

  func change(mode: mode_t) throws(FileError) {
    guard uninterrupted({ fchmod(number, mode) }) == 0 else {
      throw FileError(path: path, code: errno)
    }
  }

  /// Waits until all that was written is on the disk.
  func synchronize() throws(FileError) {
    // Some network file systems have nothing to synchronise and say so with EINVAL.
    guard uninterrupted({ fsync(number) }) == 0 || errno == EINVAL else {
      throw FileError(path: path, code: errno)
    }
  }

  /// Hears what the system tells of a file only when it is closed, as some network file systems do
  /// of a full disk; the file stays open.
  func settle() throws(FileError) {
    let copy = dup(number)
    // What EINTR interrupts is closed all the same.
    guard copy >= 0, close(copy) == 0 || errno == EINTR else {
      throw FileError(path: path, code: errno)
    }
  }

  /// Locks against other runs of the program, if none of them is in the way, until it is unlocked
  /// or the program ends in whatever way.
  ///
  /// - Returns: The system's number for the reason where it is not locked, else `nil`.
  func lock(shared: Bool = false) -> CInt? {
    let outcome = uninterrupted { flock(number, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) }
    return outcome == 0 ? nil : errno
  }

  func unlock() {
    _ = flock(number, LOCK_UN)
  }
}

extension Descriptor {
  /// Reads to the end or `limit` bytes, whichever comes first; `expected` only saves room.
  func contents(atMost limit: Int, expected: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, expected)))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(piece.count, limit - bytes.count)
      let count = uninterrupted {
        unsafe piece.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, wanted) }
      }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      if count == 0 { break }
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// Overwrites the array with the next bytes, as many as it has, and says how many came:
  /// fewer only at the end of the file.
  func fill(_ bytes: inout [UInt8]) throws(FileError) -> Int {
    let wanted = bytes.count
    var filled = 0
    while filled < wanted {
      let count = uninterrupted {
        unsafe bytes.withUnsafeMutableBytes {
          unsafe read(number, $0.baseAddress?.advanced(by: filled), wanted - filled)
        }
      }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func append(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = uninterrupted {
        unsafe bytes[written...].withUnsafeBytes {
          unsafe write(number, $0.baseAddress, $0.count)
        }
      }
      // A disk that takes nothing and gives no reason would keep the program here for ever.
      guard count > 0 else { throw FileError(path: path, code: count < 0 ? errno : EIO) }
      written += count
    }
  }
}

/// Calls the system again where only a signal kept it from answering.
private func uninterrupted<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let answer = call()
    if answer != -1 || errno != EINTR { return answer }
  }
}

extension FileError {
  /// What the operating system reports of a path, in words.
  init(path: String, code: CInt) {
    let reason =
      switch code {
      case ENOENT: "there is no such file or folder"
      case EACCES, EPERM: "you may not read or write it"
      case EISDIR: "it is a folder, not a file"
      case ENOTDIR: "it, or part of its path, is a file, not a folder"
      case ENOSPC: "the disk is full"
      case EDQUOT: "your share of the disk is full"
      case EFBIG: "it would be larger than a file may be here"
      case EIO: "the disk, or the way to it, has a fault"
      case EROFS: "the disk can only be read"
      case ENAMETOOLONG: "the name is too long"
      case EMFILE, ENFILE: "too many files are open"
      case ELOOP: "its symbolic links lead in a circle"
      default: "the system reports error \(code)"
      }
    self.init(path: path, reason: reason, code: code, isMissing: code == ENOENT)
  }

  /// The same failure of another path: people know nothing of temporary files.
  func renamed(_ path: String) -> FileError {
    FileError(path: path, reason: reason, code: code, isMissing: isMissing)
  }

  /// The same failure, with what it did not undo said first.
  func after(_ deed: String) -> FileError {
    FileError(path: path, reason: "\(deed): \(reason)", code: code)
  }
}
