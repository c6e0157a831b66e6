import LinearOptimization
import Testing

struct SolverCatalogTests {
  @Test func `a solver is found by its name, and by no other`() throws {
    #expect(try SolverCatalog.solver(named: "cbc").name == "cbc")
    let failure = #expect(throws: SolverUnavailable.self) {
      try SolverCatalog.solver(named: "CBC")
    }
    #expect(failure?.reason == "it is none of highs, cbc")
  }

  @Test func `CBC is the standard, which is there on every machine`() {
    #expect(SolverCatalog.standard.name == "cbc")
    #expect(SolverCatalog.all.last?.name == "cbc")
  }

  @Test func `HiGHS is preferred where it is found and reliable, and CBC where it is not`() {
    let highs = try? HiGHSSolver.found.get()
    #expect(SolverCatalog.preferred.name == (highs?.isReliable == true ? "highs" : "cbc"))
    #expect(SolverCatalog.all.map(\.name) == (highs == nil ? ["cbc"] : ["highs", "cbc"]))
  }

  @Test func `a version is numbers with points`() {
    for solver in SolverCatalog.all {
      #expect(solver.version.split(separator: ".").allSatisfy { Int($0) != nil })
    }
  }
}
