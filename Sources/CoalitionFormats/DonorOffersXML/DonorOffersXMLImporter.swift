public import CoalitionDomain
internal import XMLTree

/// Reads a donor's offers from the package's XML format, version 1.
///
/// The whole document is read before anything is reported, so one run shows every mistake, each at
/// its line and in the order of the document. What the format does not define is an error, never
/// skipped, and every default taken is a note. The format's XML Schema is asked as well, and what
/// it finds on lines without an error is added with the code `offers-schema`.
///
/// <doc:DonorOffersXML> describes the format and every code.
public struct DonorOffersXMLImporter: Sendable {
  private let limits: InputLimits

  /// Creates an importer that reads documents within limits.
  public init(limits: InputLimits = .standard) {
    self.limits = limits
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8, UTF-16, or an ISO 8859 or Windows alphabet.
  ///   - file: What to call the document in diagnostics.
  /// - Returns: The donor and its offers, or no value where any diagnostic is an error.
  /// - Complexity: O(*n* log *n*) for *n* bytes.
  public func offers(from bytes: [UInt8], file: String) -> Imported<DonorOffers> {
    if let packed = PackedFile.finding(on: bytes, file: file) { return Imported(nil, [packed]) }
    let root: XMLTreeElement
    do throws(XMLTreeError) {
      root = try XMLTreeReader.read(bytes, limits: limits.xml)
    } catch {
      let location = SourceLocation(file: file, line: error.line)
      return Imported(nil, [Diagnostic(.error, error.code, at: location, spelledOut(error.reason))])
    }
    var reader = OffersReader(file: file, namespace: root.namespace)
    let offers = reader.document(root)
    reader.reportDefaults()
    if reader.isFull { return Imported(nil, reader.diagnostics) }
    for problem in DonorOffersXMLSchema.compiled.problems(in: bytes, limits: limits.xml) {
      reader.report(problem)
    }
    return Imported(offers, reader.diagnostics)
  }
}

/// The format's XML Schema.
enum DonorOffersXMLSchema {
  /// The namespace of every element.
  static let namespace = "urn:coalition:donor-offers:1"

  /// The schema, ready to validate with.
  static let compiled: XMLSchema = {
    do throws(XMLTreeError) {
      return try XMLSchema(EmbeddedFile.donorOffersSchema)
    } catch {
      preconditionFailure("donor-offers-1.xsd, line \(error.line ?? 0): \(error.reason)")
    }
  }()
}
