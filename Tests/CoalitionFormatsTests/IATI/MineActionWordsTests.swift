import CoalitionTestSupport
import Testing
import XMLTree

@testable import CoalitionFormats

struct MineActionWordsTests {
  @Test(arguments: [
    // English
    ("Humanitarian demining in Angola", "demining"),
    ("De-mining and de‑miner training", "De-mining, de-miner"),
    ("Landmines, land mines and land-mines", "Landmines, land mines, land-mines"),
    ("Mine Action Programme", "Mine Action"), ("mine\n    clearance", "mine clearance"),
    ("MINE RISK EDUCATION", "MINE RISK EDUCATION"), ("Mine/ERW removal", "Mine ERW"),
    ("anti-personnel mines", "anti-personnel mines"), ("unexploded ordnance", "unexploded"),
    ("explosive remnants of war (ERW)", "explosive remnants, ERW"), ("EOD teams", "EOD"),
    ("UXO Lao", "UXO"), ("Convention on Cluster Munitions", "Cluster Munitions"),
    ("sub-munitions and submunitions", "sub-munitions, submunitions"),
    // French
    ("Appui au déminage", "déminage"), ("DÉMINAGE", "DÉMINAGE"), ("deminage", "deminage"),
    ("de\u{301}minage", "de\u{301}minage"), ("mines antipersonnel", "mines antipersonnel"),
    ("l'enlèvement des restes explosifs de guerre", "restes explosifs"),
    ("bombes à sous-munitions", "sous-munitions"), ("Lutte antimines", "antimines"),
    ("munitions non explosées", "non explosées"),
    // Spanish and Portuguese
    ("Desminado humanitario", "Desminado"), ("minas antipersonal", "minas antipersonal"),
    ("Acción contra las minas", "Acción contra las minas"),
    ("municiones en racimo", "municiones en racimo"), ("desminagem", "desminagem"),
    ("minas antipessoal", "minas antipessoal"),
    (
      "munições de fragmentação",
      "munições de fragmentação"
    ),
    // Arabic
    ("إزالة الألغام", "الألغام"), ("برنامج لإزالة الالغام للأغراض الإنسانية", "الالغام"),
    ("ذخائر غير منفجرة", "غير منفجرة"), ("مخلفات الحرب", "مخلفات الحرب"),
    ("القنابل العنقودية", "القنابل العنقودية"),
    // Swedish and Finnish
    ("Humanitär minröjning", "minröjning"), ("klusterbomber", "klusterbomber"),
    ("landminor och minfält", "landminor, minfält"),
    ("Humanitaarinen miinatoiminta", "miinatoiminta"), ("miinanraivaus", "miinanraivaus"),
    ("maamiinojen ja rypälepommien", "maamiinojen, rypälepommien"),
    ("räjähtämättömien sotatarvikkeiden", "räjähtämättömien sotatarvikkeiden"),
  ])
  func `mine action is recognised in seven languages`(text: String, words: String) {
    let seen = MineActionWords.recognise(text).map(\.words).joined(separator: ", ")
    #expect(seen == words)
  }

  @Test(arguments: [
    "Response to the epidemin and other epidemics", "Bekämpning av epidemin",
    "Danish Demining Group: water points in Somalia", "DANISH DEMINING GROUP",
    "Mines Advisory Group, water and sanitation", "Rehabilitation of a copper mine",
    "Coal mine clearance of waste", "A gold mine action plan", "Coal mines and mining",
    "undermining the rule of law", "to determine who may vote", "The mine. Action is needed",
    "mine", "Mines and energy", "Support to the mining sector", "de mining sector",
    "ung människa med mina rättigheter", "Mina och Miina Sillanpää", "minor repairs, minors",
    "A visit to the Landmine Museum", "demineralised water", "desmineralización del agua",
    "ERW pipes for a water main", "eaux déminéralisées", "recursos sin explotar", "les mines d'or",
    "الحدود الغامضة", "المناجم", "klusterutveckling", "protection cluster",
    "The Swiss Foundation for Mine Action cleans up pesticides",
  ])
  func `what only looks like it is not taken`(text: String) {
    #expect(MineActionWords.recognise(text) == [])
  }

  @Test(arguments: ["ERW", "EOD", "mined areas", "engins explosifs", "víctimas de minas"])
  func `words that may mean something else are less sure`(text: String) {
    #expect(MineActionWords.recognise(text).map(\.isSure) == [false])
  }

  @Test(arguments: [
    ("a-mine,action", false), ("mine-action", true), ("mine\u{A0}action", true),
    ("mine – action", false), ("mine 'action'", true), ("mine (action)", false),
  ])
  func `a phrase goes on over spaces, hyphens and quotation marks, and stops elsewhere`(
    text: String, isSeen: Bool
  ) {
    #expect(!MineActionWords.recognise(text).isEmpty == isSeen)
  }
}

/// The contract with the fast look at a file's bytes.
struct MineActionWordsStemsTests {
  @Test(arguments: MineActionWords.sure + MineActionWords.likely)
  func `each phrase has a stem in each way of writing it`(phrase: String) {
    for text in Self.spellings(of: phrase) {
      #expect(Self.hasStem(text), "\(text)")
      #expect(!MineActionWords.recognise(text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: 0..<40)
  func `nothing is recognised without a stem`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let phrases = MineActionWords.sure + MineActionWords.likely
    for _ in 0..<50 {
      let phrase = phrases.randomElement(using: &random) ?? ""
      var scalars = Array(
        (Self.spellings(of: phrase).randomElement(using: &random) ?? "").unicodeScalars)
      let letters = Array(
        "aàeéiíoöuünñ -/,\n\u{301}\u{308}\u{640}\u{300}minexplosáأا".unicodeScalars)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0...scalars.count, using: &random)
        let letter = letters.randomElement(using: &random) ?? "x"
        if place < scalars.count, Bool.random(using: &random) {
          scalars[place] = letter
        } else {
          scalars.insert(letter, at: place)
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      if !MineActionWords.recognise(text).isEmpty { #expect(Self.hasStem(text), "\(text)") }
    }
  }

  @Test func `stems are small letters without accents, and few`() {
    #expect(MineActionWords.stems.count <= 45)
    for stem in MineActionWords.stems {
      #expect(stem == stem.lowercased())
      #expect(stem.unicodeScalars.allSatisfy { $0.withoutAccent == $0 })
    }
  }

  /// Whether the fast look at a file finds a text in it.
  private static func hasStem(_ text: String) -> Bool {
    var writer = XMLTreeWriter()
    writer.begin("iati-activities")
    writer.element("iati-activity", text: text)
    writer.end()
    var document = writer.finish()
    var isFound = false
    do throws(XMLTreeError) {
      try XMLRecordReader(holding: IATIFile.filter).read(
        from: { piece in
          piece = document
          document = []
          return !piece.isEmpty
        }, root: { _ in true }, record: { _ in isFound = true })
    } catch {
      Issue.record("\(error)")
    }
    return isFound
  }

  private static func spellings(of phrase: String) -> [String] {
    let words = phrase.replacing("*", with: "s").replacing("^", with: "")
    let bare = String(String.UnicodeScalarView(words.unicodeScalars.map(\.withoutAccent)))
    return [words, bare, words.uppercased(), bare.uppercased(), words.replacing(" ", with: "\n  ")]
      + [words.decomposed, words.uppercased().decomposed, "ال" + "x " + words]
  }
}

extension String {
  /// The text with each accent in a scalar of its own, as some editors write it.
  fileprivate var decomposed: String {
    let marks: [Unicode.Scalar] = [
      "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30A}", "\u{327}",
    ]
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let bare = scalar.small.withoutAccent
      let mark = marks.first { Unicode.Scalar.composed(bare, $0) == scalar.small }
      guard let mark else {
        result.append(scalar)
        continue
      }
      result.append(
        scalar == scalar.small ? bare : String(bare).uppercased().unicodeScalars.first ?? bare)
      result.append(mark)
    }
    return String(result)
  }
}
