// The only file that includes headers of CBC and Clp.

#include "CCBCSolver.h"

#include <Cbc_C_Interface.h>
#include <Clp_C_Interface.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/// Held while CBC runs.
///
/// CBC 2.10 reads even its own "-solve" and "-quit" through one global index of arguments. Two
/// runs at once take each other's: they print "No match for 0.5", lose their limits, and may go
/// on to ask standard input what to do.
static pthread_mutex_t cbc_lock = PTHREAD_MUTEX_INITIALIZER;

const char *ccbc_version(void) { return Cbc_getVersion(); }

static double seconds_on(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static double elapsed_seconds(void) { return seconds_on(CLOCK_MONOTONIC); }

/// Processor time of all threads, which is what parts of CBC go by.
static double processor_seconds(void) { return seconds_on(CLOCK_PROCESS_CPUTIME_ID); }

static void set_number(Cbc_Model *model, const char *name, double value) {
  char text[32];
  snprintf(text, sizeof text, "%.17g", value);
  Cbc_setParameter(model, name, text);
}

static void set_limits(Cbc_Model *model, ccbc_limits limits) {
  if (limits.seconds >= 0) {
    // CBC's own measure is the processor time of the whole process, other threads included.
    Cbc_setParameter(model, "timeMode", "elapsed");
    set_number(model, "seconds", limits.seconds);
  }
  if (limits.relative_gap >= 0) set_number(model, "ratioGap", limits.relative_gap);
  if (limits.nodes >= 0) set_number(model, "maxNodes", limits.nodes);
}

static void set_options(Cbc_Model *model, const char *options) {
  char *text = strdup(options);
  if (text == NULL) return;
  char *rest = NULL;
  char *name = strtok_r(text, " ", &rest);
  while (name != NULL) {
    char *value = strtok_r(NULL, " ", &rest);
    if (value == NULL) break;
    Cbc_setParameter(model, name, value);
    name = strtok_r(NULL, " ", &rest);
  }
  free(text);
}

static void set_start(Cbc_Model *model, int columns, const unsigned char *is_integer,
                      const double *start) {
  int *indices = malloc((size_t)columns * sizeof *indices);
  double *values = malloc((size_t)columns * sizeof *values);
  int count = 0;
  for (int column = 0; indices != NULL && values != NULL && column < columns; column++) {
    if (!is_integer[column]) continue;
    indices[count] = column;
    values[count++] = start[column];
  }
  if (count > 0) Cbc_setMIPStartI(model, count, indices, values);
  free(indices);
  free(values);
}

static ccbc_reason reason_of(Cbc_Model *model) {
  // Seen with CBC 2.10.8: a model that is infeasible or unbounded is "finished" (status 0), the
  // second with secondary status 7; neither is proven optimal.
  if (Cbc_isProvenOptimal(model)) return CCBC_OPTIMAL;
  if (Cbc_isContinuousUnbounded(model)) return CCBC_UNBOUNDED;
  if (Cbc_isProvenInfeasible(model)) return CCBC_INFEASIBLE;
  if (Cbc_isSecondsLimitReached(model)) return CCBC_TIME_LIMIT;
  if (Cbc_isNodeLimitReached(model)) return CCBC_NODE_LIMIT;
  return CCBC_FAILED;
}

static ccbc_outcome outcome_of(Cbc_Model *model, int columns, int is_out_of_time, double *point) {
  ccbc_outcome outcome = {.reason = reason_of(model),
                          .bound = Cbc_getBestPossibleObjValue(model),
                          .nodes = Cbc_getNodeCount(model),
                          .status = Cbc_status(model)};
  const double *best = Cbc_bestSolution(model);
  if (best != NULL) {
    memcpy(point, best, (size_t)columns * sizeof *point);
    outcome.has_point = 1;
  }
  // Before the first relaxation is solved CBC's bound is ±1e50 or larger.
  if (!(fabs(outcome.bound) < 1e49)) outcome.bound = NAN;
  // CBC 2.10.8 calls a model infeasible where time runs out during its preprocessing.
  const int is_doubtful = outcome.reason == CCBC_INFEASIBLE ||
                          outcome.reason == CCBC_UNBOUNDED || outcome.reason == CCBC_FAILED;
  if (is_out_of_time && is_doubtful) {
    outcome.reason = CCBC_TIME_LIMIT;
    outcome.bound = NAN;
  }
  return outcome;
}

ccbc_outcome ccbc_solve(int columns, int rows, const int *starts, const int *indices,
                        const double *coefficients, const double *column_lower,
                        const double *column_upper, const double *objective,
                        const double *row_lower, const double *row_upper,
                        const unsigned char *is_integer, const double *start,
                        const char *options, ccbc_limits limits, double *point) {
  pthread_mutex_lock(&cbc_lock);
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  Cbc_setParameter(model, "log", "0");
  Cbc_loadProblem(model, columns, rows, starts, indices, coefficients, column_lower, column_upper,
                  objective, row_lower, row_upper);
  for (int column = 0; column < columns; column++) {
    if (is_integer[column]) Cbc_setInteger(model, column);
  }
  if (start != NULL) set_start(model, columns, is_integer, start);
  set_options(model, options);
  set_limits(model, limits);
  const double began = elapsed_seconds();
  const double processor_began = processor_seconds();
  Cbc_solve(model);
  const double elapsed = elapsed_seconds() - began;
  const double used = fmax(elapsed, processor_seconds() - processor_began);
  const int is_out_of_time = limits.seconds >= 0 && used >= limits.seconds;
  ccbc_outcome outcome = outcome_of(model, columns, is_out_of_time, point);
  outcome.seconds = elapsed;
  Cbc_deleteModel(model);
  pthread_mutex_unlock(&cbc_lock);
  return outcome;
}

/// Runs the dual simplex method until it ends or `limit` elapsed seconds are over.
///
/// Clp measures the processor time of the whole process, which other threads use up and waiting
/// does not. It is given a quarter of what is left at a time and then asked to go on.
static int run_dual_simplex(Clp_Simplex *model, double limit) {
  const int stopped = 3;
  if (limit < 0) return Clp_dual(model, 0), Clp_status(model);
  const double end = elapsed_seconds() + limit;
  for (;;) {
    const double left = end - elapsed_seconds();
    if (left <= 0) return stopped;
    Clp_setMaximumSeconds(model, fmax(0.05, left / 4));
    Clp_dual(model, 0);
    if (Clp_status(model) != stopped) return Clp_status(model);
  }
}

ccbc_outcome ccbc_relax(int columns, int rows, const int *starts, const int *indices,
                        const double *coefficients, const double *column_lower,
                        const double *column_upper, const double *objective,
                        const double *row_lower, const double *row_upper, ccbc_limits limits,
                        double *point, double *duals) {
  static const ccbc_reason reasons[] = {CCBC_OPTIMAL, CCBC_INFEASIBLE, CCBC_UNBOUNDED,
                                        CCBC_TIME_LIMIT, CCBC_FAILED};
  Clp_Simplex *model = Clp_newModel();
  Clp_setLogLevel(model, 0);
  Clp_loadProblem(model, columns, rows, starts, indices, coefficients, column_lower, column_upper,
                  objective, row_lower, row_upper);
  const double began = elapsed_seconds();
  const int status = run_dual_simplex(model, limits.seconds);
  ccbc_outcome outcome = {
      .reason = status >= 0 && status < 5 ? reasons[status] : CCBC_FAILED,
      .bound = NAN,
      .seconds = elapsed_seconds() - began,
      .status = status};
  if (outcome.reason == CCBC_OPTIMAL || outcome.reason == CCBC_TIME_LIMIT) {
    memcpy(duals, Clp_dualRowSolution(model), (size_t)rows * sizeof *duals);
  }
  if (outcome.reason == CCBC_OPTIMAL) {
    memcpy(point, Clp_primalColumnSolution(model), (size_t)columns * sizeof *point);
    outcome.has_point = 1;
  }
  Clp_deleteModel(model);
  return outcome;
}
