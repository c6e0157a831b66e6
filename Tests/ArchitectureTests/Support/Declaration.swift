/// A declaration that leaves its file, as its first line shows it.
struct Declaration: Hashable {
  /// Where it is, as `path:line`.
  let place: String
  /// Its access: `public` or `package`.
  let access: String
  /// The keyword: `struct`, `func`, `var` …
  let kind: String
  /// Its name, or the keyword where it has none.
  let name: String
  /// The words of the comment above it.
  let comment: [String]
}

extension SourceFile {
  /// The declarations of a file that are `public` or `package`, and the cases and requirements of
  /// enumerations and protocols that are.
  var declarations: [Declaration] {
    var found: [Declaration] = []
    var owners: [(indentation: Int, access: String, kind: String)] = []
    for (number, line) in code.enumerated() {
      guard let indentation = line.firstIndex(where: { $0 != " " }) else { continue }
      let depth = line.distance(from: line.startIndex, to: indentation)
      while let owner = owners.last, owner.indentation >= depth { owners.removeLast() }
      guard let words = DeclarationWords(line[indentation...]) else { continue }
      let inherited = owners.last.flatMap { owner in
        owner.indentation == depth - 2
          && (owner.kind == "protocol" || (owner.kind == "enum" && words.kind == "case"))
          ? owner.access : nil
      }
      let access = words.access ?? inherited ?? ""
      owners.append((depth, access, words.kind))
      guard ["public", "package"].contains(access), words.kind != "extension" else { continue }
      found.append(
        Declaration(
          place: "\(path):\(number + 1)", access: access, kind: words.kind, name: words.name,
          comment: comment(above: number)))
    }
    return found
  }

  /// The lines of the documentation comment above a line, attributes between them left out.
  func comment(above line: Int) -> [String] {
    let above = lines[..<line].reversed().map { $0.drop { $0 == " " } }
    return above.drop { $0.hasPrefix("@") }
      .prefix { $0.hasPrefix("///") }
      .reversed().map { String($0.dropFirst(3)) }
  }
}

/// The first words of a declaration.
private struct DeclarationWords {
  let access: String?
  let kind: String
  let name: String

  private static let kinds: Set = [
    "struct", "class", "enum", "actor", "protocol", "func", "var", "let", "init", "subscript",
    "typealias", "associatedtype", "case", "extension",
  ]
  private static let modifiers: Set = [
    "static", "final", "mutating", "nonmutating", "consuming", "borrowing", "override", "indirect",
    "lazy", "convenience", "required", "unsafe", "nonisolated", "prefix", "postfix",
  ]

  init?(_ line: Substring) {
    var access: String?
    var words = line.split(separator: " ")[...]
    while let word = words.first {
      words = words.dropFirst()
      if word.hasPrefix("@") || Self.modifiers.contains(String(word)) { continue }
      let stem = String(word.prefix { $0.isLetter })
      if ["public", "package", "open", "internal", "private", "fileprivate"].contains(stem) {
        if !word.hasSuffix("(set)") { access = stem }
        continue
      }
      guard Self.kinds.contains(stem),
        stem.count == word.count || ["init", "subscript"].contains(stem)
      else { return nil }
      let name = words.first.map {
        $0.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" }
      }
      // `case .some:` and `case 2:` are patterns, not declarations.
      if stem == "case", line.hasSuffix(":") || (name ?? "").isEmpty || name == "let" { return nil }
      self.access = access
      self.kind = stem
      self.name = ["init", "subscript"].contains(stem) ? stem : name.map(String.init) ?? stem
      return
    }
    return nil
  }
}
