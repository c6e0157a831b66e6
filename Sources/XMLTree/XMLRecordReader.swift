internal import CXMLTree

/// Reads documents of any size element by element: the root's start tag, then each element right
/// below it with all in it, one at a time and in the same memory.
///
///     try XMLRecordReader(keeping: ["activity", "title"]).read(
///       from: { piece in file.next(into: &piece) },
///       root: { root in root.name == "activities" },
///       record: { record in print(record.element().line) })
///
/// The pieces are looked at before libxml2 sees them; what is refused there and by libxml2 is what
/// ``XMLTreeReader`` refuses.
package struct XMLRecordReader: Sendable {
  private let names: [String]?
  private let unsearched: [String]
  private let filter: XMLRecordFilter?
  private let limits: XMLTreeLimits

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - names: The names of the elements to keep, at most 255; others, and those in a namespace,
  ///     are left out with all in them. `nil` to keep everything.
  ///   - unsearched: The names of elements in which the filter does not look at texts, at most 255.
  ///   - filter: Which records are wanted; `nil` for all.
  ///   - limits: What the document may hold at most.
  package init(
    keeping names: [String]? = nil, unsearched: [String] = [],
    holding filter: XMLRecordFilter? = nil, limits: XMLTreeLimits = .streamed
  ) {
    self.names = names
    self.unsearched = unsearched
    self.filter = filter
    self.limits = limits
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - next: Puts the next bytes of the document in the place of what the array holds; returns
  ///     whether there are any.
  ///   - root: Hears about the root, without what is in it; returns whether to go on.
  ///   - record: Hears about each record that is wanted; the record is valid until it returns.
  ///   - other: Hears about each record that is not.
  /// - Throws: The first thing that is wrong, with one of the codes of ``XMLTreeError``. Records
  ///   before it have been heard of by then.
  /// - Complexity: O(*n*) time for *n* bytes, and memory for the largest record.
  package func read(
    from next: (inout [UInt8]) -> Bool, root: (XMLTreeElement) -> Bool,
    record: (XMLRecord) -> Void, other: () -> Void = {}
  ) throws(XMLTreeError) {
    let error = withoutActuallyEscaping(next) { next in
      withoutActuallyEscaping(root) { root in
        withoutActuallyEscaping(record) { record in
          withoutActuallyEscaping(other) { other in
            let parse = RecordParse(
              filter: filter, limits: limits, next: next, root: root, record: record, other: other)
            unsafe parse.run(keeping: names, unsearched: unsearched)
            return parse.error
          }
        }
      }
    }
    if let error { throw error }
  }
}

/// One parse under way, which the C room calls back.
@safe private final class RecordParse {
  /// What the document is refused for; where its bytes are, libxml2's words only follow from that.
  var error: XMLTreeError? { feed.error ?? failure }

  private var failure: XMLTreeError?
  private let feed: XMLPieceFeed
  private let filter: XMLRecordFilter?
  private let limits: XMLTreeLimits
  private let root: (XMLTreeElement) -> Bool
  private let record: (XMLRecord) -> Void
  private let other: () -> Void

  private let names = XMLNameCache()

  init(
    filter: XMLRecordFilter?, limits: XMLTreeLimits, next: @escaping (inout [UInt8]) -> Bool,
    root: @escaping (XMLTreeElement) -> Bool, record: @escaping (XMLRecord) -> Void,
    other: @escaping () -> Void
  ) {
    self.filter = filter
    self.limits = limits
    self.root = root
    self.record = record
    self.other = other
    self.feed = XMLPieceFeed(limits: limits, next: next)
  }

  @unsafe func run(keeping kept: [String]?, unsearched: [String]) {
    let sink = unsafe cxml_record_sink(
      context: Unmanaged.passUnretained(self).toOpaque(),
      root: { context, record in unsafe RecordParse.at(context)?.meet(root: record) ?? false },
      record: { context, record in unsafe RecordParse.at(context)?.meet(record) },
      failure: { context, kind, line, message in
        unsafe RecordParse.at(context)?.fail(kind, line: Int(line), String(cString: message))
      })
    let lists = [kept ?? [], unsearched, filter?.marked ?? []].map(Self.list)
    withExtendedLifetime(self) {
      unsafe Array(lists.joined()).withCharacters { names, _ in
        let unsearched = unsafe names + lists[0].count
        var choice = unsafe cxml_record_choice(
          kept: kept == nil ? nil : names, unsearched: unsearched,
          marked: unsearched + lists[1].count, record_bytes: limits.maximumRecordBytes)
        unsafe withUnsafePointer(to: limits.whileReading) { limits in
          unsafe withUnsafePointer(to: sink) { sink in
            unsafe feed.withSource { source in
              _ = unsafe cxml_read_records(source, limits, &choice, sink)
            }
          }
        }
      }
    }
  }

  /// Names as the C room wants them.
  private static func list(_ names: [String]) -> [UInt8] {
    names.flatMap { Array($0.utf8) + [0] } + [0]
  }

  @unsafe private static func at(_ context: UnsafeMutableRawPointer?) -> RecordParse? {
    unsafe context.map { unsafe Unmanaged<RecordParse>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension RecordParse {
  private func fail(_ kind: cxml_failure, line: Int, _ message: String) {
    guard failure == nil else { return }
    failure = XMLTreeError(kind, line: line, detail: message, limits: limits)
  }

  @unsafe private func meet(root start: UnsafePointer<cxml_record>) -> Bool {
    unsafe root(XMLRecord(start.pointee, names).element())
  }

  @unsafe private func meet(_ start: UnsafePointer<cxml_record>) {
    let found = unsafe XMLRecord(start.pointee, names)
    if let filter, !filter.holds(found) { return other() }
    record(found)
  }
}
