#ifndef CEMBEDDEDFILES_H
#define CEMBEDDEDFILES_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// The files of `Schemas` and `Register`, put into the program as it is compiled.
///
/// They are files there so that editors can open them, and here so that the program needs nothing
/// beside it wherever it is moved. Every function gives the first byte and the number of bytes; the
/// bytes are not terminated and last as long as the program.

/// `Schemas/donor-offers-1.xsd`: XML Schema of donor offers, version 1.
const unsigned char *cembedded_donor_offers_xsd(size_t *length);

/// `Schemas/plan-1.xsd`: XML Schema of plans, version 1.
const unsigned char *cembedded_plan_xsd(size_t *length);

/// `Schemas/plan-1.schema.json`: JSON Schema of plans, version 1.
const unsigned char *cembedded_plan_json_schema(size_t *length);

/// A table of `Register`, by number from 0, with its name such as `register/plans.csv`; NULL where
/// there are no more. The name is terminated.
const unsigned char *_Nullable cembedded_register_table(
    size_t number, const char *_Nullable *_Nonnull name, size_t *length);

#pragma clang assume_nonnull end

#endif
