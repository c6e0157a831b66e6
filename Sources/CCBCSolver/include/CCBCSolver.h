#ifndef CCBCSOLVER_H
#define CCBCSOLVER_H

/// The part of CBC this package uses, with none of CBC's own headers in sight.
///
/// Each call takes a whole problem as arrays and fills arrays with the answer, so the caller never
/// holds memory of CBC's. A problem always minimizes: CBC reports some bounds of a maximization
/// with their sign changed. Calls may be made from several threads; those of `ccbc_solve` wait for
/// one another, and time limits begin when it is their turn.
///
/// A problem is `columns` and `rows` with, by column, `starts` (one more than columns), `indices`
/// (rows, none twice in a column) and `coefficients`; an infinite bound is any of size 1e30 or
/// more. `columns` is at least 1.

#pragma clang assume_nonnull begin

/// Why a call came back.
typedef enum {
  CCBC_OPTIMAL,
  CCBC_INFEASIBLE,
  CCBC_UNBOUNDED,
  CCBC_TIME_LIMIT,
  CCBC_NODE_LIMIT,
  CCBC_FAILED
} ccbc_reason;

/// When to stop. Each is below 0 where there is no such limit.
typedef struct {
  /// Elapsed seconds.
  double seconds;
  /// Gap between bound and objective, as a fraction of the larger.
  double relative_gap;
  /// Nodes of the search tree.
  int nodes;
} ccbc_limits;

/// What is known when a call comes back.
typedef struct {
  ccbc_reason reason;
  /// Whether the point was filled in.
  int has_point;
  /// What no point's objective is below; NaN where nothing is known.
  double bound;
  /// Nodes of the search tree looked at.
  int nodes;
  /// Elapsed seconds, without those spent waiting for other calls.
  double seconds;
  /// CBC's or Clp's own status, for messages about failures.
  int status;
} ccbc_outcome;

/// CBC's version, such as `2.10.8`.
const char *ccbc_version(void);

/// Minimizes with some columns whole; there is at least one.
///
/// `is_integer` is 1 for a whole column. `start` is NULL or holds a value per column; those of
/// whole columns are used. `options` are pairs `name value`, apart by spaces, as CBC's command
/// line takes them. `point` has room for a value per column.
ccbc_outcome ccbc_solve(int columns, int rows, const int *starts, const int *indices,
                        const double *coefficients, const double *column_lower,
                        const double *column_upper, const double *objective,
                        const double *row_lower, const double *row_upper,
                        const unsigned char *is_integer, const double *_Nullable start,
                        const char *options, ccbc_limits limits, double *point);

/// Minimizes with every column continuous.
///
/// `duals` has room for a multiplier per row: the rate of the objective in the row's bound. It is
/// filled in where `reason` is `CCBC_OPTIMAL` or `CCBC_TIME_LIMIT`, `point` where `has_point`.
/// `bound` is always NaN.
ccbc_outcome ccbc_relax(int columns, int rows, const int *starts, const int *indices,
                        const double *coefficients, const double *column_lower,
                        const double *column_upper, const double *objective,
                        const double *row_lower, const double *row_upper, ccbc_limits limits,
                        double *point, double *duals);

#pragma clang assume_nonnull end

#endif
