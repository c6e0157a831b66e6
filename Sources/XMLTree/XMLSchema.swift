internal import CXMLTree
internal import Synchronization

/// A compiled XML Schema (XSD 1.0), to be asked about any number of documents.
///
/// It may be used from several threads; they wait for each other.
package final class XMLSchema: Sendable {
  /// The most problems named in one document; those that follow add little to a thousand.
  package static let maximumProblems = 1000

  private let compiled: CompiledSchema
  private let turn = Mutex(())
  private let wording: XMLSchemaWording

  /// Compiles a schema, from memory only.
  ///
  /// - Parameter xsd: The schema. It may not take in other files.
  /// - Throws: What keeps `xsd` from being read, or ``XMLTreeError/schema`` where it is no schema
  ///   or has an `include`, `import`, `redefine` or `override`.
  package init(_ xsd: [UInt8]) throws(XMLTreeError) {
    let root = try XMLTreeReader.read(xsd)
    let others: Set<String> = ["include", "import", "redefine", "override"]
    if let other = root.children.first(where: { others.contains($0.name) }) {
      throw XMLTreeError(
        code: XMLTreeError.schema,
        reason: "a schema may not take in other files; put the content here instead of "
          + "<\(other.name)>",
        line: other.line)
    }
    let wording = XMLSchemaWording(targetNamespace: root.attribute("targetNamespace"))
    self.compiled = try CompiledSchema(xsd, wording: wording)
    self.wording = wording
  }

  /// Everything in a document that breaks the schema, in document order.
  ///
  /// A document that cannot be read has one problem, with the code and the words of the
  /// ``XMLTreeError`` that ``XMLTreeReader`` throws for it. Defaults of the schema are not applied.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - limits: What it may hold at most.
  /// - Returns: The problems, at most ``maximumProblems``; none where the document is valid.
  package func problems(
    in document: [UInt8], limits: XMLTreeLimits = .standard
  ) -> [XMLSchemaProblem] {
    var rest = document
    return problems(limits: limits) { piece in
      piece = rest
      rest = []
      return !piece.isEmpty
    }
  }

  /// Everything in a document of any size that breaks the schema, in document order.
  ///
  /// As ``problems(in:limits:)`` tells it; the document's size takes no memory.
  ///
  /// - Parameters:
  ///   - limits: What it may hold at most.
  ///   - next: Puts the next bytes of the document in the place of what the array holds; returns
  ///     whether there are any.
  /// - Returns: The problems, at most ``maximumProblems``; none where the document is valid.
  package func problems(
    limits: XMLTreeLimits, from next: (inout [UInt8]) -> Bool
  ) -> [XMLSchemaProblem] {
    let (failures, error) = withoutActuallyEscaping(next) { next in
      let feed = XMLPieceFeed(limits: limits, next: next)
      let failures = turn.withLock { _ in unsafe compiled.failures(of: feed, limits: limits) }
      return (failures, feed.error)
    }
    if let error { return [XMLSchemaProblem(error)] }
    if let failure = failures.first(where: { $0.kind != .schema }) {
      return [
        XMLSchemaProblem(
          XMLTreeError(
            failure.kind, line: failure.line, detail: failure.message, limits: limits))
      ]
    }
    return wording.problems(from: failures)
  }
}

/// Owns one schema in libxml2 and frees it when it goes. It is used by one thread at a time.
@safe private struct CompiledSchema: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ xsd: [UInt8], wording: XMLSchemaWording) throws(XMLTreeError) {
    let list = FailureList()
    let pointer = unsafe xsd.withCharacters { characters, count in
      unsafe cxml_schema_compile(characters, count, FailureList.report, list.context)
    }
    guard let pointer = unsafe pointer else {
      let failure = list.failures.first
      throw XMLTreeError(
        failure?.kind ?? .schema, line: failure?.line ?? 0,
        detail: wording.cleaned(failure?.message ?? ""), limits: .standard)
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe cxml_schema_free(pointer) }

  @unsafe func failures(of feed: XMLPieceFeed, limits: XMLTreeLimits) -> [XMLFailureReport] {
    let list = FailureList()
    unsafe feed.withSource { source in
      unsafe withUnsafePointer(to: limits.whileReading) { limits in
        unsafe cxml_schema_validate(
          pointer, source, limits, CInt(XMLSchema.maximumProblems), FailureList.report,
          list.context)
      }
    }
    return list.failures
  }
}

/// Collects what the C room reports.
private final class FailureList {
  private(set) var failures: [XMLFailureReport] = []

  /// What to hand to the C room beside ``report``; valid while the list is.
  @unsafe var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  @unsafe static let report: cxml_report = { context, kind, line, message in
    guard let context = unsafe context else { return }
    let list = unsafe Unmanaged<FailureList>.fromOpaque(context).takeUnretainedValue()
    unsafe list.failures.append(
      XMLFailureReport(kind: kind, line: Int(line), message: String(cString: message)))
  }
}
