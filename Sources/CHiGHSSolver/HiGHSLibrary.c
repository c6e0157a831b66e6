// Opens HiGHS's shared library and looks at what it is.

#include "HiGHSLibrary.h"

#include "CHiGHSSolver.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// The oldest version that passes the conformance tests, which 1.7.1 and 1.9.0 do not; and one that
/// writes "tmpSolver.run();" to standard output, where a plan may go, whatever it is told.
enum { FIRST_MAJOR = 1, FIRST_MINOR = 10, LOUD_MINOR = 12 };

const char *chighs_named_path(void) { return getenv("COALITION_HIGHS"); }

const char *chighs_version(const chighs_library *library) { return library->version(); }

/// Looks up every function; the name of the first that is missing comes back, or NULL.
static const char *look_up(struct chighs_library *library, void *handle) {
#define HIGHS_LOOK_UP(returned, name, taken)                                                      \
  *(void **)&library->name = dlsym(handle, "Highs_" #name);                                       \
  if (library->name == NULL) return "Highs_" #name;
  HIGHS_FUNCTIONS(HIGHS_LOOK_UP)
#undef HIGHS_LOOK_UP
  return NULL;
}

/// Whether the library counts in numbers of the size this package does.
static int has_plain_ints(const struct chighs_library *library) {
  void *highs = library->create();
  if (highs == NULL) return 0;
  const int size = library->getSizeofHighsInt(highs);
  library->destroy(highs);
  return size == (int)sizeof(int);
}

static const chighs_library *usable(void *handle, char *reason, int size) {
  struct chighs_library *library = calloc(1, sizeof *library);
  if (library == NULL) {
    snprintf(reason, (size_t)size, "there is no memory to open it");
    return NULL;
  }
  const char *missing = look_up(library, handle);
  if (missing != NULL) {
    snprintf(reason, (size_t)size, "it has no function %s, so it is not HiGHS or too old",
             missing);
  } else if (library->versionMajor() != FIRST_MAJOR || library->versionMinor() < FIRST_MINOR) {
    snprintf(reason, (size_t)size, "it is HiGHS %.40s; version %d.%d or a later one of %d is needed",
             library->version(), FIRST_MAJOR, FIRST_MINOR, FIRST_MAJOR);
  } else if (library->versionMinor() == LOUD_MINOR) {
    snprintf(reason, (size_t)size,
             "it is HiGHS %.40s, which writes to standard output; take another version",
             library->version());
  } else if (!has_plain_ints(library)) {
    snprintf(reason, (size_t)size, "it was built with HIGHSINT64; one built without is needed");
  } else {
    return library;
  }
  free(library);
  return NULL;
}

/// Whether the words of `dlopen` say that the file itself, not one it needs, does not exist.
static int says_absent(const char *words, const char *path) {
#ifdef __APPLE__
  (void)path;
  return strstr(words, "no such file") != NULL && strstr(words, "Library not loaded") == NULL;
#else
  return strncmp(words, path, strlen(path)) == 0 && strstr(words, "No such file") != NULL;
#endif
}

const chighs_library *chighs_open(const char *path, chighs_finding *finding, char *reason,
                                  int size) {
  // Local: its names, and those of the libraries it brings along, are nobody else's.
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    const char *words = dlerror();
    if (words == NULL) words = "it cannot be opened";
    snprintf(reason, (size_t)size, "%s", words);
    *finding = says_absent(words, path) ? CHIGHS_ABSENT : CHIGHS_UNUSABLE;
    return NULL;
  }
  // Never closed: HiGHS leaves data of its own in threads that outlive a call.
  const chighs_library *library = usable(handle, reason, size);
  *finding = library == NULL ? CHIGHS_UNUSABLE : CHIGHS_USABLE;
  return library;
}
