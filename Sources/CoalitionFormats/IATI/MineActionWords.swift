/// The words by which an activity is known to be mine action, and those that only look so.
///
/// English, French, Spanish, Portuguese, Arabic, Swedish and Finnish, as donors publish in them.
/// How a phrase is written here is how ``WordPattern`` reads it: `*` at the end of a word takes any
/// ending, a hyphen stands for a hyphen, a space for a space, hyphen or slash, `^` before an Arabic
/// word for the article and particles that are written together with it, and a letter with an
/// accent for that letter with or without it. A letter without an accent stands for itself alone.
enum MineActionWords {
  /// Lower-case texts of which at least one occurs, capitals aside, as a piece of any text in which
  /// ``recognise(_:)`` sees anything; those with a space before them, where no ASCII letter stands
  /// before them.
  ///
  /// A file is searched for these bytes first, and nearly all activities go no further, so they are
  /// few. They hold no letter with an accent, which could be written in two ways.
  static let stems = [
    " mine", " mining", "minage", "demin", "antimin", " minas", " minado", "desmina", "landmin",
    "truppmin", "personmin", "fordonsmin", " minr", " minf", " minoff", " minhant", " minverk",
    "miin", " uxo", " erw", " eod", " eore", "explos", "explod", "explotar", "munition",
    "remnant", "bomb", "pomm", "ammu", "sotatarv", "racimo", "fragmenta", "pyrotech", "weapon",
    "battle", "klustervap", "لغام", "لغم", "منفجر", "مخلفات", "عنقودي",
  ]

  /// Phrases that mean mine action wherever they stand.
  static let sure = [
    // English
    "demining", "demine", "demined", "deminer", "deminers", "de-mining", "de-mine", "de-mined",
    "de-miner", "de-miners", "landmin*", "land mine", "land mines", "mine action", "mines action",
    "mine clear*", "mines clear*", "mine risk education", "mine risk reduction", "mine awareness",
    "mine victim*", "mine survivor*", "mine injur*", "mine contamina*", "mine affected",
    "mine impacted", "mine ban", "mine field*", "minefield*", "mine detect*", "mine free",
    "mine removal", "mine and erw", "mines and erw", "mine erw", "antipersonnel mine*",
    "anti personnel mine*", "anti tank mine*", "antitank mine*", "anti vehicle mine*",
    "antivehicle mine*", "clearance of mines", "removal of mines", "clearing mines", "clear mines",
    "unexploded*", "explosive remnant*", "remnants of war", "explosive ordnance*",
    "explosive hazard*", "weapon contamination", "weapons contamination", "uxo", "uxos", "eore",
    "cluster munition*", "cluster bomb*", "submunition*", "sub munition*", "bomblet*",
    "battle area clearance", "bomb disposal",
    // French
    "déminage*", "déminer", "démineur*", "antimine*", "anti mine", "anti mines",
    "lutte contre les mines", "action contre les mines", "mines antipersonnel*",
    "mine antipersonnel*", "mines anti personnel*", "mine anti personnel*", "mines terrestres",
    "mine terrestre", "champ de mines", "champs de mines", "restes explosifs", "reste explosif",
    "sous munition*", "non explosé", "non explosés", "non explosée", "non explosées",
    "dépollution pyrotechnique",
    // Spanish and Portuguese
    "desmina*", "minas antiperson*", "minas anti person*", "antiminas",
    "anti minas", "acción contra minas", "acción contra las minas",
    "restos explosivos", "campo minado", "campos minados",
    "munición en racimo", "municiones en racimo", "munición de racimo", "municiones de racimo",
    "bomba de racimo", "bombas de racimo", "bombas racimo", "sin explosionar",
    "munición sin explotar", "municiones sin explotar", "artefacto sin explotar",
    "artefactos sin explotar", "minas antipesso*", "minas anti pesso*",
    "ação contra minas", "ação contra as minas", "acção contra minas", "acção contra as minas",
    "bomba de fragmentação", "bombas de fragmentação", "munição de fragmentação",
    "munições de fragmentação", "bomba de fragmentación", "bombas de fragmentación",
    "resíduos explosivos", "remanescentes explosivos", "não explodid*", "minas terrestres",
    // Arabic
    "^ألغام", "غير منفجر*", "غير المنفجر*", "^مخلفات الحرب", "^مخلفات الحروب", "^مخلفات حرب",
    "^ذخائر عنقودي*", "^ذخائر العنقودي*", "^قنابل عنقودي*", "^قنابل العنقودي*",
    // Swedish
    "minröj*", "minfält*", "truppmin*", "personminor", "fordonsmin*", "minriskutbild*", "minoffer*",
    "minhantering*", "minverksamhet*", "klusterbomb*", "klusterammunition*", "klustervapen*",
    "klustervapn*", "oexploderad*", "explosiva lämningar", "ammunitionsröj*",
    // Finnish
    "miinatoimin*", "miinanraiv*", "miinaraiv*", "miinanpur*", "miinakent*", "miinavaar*",
    "miinariski*", "miinakielt*", "miinauhr*", "miinat", "miinoja", "miinojen", "miinoista",
    "miinoihin", "maamiin*", "jalkaväkimiin*", "henkilömiin*", "rypälepomm*", "rypäleammu*",
    "räjähtämättö* sotatarv*", "räjähtämättö* ammu*", "räjähtämättö* pomm*",
  ]

  /// Phrases that mean mine action mostly, and something else at times.
  static let likely = [
    "erw", "eod", "mine risk", "mine risks", "mine threat*", "mine hazard*", "mined area",
    "mined areas", "explosive device*", "explosive weapon*", "engin explosif", "engins explosifs",
    "victimes de mines", "victimes des mines", "risque de mines",
    "risques de mines", "risque des mines", "risques des mines", "danger des mines",
    "dangers des mines",
    "artefacto explosivo", "artefactos explosivos", "engenho explosivo", "engenhos explosivos",
    "víctimas de minas", "vítimas de minas", "riesgo de minas", "risco de minas", "^لغم",
  ]

  /// Names that say nothing of what an activity does: their bearers dig wells too.
  static let names = [
    "danish demining group", "dansk demining group", "groupe danois de déminage",
    "mines advisory group", "swiss foundation for mine action", "fondation suisse de déminage",
    "fondation suisse pour le déminage", "landmine museum", "land mine museum",
  ]

  /// What is dug for: before "mine", it is the other kind of mine.
  static let minerals = [
    "coal", "copper", "gold", "silver", "iron", "diamond", "uranium", "lithium", "salt", "tin",
    "cobalt", "nickel", "zinc", "phosphate", "bauxite", "manganese", "graphite", "pit", "cast",
    "ore", "gem", "jade", "ruby", "sapphire", "sand", "coltan", "platinum", "surface", "artisanal",
  ]

  /// What makes ERW a way to weld pipes.
  static let pipes = ["pipe", "pipes", "piping", "steel", "tube", "tubes", "welded"]
}
