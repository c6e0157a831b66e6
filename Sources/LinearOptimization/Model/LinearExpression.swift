/// A sum of variables, each with a coefficient, and a constant.
///
/// Terms keep the order they were added in. A variable may appear twice: a ``LinearModel`` merges
/// its terms when it takes the expression in, so adding a term never searches.
///
///     var cost = LinearExpression(sum: grants)
///     cost.add(2.5, audit)
package struct LinearExpression: Hashable, Sendable {
  /// A variable and what it is multiplied by.
  package struct Term: Hashable, Sendable {
    /// The variable.
    package let variable: Variable
    /// What the variable is multiplied by: finite.
    package var coefficient: Double

    /// Creates a term.
    ///
    /// - Precondition: `coefficient` is finite.
    package init(_ coefficient: Double, _ variable: Variable) {
      precondition(coefficient.isFinite, "a coefficient is a finite number, not \(coefficient)")
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The terms, in the order they were added.
  package private(set) var terms: [Term]

  /// What is added to the terms: finite.
  package var constant: Double {
    didSet { precondition(constant.isFinite, "a constant is a finite number, not \(constant)") }
  }

  /// Creates an expression without terms.
  ///
  /// - Precondition: `constant` is finite.
  package init(constant: Double = 0) {
    precondition(constant.isFinite, "a constant is a finite number, not \(constant)")
    self.terms = []
    self.constant = constant
  }

  /// Creates one variable, once.
  package init(_ variable: Variable) {
    self.terms = [Term(1, variable)]
    self.constant = 0
  }

  /// Creates the sum of variables, each once.
  ///
  /// - Complexity: O(*n*) in the number of variables.
  package init(sum variables: some Sequence<Variable>) {
    self.terms = variables.map { Term(1, $0) }
    self.constant = 0
  }

  /// Adds a variable times a coefficient.
  ///
  /// - Precondition: `coefficient` is finite.
  package mutating func add(_ coefficient: Double, _ variable: Variable) {
    terms.append(Term(coefficient, variable))
  }

  /// What the expression comes to at a point, which has a value per variable of the model.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  package func value(at point: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.coefficient * point[$1.variable.index] }
  }
}

extension LinearExpression {
  /// Adds the terms and the constant of another expression.
  package static func += (left: inout LinearExpression, right: LinearExpression) {
    left.terms += right.terms
    left.constant += right.constant
  }

  /// Subtracts the terms and the constant of another expression.
  package static func -= (left: inout LinearExpression, right: LinearExpression) {
    left += -1 * right
  }

  /// Multiplies every coefficient and the constant.
  package static func *= (left: inout LinearExpression, factor: Double) {
    left.terms = left.terms.map { Term($0.coefficient * factor, $0.variable) }
    left.constant *= factor
  }

  /// The sum of two expressions.
  package static func + (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var sum = left
    sum += right
    return sum
  }

  /// The first expression less the second.
  package static func - (left: LinearExpression, right: LinearExpression) -> LinearExpression {
    var difference = left
    difference -= right
    return difference
  }

  /// The expression with every sign changed.
  package static prefix func - (expression: LinearExpression) -> LinearExpression {
    -1 * expression
  }

  /// The expression times a number.
  package static func * (factor: Double, expression: LinearExpression) -> LinearExpression {
    var product = expression
    product *= factor
    return product
  }

  /// The expression times a number.
  package static func * (expression: LinearExpression, factor: Double) -> LinearExpression {
    factor * expression
  }
}
