public import CoalitionDomain
internal import XMLTree

/// Reads IATI files of any size, an activity at a time.
///
/// What an activity says of mine action is kept; of the others, nothing is, so that a file of a
/// whole ministry takes no more memory than one of a single programme.
public struct IATIFile: Sendable {
  private static let limits = XMLTreeLimits.streamed

  /// Creates a reader.
  public init() {}

  /// Whether a file's root element is that of IATI activities; anything that cannot be read is not.
  ///
  /// - Throws: ``FileError`` where the file cannot be opened or read.
  /// - Complexity: O(1): only the beginning is read.
  public static func isIATI(_ path: String) throws(FileError) -> Bool {
    var document = try PieceFeed(path, limit: .max)
    var isIATI = false
    // Whatever is wrong with it, the reader of its format says better.
    try? XMLRecordReader(keeping: []).read(
      from: { document.next(into: &$0) },
      root: { root in
        isIATI = root.name == rootName
        return false
      }, record: { _ in })
    if let error = document.error { throw error }
    return isIATI
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - selection: What it is read for.
  /// - Returns: What it says of mine action, or no value where it is not well-formed, not IATI, or
  ///   of a version that is not known. Mistakes in activities cost those activities only; they are
  ///   among the reading's own findings.
  /// - Throws: ``FileError`` where the file cannot be opened or read.
  /// - Complexity: O(*n*) time for *n* bytes; memory for the largest activity and all mine action.
  public func reading(
    of path: String, for selection: IATISelection
  ) throws(FileError) -> Imported<IATIReading> {
    var document = try PieceFeed(path, limit: Self.limits.maximumBytes)
    let outcome = reading(from: { document.next(into: &$0) }, for: selection)
    if let error = document.error { throw error }
    return outcome
  }

  /// Reads a file that is in memory.
  public func reading(of bytes: [UInt8], for selection: IATISelection) -> Imported<IATIReading> {
    var rest = bytes
    return reading(
      from: { piece in
        piece = rest
        rest = []
        return !piece.isEmpty
      }, for: selection)
  }

  /// Reads a file in pieces of any size, which `next` puts in each other's place.
  func reading(
    from next: (inout [UInt8]) -> Bool, for selection: IATISelection
  ) -> Imported<IATIReading> {
    var interpreter = IATIInterpreter(selection)
    var packed: Diagnostic?
    var hasBegun = false
    var version = IATIVersion(file: selection.file)
    let reader = XMLRecordReader(
      keeping: IATIElements.names, unsearched: IATIElements.unsearched, holding: Self.filter,
      limits: Self.limits)
    do throws(XMLTreeError) {
      try reader.read(
        from: { piece in
          guard next(&piece) else { return false }
          if !hasBegun { packed = PackedFile.finding(on: piece, file: selection.file) }
          hasBegun = true
          return true
        }, root: { version.accepts($0) },
        record: { record in
          let element = record.element()
          guard element.name == "iati-activity" else { return }
          interpreter.add(IATIElements.activity(element))
        }, other: { interpreter.skip() })
    } catch {
      if let packed { return Imported(nil, [packed]) }
      let location = SourceLocation(file: selection.file, line: error.line)
      return Imported(nil, [Diagnostic(.error, error.code, at: location, spelledOut(error.reason))])
    }
    guard version.isKnown else { return Imported(nil, version.diagnostics) }
    return Imported(interpreter.finish(), version.diagnostics)
  }

  /// The root element of a file of activities.
  static let rootName = "iati-activities"

  /// Finds the activities in which ``IATISignals`` may see something.
  static let filter = XMLRecordFilter(
    words: MineActionWords.stems,
    values: [
      .beginning("code", IATISignals.category), .whole("code", IATISignals.cluster),
      // White space round a code is no part of it.
      .beginning("code", " " + IATISignals.cluster), .beginning("code", IATISignals.cluster + " "),
    ])
}

/// The version that a file says it is of.
private struct IATIVersion {
  let file: String
  private(set) var isKnown = true
  private(set) var diagnostics: [Diagnostic] = []

  /// Every version there is, and two ways in which the first was written.
  private static let known = [
    "1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03", "1.0", "1.00",
  ]

  init(file: String) { self.file = file }

  /// Whether a root is that of IATI activities of a version that is read here, or of no version.
  mutating func accepts(_ root: XMLTreeElement) -> Bool {
    if root.name == IATIFile.rootName, let namespace = root.namespace {
      return refuse(
        "iati-root", root,
        "the root element is in the namespace \(quoted(namespace)), and IATI has none; take its "
          + "'xmlns' out")
    }
    guard root.name == IATIFile.rootName else {
      return refuse(
        "iati-root", root,
        "the root element is \(quoted(root.name)), not 'iati-activities'; give a file of IATI "
          + "activities")
    }
    guard let version = root.attribute("version") else { return true }
    let plain = version.filter { !$0.isWhitespace }
    guard Self.known.contains(plain) else {
      return refuse(
        "iati-version", root,
        "version \(quoted(version)) of IATI is not read here; ask the publisher for version 2.03")
    }
    return true
  }

  private mutating func refuse(
    _ code: String, _ root: XMLTreeElement, _ message: String
  ) -> Bool {
    diagnostics.append(
      Diagnostic(.error, code, at: SourceLocation(file: file, line: root.line), message))
    isKnown = false
    return false
  }
}

/// The pieces of a file for a reader that knows nothing of files: a failure ends them, and is kept.
private struct PieceFeed: ~Copyable {
  private var pieces: FilePieces
  private(set) var error: FileError?

  init(_ path: String, limit: Int) throws(FileError) {
    // Each piece is gone through twice: one of this size stays in the fastest memory meanwhile.
    pieces = try FilePieces(path, limit: limit, size: 1 << 15)
  }

  mutating func next(into piece: inout [UInt8]) -> Bool {
    do throws(FileError) {
      return try pieces.next(into: &piece)
    } catch {
      self.error = error
      return false
    }
  }
}
