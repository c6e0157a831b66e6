/// The kinds of work that the treaty's obligations ask for.
public enum Pillar: String, CaseIterable, Sendable {
  /// Clearance of cluster munition remnants, with the survey before it (Article 4).
  case clearance
  /// Education of people at risk (Article 4).
  case riskEducation = "risk-education"
  /// Destruction of stockpiles (Article 3).
  case stockpileDestruction = "stockpile-destruction"
  /// Assistance to victims, their families and communities (Article 5).
  case victimAssistance = "victim-assistance"
  /// What the national authority needs to plan and steer the others.
  case capacity
}

extension Pillar: Comparable {
  /// Orders pillars as the cases stand.
  public static func < (left: Pillar, right: Pillar) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a need asks to have done. Each activity belongs to one pillar.
public enum Activity: String, CaseIterable, Sendable {
  /// Non-technical and technical survey.
  case survey
  /// Clearance of confirmed areas.
  case clearance
  /// Marking and fencing of areas that wait for clearance.
  case marking
  /// Education of people at risk.
  case riskEducation = "risk-education"
  /// Destruction of stockpiled munitions.
  case stockpileDestruction = "stockpile-destruction"
  /// Planning of the destruction of stockpiles.
  case stockpilePlanning = "stockpile-planning"
  /// Data on victims and their needs.
  case victimData = "victim-data"
  /// Emergency and continuing medical care.
  case medicalCare = "medical-care"
  /// Physical rehabilitation and devices.
  case rehabilitation
  /// Psychological and peer support.
  case psychosocialSupport = "psychosocial-support"
  /// Social and economic inclusion.
  case inclusion
  /// Several kinds of victim assistance that the need does not split.
  case victimAssistance = "victim-assistance"
  /// National strategies and work plans.
  case planning
  /// Databases, maps and reports.
  case informationManagement = "information-management"
  /// Advice by experts or an experienced state.
  case advice
  /// Training of people of the affected state.
  case training
}

extension Activity {
  /// Whether the activity gets a state ready for others: survey, planning, data or advice.
  public var isPreparatory: Bool {
    switch self {
    case .survey, .stockpilePlanning, .victimData, .planning, .informationManagement, .advice: true
    case .clearance, .marking, .riskEducation, .stockpileDestruction, .medicalCare,
      .rehabilitation, .psychosocialSupport, .inclusion, .victimAssistance, .training:
      false
    }
  }

  /// The pillar the activity belongs to.
  public var pillar: Pillar {
    switch self {
    case .survey, .clearance, .marking: .clearance
    case .riskEducation: .riskEducation
    case .stockpileDestruction, .stockpilePlanning: .stockpileDestruction
    case .victimData, .medicalCare, .rehabilitation, .psychosocialSupport, .inclusion,
      .victimAssistance:
      .victimAssistance
    case .planning, .informationManagement, .advice, .training: .capacity
    }
  }
}
