package import LinearOptimization

/// A sum of variables, each with an exact coefficient, and a constant: what rules and measures
/// write rows and objectives in.
///
/// A solver gets ``approximation``; a proof uses the ratios themselves. As in a
/// ``LinearExpression``, terms keep their order and a variable may appear twice.
package struct PlanExpression: Sendable {
  /// A variable and what it is multiplied by.
  package struct Term: Sendable {
    package let variable: Variable
    package let coefficient: ExactRatio
  }

  /// The terms, in the order they were added.
  package private(set) var terms: [Term]
  /// What is added to the terms.
  package var constant: ExactRatio

  /// Creates an expression without terms.
  package init(constant: ExactRatio = 0) {
    self.terms = []
    self.constant = constant
  }

  /// Creates one variable, once.
  package init(_ variable: Variable) { self.init(sum: CollectionOfOne(variable)) }

  /// Creates the sum of variables, each once.
  ///
  /// - Complexity: O(*n*) in the number of variables.
  package init(sum variables: some Sequence<Variable>) {
    self.terms = variables.map { Term(variable: $0, coefficient: .one) }
    self.constant = 0
  }

  /// Adds a variable times a coefficient.
  package mutating func add(_ coefficient: ExactRatio, _ variable: Variable) {
    terms.append(Term(variable: variable, coefficient: coefficient))
  }

  /// The nearest expression in binary fractions, for the solver alone.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  package var approximation: LinearExpression {
    var nearest = LinearExpression(constant: constant.approximation)
    for term in terms { nearest.add(term.coefficient.approximation, term.variable) }
    return nearest
  }

  /// What the expression comes to at a solver's point, about.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  package func value(at point: [Double]) -> Double {
    terms.reduce(constant.approximation) {
      $0 + $1.coefficient.approximation * point[$1.variable.index]
    }
  }
}

extension PlanExpression {
  /// Adds the terms and the constant of another expression.
  package static func += (left: inout PlanExpression, right: PlanExpression) {
    left.terms += right.terms
    left.constant = left.constant + right.constant
  }

  /// Subtracts the terms and the constant of another expression.
  package static func -= (left: inout PlanExpression, right: PlanExpression) { left += -right }

  /// Multiplies every coefficient and the constant.
  package static func *= (left: inout PlanExpression, factor: ExactRatio) {
    left.terms = left.terms.map {
      Term(variable: $0.variable, coefficient: $0.coefficient * factor)
    }
    left.constant = left.constant * factor
  }

  /// The sum of two expressions.
  package static func + (left: PlanExpression, right: PlanExpression) -> PlanExpression {
    var sum = left
    sum += right
    return sum
  }

  /// The first expression less the second.
  package static func - (left: PlanExpression, right: PlanExpression) -> PlanExpression {
    left + -right
  }

  /// The expression with every sign changed.
  package static prefix func - (expression: PlanExpression) -> PlanExpression {
    var negative = expression
    negative.terms = expression.terms.map {
      Term(variable: $0.variable, coefficient: -$0.coefficient)
    }
    negative.constant = -expression.constant
    return negative
  }

  /// The expression times a number.
  package static func * (factor: ExactRatio, expression: PlanExpression) -> PlanExpression {
    var product = expression
    product *= factor
    return product
  }
}
