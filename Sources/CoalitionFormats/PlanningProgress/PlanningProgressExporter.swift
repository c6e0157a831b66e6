public import CoalitionDomain
import JSONTree

/// Writes how far planning is, a line at a time, for people and for programs.
public struct PlanningProgressExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// A line such as `12 s, coverage: 998 383 051 found, at most 1 027 927 124 (2.87 % open)`.
  public func text(for progress: PlanningProgress) -> String {
    let start = "\(progress.milliseconds / 1_000) s, \(progress.stage): "
    let bound = progress.bound.map { "at most \(cut($0))" }
    guard let value = progress.value else { return start + (bound ?? "searching") }
    let found = start + "\(cut(value)) found"
    guard let bound else { return found }
    let open = progress.gapInMillionths.map { millionths in
      let hundredths = (millionths + 99) / 100
      let part = String(100 + hundredths % 100).dropFirst()
      return " (\(hundredths / 100).\(part) % open)"
    }
    return found + ", " + bound + (open ?? "")
  }

  /// A line with one JSON object, such as
  /// `{"stage": "coverage", "milliseconds": 12500, "value": 998383051.9, "bound": 1027927124.3,
  /// "gapInMillionths": 28742}`; what is not known is left out. A later program may add members.
  public func json(for progress: PlanningProgress) -> String {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("stage", value: progress.stage)
    writer.integer("milliseconds", value: progress.milliseconds)
    if let value = progress.value { writer.number("value", text: value.description) }
    if let bound = progress.bound { writer.number("bound", text: bound.description) }
    if let gap = progress.gapInMillionths { writer.integer("gapInMillionths", value: gap) }
    writer.endObject()
    let lines = String(decoding: writer.finish(), as: UTF8.self).split(separator: "\n")
    let members = lines.dropFirst().dropLast().map { $0.drop { $0 == " " } }
    return "{" + members.joined(separator: " ") + "}"
  }
}
