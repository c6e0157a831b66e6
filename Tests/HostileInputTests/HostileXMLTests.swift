import CoalitionTestSupport
import Testing

/// XML made to harm, in every format that is XML.
struct HostileXMLTests {
  private static func cases(_ list: (XMLFrame) -> [HostileCase]) -> [Attack] {
    XMLFrame.all.flatMap { frame in
      list(frame).map { Attack(kind: frame.kind, file: $0) }
    }.filter(\.canRun)
  }

  @Test(arguments: cases(\.entityCases))
  func `a document reaches nothing outside itself`(attack: Attack) throws { try attack.run() }

  @Test(arguments: cases(\.floodCases))
  func `a flood is refused before it takes time or memory`(attack: Attack) throws {
    try attack.run()
  }

  @Test(arguments: cases(\.encodingCases))
  func `bytes that are not what they say are refused`(attack: Attack) throws { try attack.run() }

  @Test(arguments: cases(\.cutCases))
  func `a document that is cut or two is refused`(attack: Attack) throws { try attack.run() }

  @Test(arguments: cases { _ in PackedCases.all })
  func `a compressed document is named as such`(attack: Attack) throws { try attack.run() }
}

/// What else a kind of file may hold.
struct HostileValueTests {
  private static func attacks(_ kind: InputKind, _ cases: [HostileCase]) -> [Attack] {
    cases.map { Attack(kind: kind, file: $0) }.filter(\.canRun)
  }

  @Test(arguments: attacks(.offers, OfferValueCases.all))
  func `a donor's value is right or refused`(attack: Attack) throws { try attack.run() }

  @Test(arguments: attacks(.needs, TableCases.all))
  func `a table is right or refused`(attack: Attack) throws { try attack.run() }

  @Test(arguments: attacks(.inKindNeeds, InKindTableCases.all))
  func `a table of help in kind is right or refused`(attack: Attack) throws { try attack.run() }

  @Test(arguments: attacks(.scenario, JSONCases.scenarios))
  func `a scenario is right or refused`(attack: Attack) throws { try attack.run() }

  @Test(arguments: attacks(.planJSON, JSONCases.plans))
  func `a plan is right or refused`(attack: Attack) throws { try attack.run() }
}

/// A hostile file and where it goes.
struct Attack: Sendable, CustomTestStringConvertible {
  let kind: InputKind
  let file: HostileCase

  /// Whether the program at hand is quick enough for it.
  var canRun: Bool { !file.isLarge || Program.isOptimized }

  var testDescription: String { "\(kind.name): \(file.name)" }

  func run() throws {
    expectRefusal(try kind.run(file.bytes()), of: kind, file.code, line: file.line)
  }
}
