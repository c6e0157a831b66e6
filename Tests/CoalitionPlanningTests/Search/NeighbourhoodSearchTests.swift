import CoalitionDomain
import CoalitionTestSupport
import LinearOptimization
import Testing

@testable import CoalitionPlanning

struct NeighbourhoodSearchTests {
  private func search(
    _ formulation: Formulation, _ solver: any Solver = SolverCatalog.standard
  ) -> NeighbourhoodSearch {
    NeighbourhoodSearch(
      model: formulation.model, blocks: StateBlocks(formulation), solver: solver,
      isOpen: Array(repeating: true, count: formulation.model.variableCount))
  }

  /// One offer ties four states, and a fifth stands alone.
  private let tied: Formulation = {
    let codes = ["AFG", "BIH", "LAO", "LBN", "MRT"].compactMap { CountryCode($0) }
    return Formulation.firstStage(
      of: .sample(
        states: codes.map { .sample($0) },
        needs: codes.map { code in
          .sample(Identifier(stringLiteral: "\(code)"), in: code, cost: .dollars(9_000))
        },
        offers: [
          .sample(
            "norway", [2018: .dollars(9_000)], for: Earmark(states: Array(codes.prefix(4))))
        ]))
  }()

  @Test func `each state has a group with its neighbours, others in each round`() {
    let search = search(tied)
    #expect(search.groups(ofRound: 0, size: 2) == [[0, 1], [2, 0], [3, 0], [4]])
    #expect(search.groups(ofRound: 1, size: 2) == [[0, 2], [1, 2], [3, 1], [4]])
    #expect(search.groups(ofRound: 2, size: 2) == [[0, 3], [1, 3], [2, 3], [4]])
  }

  @Test func `a group of one is the state alone`() {
    #expect(search(tied).groups(ofRound: 3, size: 1) == [[0], [1], [2], [3], [4]])
  }

  @Test(arguments: [5, 6, Int.max])
  func `a group of all states is the only one`(size: Int) {
    #expect(search(tied).groups(ofRound: 1, size: size) == [[0, 1, 2, 3, 4]])
  }

  @Test(arguments: 0..<8, 1..<6)
  func `no group has a state twice, none comes twice, and each state is in one`(
    round: Int, size: Int
  ) {
    let groups = search(tied).groups(ofRound: round, size: size)
    #expect(groups.allSatisfy { Set($0).count == $0.count })
    #expect(Set(groups.map { $0.sorted() }).count == groups.count)
    #expect(Set(groups.joined()) == [0, 1, 2, 3, 4])
  }

  @Test(arguments: SolverCatalog.all, 0..<30)
  func `a group planned anew is no worse, obeys the model, and leaves other states`(
    solver: any Solver, seed: Int
  ) {
    let formulation = Formulation.firstStage(of: RandomScenario.of(seed))
    let search = search(formulation, solver)
    guard let start = formulation.emptyPoint else { return }
    var best = start
    for state in search.blocks.variables.indices {
      let next = search.better([state], at: best, SearchClock())
      let objective = formulation.model.objective
      #expect(objective.value(at: next) >= objective.value(at: best), "seed \(seed)")
      #expect(formulation.model.isFeasible(next), "seed \(seed)")
      for other in search.blocks.variables.indices where other != state {
        for variable in search.blocks.variables[other] {
          #expect(next[variable.index] == best[variable.index], "seed \(seed)")
        }
      }
      best = next
    }
  }

  @Test func `a clock that has ended leaves the point`() throws {
    let clock = SearchClock()
    clock.cancel()
    let start = try #require(tied.emptyPoint)
    #expect(search(tied).better([0, 1], at: start, clock) == start)
  }
}
