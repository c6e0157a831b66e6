import LinearOptimization
import Testing

struct SolverCatalogTests {
  @Test func `a solver is found by its name, and by no other`() {
    #expect(SolverCatalog.solver(named: "cbc")?.name == "cbc")
    #expect(SolverCatalog.solver(named: "CBC") == nil)
  }

  @Test func `CBC is the solver where nobody asked for another`() {
    #expect(SolverCatalog.standard.name == "cbc")
    #expect(SolverCatalog.all.map(\.name) == ["cbc"])
  }

  @Test func `a version is numbers with points`() {
    for solver in SolverCatalog.all {
      #expect(solver.version.split(separator: ".").allSatisfy { Int($0) != nil })
    }
  }
}
