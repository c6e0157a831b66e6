#ifndef CHIGHSSOLVER_H
#define CHIGHSSOLVER_H

#include <stdint.h>

/// The part of HiGHS this package uses, found when the program runs.
///
/// Nothing of HiGHS is needed to build: its shared library is opened by name, and the functions of
/// its C interface are looked up in it. Each call takes a whole problem as arrays and fills arrays
/// with the answer, so the caller never holds memory of HiGHS's. A problem always minimizes. Calls
/// may be made from several threads at once.
///
/// A problem is `columns` and `rows` with, by column, `starts` (one more than columns), `indices`
/// (rows, none twice in a column) and `coefficients`; an infinite bound is infinite. `columns` is
/// at least 1.

#pragma clang assume_nonnull begin

/// An opened library, which stays until the program ends.
typedef struct chighs_library chighs_library;

/// Why there is no library.
typedef enum {
  CHIGHS_USABLE,
  /// There is no such file.
  CHIGHS_ABSENT,
  /// There is a file, and it cannot be used.
  CHIGHS_UNUSABLE
} chighs_finding;

/// Why a call came back.
typedef enum {
  CHIGHS_OPTIMAL,
  CHIGHS_INFEASIBLE,
  CHIGHS_UNBOUNDED,
  CHIGHS_TIME_LIMIT,
  CHIGHS_NODE_LIMIT,
  CHIGHS_CANCELLED,
  CHIGHS_FAILED
} chighs_reason;

/// When to stop, and what to work with.
typedef struct {
  /// Elapsed seconds; below 0 where there is no such limit.
  double seconds;
  /// Gap between bound and objective, as a fraction of the objective.
  double relative_gap;
  /// Nodes of the search tree; below 0 where there is no such limit.
  int nodes;
  /// Threads, at least 1.
  int threads;
  /// Whether speed matters more than that a point called the best is.
  int is_hasty;
} chighs_limits;

/// What is known when a call comes back.
typedef struct {
  chighs_reason reason;
  /// Whether the point was filled in.
  int has_point;
  /// Whether the multipliers were filled in.
  int has_duals;
  /// What no point's objective is below; NaN where nothing is known.
  double bound;
  /// Nodes of the search tree looked at.
  int64_t nodes;
  /// Elapsed seconds.
  double seconds;
  /// HiGHS's own model status, for messages about failures.
  int status;
} chighs_outcome;

/// How far a search is.
typedef struct {
  double seconds;
  /// The best objective; infinite where there is no point yet.
  double objective;
  /// What no point's objective is below; infinite where nothing is known.
  double bound;
  int64_t nodes;
  /// Steps of the simplex method, in all relaxations together.
  int64_t iterations;
} chighs_progress;

/// Told how far a search is, often; answers 0 to go on and 1 to end it.
typedef int (*chighs_watch)(chighs_progress progress, void *_Nullable context);

/// What the environment says where HiGHS is: NULL where it says nothing.
const char *_Nullable chighs_named_path(void);

/// Opens a library.
///
/// `finding` says what came of it; where it is not usable, `reason` is filled with words for
/// people, cut to `size` with its closing zero, and NULL comes back.
const chighs_library *_Nullable chighs_open(const char *path, chighs_finding *finding,
                                            char *reason, int size);

/// HiGHS's version, such as `1.15.1`.
const char *chighs_version(const chighs_library *library);

/// Minimizes with some columns whole.
///
/// `is_integer` is 1 for a whole column. `start` is NULL or holds a value per column, within its
/// bounds and whole where the column is; where it breaks a row, the values of whole columns are
/// tried with others for the rest. `watch` may be NULL. `point` has room for a value per column.
chighs_outcome chighs_solve(const chighs_library *library, int columns, int rows,
                            const int *starts, const int *indices, const double *coefficients,
                            const double *column_lower, const double *column_upper,
                            const double *objective, double constant, const double *row_lower,
                            const double *row_upper, const unsigned char *is_integer,
                            const double *_Nullable start, chighs_limits limits,
                            chighs_watch _Nullable watch, void *_Nullable context,
                            double *point);

/// Minimizes with every column continuous.
///
/// `point` has room for a value per column, `duals` for a multiplier per row: the rate of the
/// objective in the row's bound. `bound` is always NaN.
chighs_outcome chighs_relax(const chighs_library *library, int columns, int rows,
                            const int *starts, const int *indices, const double *coefficients,
                            const double *column_lower, const double *column_upper,
                            const double *objective, double constant, const double *row_lower,
                            const double *row_upper, chighs_limits limits,
                            chighs_watch _Nullable watch, void *_Nullable context, double *point,
                            double *duals);

/// A continuous problem whose bounds change from run to run, so that each run begins where the last
/// one ended. Not for two threads at once.
typedef struct chighs_session chighs_session;

/// Hands a continuous problem over; NULL where HiGHS does not take it.
chighs_session *_Nullable chighs_begin(const chighs_library *library, int columns, int rows,
                                       const int *starts, const int *indices,
                                       const double *coefficients, const double *column_lower,
                                       const double *column_upper, const double *objective,
                                       double constant, const double *row_lower,
                                       const double *row_upper, chighs_limits limits);

/// Changes the bounds of some columns, which are in rising order.
void chighs_set_bounds(chighs_session *session, int count, const int *columns,
                       const double *lower, const double *upper);

/// Minimizes, as `chighs_relax` does, for at most so many seconds, or without a limit below 0.
chighs_outcome chighs_continue(chighs_session *session, double seconds,
                               chighs_watch _Nullable watch, void *_Nullable context,
                               double *point, double *duals);

/// Forgets the problem.
void chighs_end(chighs_session *session);

#pragma clang assume_nonnull end

#endif
