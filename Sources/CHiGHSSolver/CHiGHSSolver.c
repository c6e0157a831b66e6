// Hands problems to an opened HiGHS and takes the answers.

#include "CHiGHSSolver.h"

#include "HiGHSLibrary.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

/// A problem as arrays; `is_integer` is NULL where every column is continuous.
typedef struct {
  int columns, rows;
  const int *starts, *indices;
  const double *coefficients, *column_lower, *column_upper, *objective;
  double constant;
  const double *row_lower, *row_upper;
  const unsigned char *is_integer;
} problem;

/// Who is told of a search.
typedef struct {
  const chighs_library *library;
  chighs_watch watch;
  void *context;
  double began;
} watcher;

static double elapsed_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/// Settings that not every version knows: those are left as they are, without a word.
static void set_options(const chighs_library *library, void *highs, int has_integers,
                        chighs_limits limits) {
  library->setBoolOptionValue(highs, "output_flag", 0);
  library->setIntOptionValue(highs, "threads", limits.threads);
  // HiPO, the other interior point code, computes with OpenBLAS, which takes another path on
  // another processor and so may end at another point.
  library->setStringOptionValue(highs, "mip_ipm_solver", "ipx");
  if (has_integers && !limits.is_hasty) {
    // HiGHS 1.15.1 on 13,261 random models of up to 22 variables: prepared as by default, 4 answers
    // were wrong (a point called the best that was not), unprepared none.
    library->setStringOptionValue(highs, "presolve", "off");
  }
  if (!has_integers && limits.is_hasty) {
    // On 30,000 rows the simplex method takes twice as long as this one with its crossover.
    library->setStringOptionValue(highs, "solver", "ipx");
  }
  if (limits.seconds >= 0) library->setDoubleOptionValue(highs, "time_limit", limits.seconds);
  library->setDoubleOptionValue(highs, "mip_rel_gap", limits.relative_gap);
  // HiGHS ends on whichever gap is reached first: this one leaves the other to say when.
  library->setDoubleOptionValue(highs, "mip_abs_gap", 1e-9);
  if (limits.nodes >= 0) {
    // With 0 HiGHS does not even look at the root.
    library->setIntOptionValue(highs, "mip_max_nodes", limits.nodes == 0 ? 1 : limits.nodes);
  }
}

static int pass_problem(const chighs_library *library, void *highs, const problem *given) {
  int *kinds = NULL;
  if (given->is_integer != NULL) {
    kinds = malloc((size_t)given->columns * sizeof *kinds);
    if (kinds == NULL) return HIGHS_STATUS_ERROR;
    for (int column = 0; column < given->columns; column++) {
      kinds[column] = given->is_integer[column] ? HIGHS_INTEGER : 0;
    }
  }
  const int status = library->passMip(
      highs, given->columns, given->rows, given->starts[given->columns], HIGHS_BY_COLUMN,
      HIGHS_MINIMIZE, given->constant, given->objective, given->column_lower, given->column_upper,
      given->row_lower, given->row_upper, given->starts, given->indices, given->coefficients,
      kinds);
  free(kinds);
  return status;
}

/// A number that a callback is told, read by its name.
static double told_number(const chighs_library *library, const HighsCallbackDataOut *told,
                          const char *name, double otherwise) {
  const double *value = library->getCallbackDataOutItem(told, name);
  return value == NULL ? otherwise : *value;
}

static void tell(int kind, const char *message, const HighsCallbackDataOut *told,
                 HighsCallbackDataIn *answer, void *context) {
  (void)message;
  const watcher *watching = context;
  chighs_progress progress = {.seconds = elapsed_seconds() - watching->began,
                              .objective = INFINITY,
                              .bound = -INFINITY};
  if (kind == HIGHS_CALLBACK_MIP_INTERRUPT) {
    const chighs_library *library = watching->library;
    progress.objective = told_number(library, told, "mip_primal_bound", INFINITY);
    progress.bound = told_number(library, told, "mip_dual_bound", -INFINITY);
    const int64_t *nodes = library->getCallbackDataOutItem(told, "mip_node_count");
    if (nodes != NULL) progress.nodes = *nodes;
    const int64_t *steps = library->getCallbackDataOutItem(told, "mip_total_lp_iterations");
    if (steps != NULL) progress.iterations = *steps;
  }
  if (answer != NULL && watching->watch(progress, watching->context)) answer->user_interrupt = 1;
}

static void set_watch(const chighs_library *library, void *highs, watcher *watching) {
  if (watching->watch == NULL) return;
  library->setCallback(highs, tell, watching);
  library->startCallback(highs, HIGHS_CALLBACK_SIMPLEX_INTERRUPT);
  library->startCallback(highs, HIGHS_CALLBACK_IPM_INTERRUPT);
  library->startCallback(highs, HIGHS_CALLBACK_MIP_INTERRUPT);
}

static chighs_reason reason_of(int status) {
  switch (status) {
    case HIGHS_MODEL_OPTIMAL: return CHIGHS_OPTIMAL;
    case HIGHS_MODEL_INFEASIBLE: return CHIGHS_INFEASIBLE;
    case HIGHS_MODEL_UNBOUNDED_OR_INFEASIBLE:
    case HIGHS_MODEL_UNBOUNDED: return CHIGHS_UNBOUNDED;
    case HIGHS_MODEL_TIME_LIMIT: return CHIGHS_TIME_LIMIT;
    case HIGHS_MODEL_SOLUTION_LIMIT: return CHIGHS_NODE_LIMIT;
    case HIGHS_MODEL_INTERRUPT: return CHIGHS_CANCELLED;
    default: return CHIGHS_FAILED;
  }
}

/// A problem that HiGHS holds, with what it has learned of it.
struct chighs_session {
  const chighs_library *library;
  void *highs;
  int has_integers;
};

static void end(struct chighs_session session) {
  session.library->destroy(session.highs);
  // A later call from this thread may want another number of threads, and those that wait for work
  // cost time to wake.
  session.library->resetGlobalScheduler(1);
}

/// Hands a problem over; `highs` is NULL in what comes back where HiGHS does not take it.
static struct chighs_session begin(const chighs_library *library, const problem *given,
                                   chighs_limits limits) {
  struct chighs_session session = {library, library->create(), given->is_integer != NULL};
  if (session.highs == NULL) return session;
  set_options(library, session.highs, session.has_integers, limits);
  if (pass_problem(library, session.highs, given) == HIGHS_STATUS_ERROR) {
    end(session);
    session.highs = NULL;
  }
  return session;
}

/// Runs HiGHS on what it holds; `duals` is NULL where nobody asks for multipliers.
static chighs_outcome run(struct chighs_session session, chighs_watch watch, void *context,
                          double *point, double *duals) {
  const chighs_library *library = session.library;
  void *highs = session.highs;
  chighs_outcome outcome = {.reason = CHIGHS_FAILED, .bound = NAN};
  watcher watching = {library, watch, context, elapsed_seconds()};
  set_watch(library, highs, &watching);
  library->run(highs);
  if (watch != NULL) library->setCallback(highs, NULL, NULL);
  outcome.status = library->getModelStatus(highs);
  outcome.reason = reason_of(outcome.status);
  int has_duals = 0;
  library->getIntInfoValue(highs, "primal_solution_status", &outcome.has_point);
  if (duals != NULL) library->getIntInfoValue(highs, "dual_solution_status", &has_duals);
  outcome.has_duals = has_duals;
  library->getSolution(highs, outcome.has_point ? point : NULL, NULL, NULL,
                       outcome.has_duals ? duals : NULL);
  if (session.has_integers) {
    library->getDoubleInfoValue(highs, "mip_dual_bound", &outcome.bound);
    library->getInt64InfoValue(highs, "mip_node_count", &outcome.nodes);
  }
  outcome.seconds = elapsed_seconds() - watching.began;
  return outcome;
}

/// Hands a problem over, runs HiGHS on it and forgets it.
static chighs_outcome run_once(const chighs_library *library, const problem *given,
                               const double *start, chighs_limits limits, chighs_watch watch,
                               void *context, double *point, double *duals) {
  const struct chighs_session session = begin(library, given, limits);
  if (session.highs == NULL) return (chighs_outcome){.reason = CHIGHS_FAILED, .bound = NAN};
  if (start != NULL) library->setSolution(session.highs, start, NULL, NULL, NULL);
  const chighs_outcome outcome = run(session, watch, context, point, duals);
  end(session);
  return outcome;
}

chighs_outcome chighs_solve(const chighs_library *library, int columns, int rows,
                            const int *starts, const int *indices, const double *coefficients,
                            const double *column_lower, const double *column_upper,
                            const double *objective, double constant, const double *row_lower,
                            const double *row_upper, const unsigned char *is_integer,
                            const double *start, chighs_limits limits, chighs_watch watch,
                            void *context, double *point) {
  const problem given = {columns,      rows,      starts,    indices,   coefficients, column_lower,
                         column_upper, objective, constant,  row_lower, row_upper,    is_integer};
  return run_once(library, &given, start, limits, watch, context, point, NULL);
}

chighs_outcome chighs_relax(const chighs_library *library, int columns, int rows,
                            const int *starts, const int *indices, const double *coefficients,
                            const double *column_lower, const double *column_upper,
                            const double *objective, double constant, const double *row_lower,
                            const double *row_upper, chighs_limits limits, chighs_watch watch,
                            void *context, double *point, double *duals) {
  const problem given = {columns,      rows,      starts,   indices,   coefficients, column_lower,
                         column_upper, objective, constant, row_lower, row_upper,    NULL};
  return run_once(library, &given, NULL, limits, watch, context, point, duals);
}

chighs_session *chighs_begin(const chighs_library *library, int columns, int rows,
                             const int *starts, const int *indices, const double *coefficients,
                             const double *column_lower, const double *column_upper,
                             const double *objective, double constant, const double *row_lower,
                             const double *row_upper, chighs_limits limits) {
  const problem given = {columns,      rows,      starts,   indices,   coefficients, column_lower,
                         column_upper, objective, constant, row_lower, row_upper,    NULL};
  const struct chighs_session begun = begin(library, &given, limits);
  if (begun.highs == NULL) return NULL;
  struct chighs_session *session = malloc(sizeof *session);
  if (session == NULL) {
    end(begun);
    return NULL;
  }
  *session = begun;
  return session;
}

void chighs_set_bounds(chighs_session *session, int count, const int *columns,
                       const double *lower, const double *upper) {
  session->library->changeColsBoundsBySet(session->highs, count, columns, lower, upper);
}

chighs_outcome chighs_continue(chighs_session *session, double seconds, chighs_watch watch,
                               void *context, double *point, double *duals) {
  const chighs_library *library = session->library;
  // HiGHS counts from when the problem was handed over.
  library->setDoubleOptionValue(session->highs, "time_limit",
                                seconds < 0 ? INFINITY : library->getRunTime(session->highs) + seconds);
  const chighs_outcome outcome = run(*session, watch, context, point, duals);
  // From a basis, a few steps of the simplex method lead to the next.
  library->setStringOptionValue(session->highs, "solver", "simplex");
  library->setStringOptionValue(session->highs, "presolve", "off");
  return outcome;
}

void chighs_end(chighs_session *session) {
  end(*session);
  free(session);
}
