#ifndef HIGHSINTERFACE_H
#define HIGHSINTERFACE_H

/// What this package uses of HiGHS's C interface (`highs_c_api.h`, MIT), written down here so that
/// nothing of HiGHS is needed to build.
///
/// The same in versions 1.10 to 1.15. A `HighsInt` is an `int` unless HiGHS was built otherwise,
/// which `chighs_open` looks at.

#include <stdint.h>

/// What a callback is told. It has grown from version to version, so it is read by name alone,
/// with `Highs_getCallbackDataOutItem`.
typedef struct HighsCallbackDataOut HighsCallbackDataOut;

/// What a callback answers: this field is the first in every version.
typedef struct {
  int user_interrupt;
} HighsCallbackDataIn;

typedef void (*HighsCCallbackType)(int, const char *, const HighsCallbackDataOut *,
                                   HighsCallbackDataIn *, void *);

/// Each function: what it returns, its name and what it takes.
#define HIGHS_FUNCTIONS(USE)                                                                      \
  USE(const char *, version, (void))                                                              \
  USE(int, versionMajor, (void))                                                                  \
  USE(int, versionMinor, (void))                                                                  \
  USE(void *, create, (void))                                                                     \
  USE(void, destroy, (void *))                                                                    \
  USE(int, getSizeofHighsInt, (const void *))                                                     \
  USE(int, setBoolOptionValue, (void *, const char *, int))                                       \
  USE(int, setIntOptionValue, (void *, const char *, int))                                        \
  USE(int, setDoubleOptionValue, (void *, const char *, double))                                  \
  USE(int, setStringOptionValue, (void *, const char *, const char *))                            \
  USE(int, passMip,                                                                               \
      (void *, int columns, int rows, int terms, int format, int sense, double constant,          \
       const double *costs, const double *column_lower, const double *column_upper,               \
       const double *row_lower, const double *row_upper, const int *starts, const int *indices,   \
       const double *coefficients, const int *kinds))                                             \
  USE(int, changeColsBoundsBySet,                                                                 \
      (void *, int count, const int *columns, const double *lower, const double *upper))          \
  USE(int, setSolution,                                                                           \
      (void *, const double *columns, const double *rows, const double *column_duals,             \
       const double *row_duals))                                                                  \
  USE(int, setCallback, (void *, HighsCCallbackType, void *context))                              \
  USE(int, startCallback, (void *, int kind))                                                     \
  USE(const void *, getCallbackDataOutItem, (const HighsCallbackDataOut *, const char *name))     \
  USE(double, getRunTime, (const void *))                                                         \
  USE(int, run, (void *))                                                                         \
  USE(int, getModelStatus, (const void *))                                                        \
  USE(int, getIntInfoValue, (const void *, const char *, int *))                                  \
  USE(int, getInt64InfoValue, (const void *, const char *, int64_t *))                            \
  USE(int, getDoubleInfoValue, (const void *, const char *, double *))                            \
  USE(int, getSolution,                                                                           \
      (const void *, double *columns, double *column_duals, double *rows, double *row_duals))     \
  USE(void, resetGlobalScheduler, (int is_blocking))

enum { HIGHS_STATUS_ERROR = -1 };
enum { HIGHS_INTEGER = 1 };
enum { HIGHS_BY_COLUMN = 1 };
enum { HIGHS_MINIMIZE = 1 };

/// Those of `kHighsModelStatus` that this package tells apart.
enum {
  HIGHS_MODEL_OPTIMAL = 7,
  HIGHS_MODEL_INFEASIBLE = 8,
  HIGHS_MODEL_UNBOUNDED_OR_INFEASIBLE = 9,
  HIGHS_MODEL_UNBOUNDED = 10,
  HIGHS_MODEL_TIME_LIMIT = 13,
  HIGHS_MODEL_SOLUTION_LIMIT = 16,
  HIGHS_MODEL_INTERRUPT = 17
};

/// Those of `kHighsCallback` at which a search may be ended.
enum {
  HIGHS_CALLBACK_SIMPLEX_INTERRUPT = 1,
  HIGHS_CALLBACK_IPM_INTERRUPT = 2,
  HIGHS_CALLBACK_MIP_INTERRUPT = 6
};

#endif
