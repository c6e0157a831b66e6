/// Where a figure comes from.
///
/// A figure that nobody published says `illustrative`, alone or with the reason after a colon, and
/// every plan says how much of it rests on such figures.
public struct Source: Hashable, Sendable {
  /// The document and page, the address, or `illustrative` with a reason.
  public let text: String

  /// Creates a source.
  public init(_ text: String) { self.text = text }

  /// Whether the figure was made up to show something.
  public var isIllustrative: Bool {
    text == "illustrative" || text.hasPrefix("illustrative:")
  }
}
