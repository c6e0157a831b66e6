public import CoalitionDomain
public import TreatyRegister

/// Writes the counts of a progress report as Markdown, for a document.
public struct RegisterMarkdownExporter: Sendable {
  private let register: TreatyRegister

  /// Creates an exporter of a register.
  public init(_ register: TreatyRegister) { self.register = register }

  /// What progress reports count on a day, with the states by name.
  public func progress(on day: CivilDate) -> String {
    let progress = register.progress(on: day)
    var lines = ["# Convention on Cluster Munitions, \(day)"]
    if let plan = progress.plan { lines += ["", escaped(plan.title)] }
    for section in RegisterCount.Section.allCases {
      let counts = progress.counts.filter { $0.section == section }
      guard !counts.isEmpty else { continue }
      lines += ["", "## \(section.rawValue.capitalizedFirst)", ""]
      lines += ["| Count | What | States |", "| ---: | --- | --- |"]
      for count in counts {
        let names = count.states.map { escaped(register.name(of: $0)) }.joined(separator: ", ")
        lines.append("| \(count.count) | \(escaped(count.title)) | \(names) |")
      }
    }
    if !progress.offices.isEmpty {
      lines += ["", "## In office", ""]
      lines += progress.offices.map { "- \(escaped($0.inWords(register)))" }
    }
    if !progress.limits.isEmpty {
      lines += ["", "## Where the register ends", ""]
      lines += progress.limits.map { "- \(escaped($0.description))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text that Markdown shows as it stands.
  private func escaped(_ text: String) -> String {
    spelledOut(text).reduce(into: "") { shown, character in
      if "\\`*_{}[]<>|#".contains(character) { shown.append("\\") }
      shown.append(character)
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
