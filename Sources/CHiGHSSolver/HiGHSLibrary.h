#ifndef HIGHSLIBRARY_H
#define HIGHSLIBRARY_H

#include "HiGHSInterface.h"

/// The functions of an opened library.
struct chighs_library {
#define HIGHS_FIELD(returned, name, taken) returned(*name) taken;
  HIGHS_FUNCTIONS(HIGHS_FIELD)
#undef HIGHS_FIELD
};

#endif
