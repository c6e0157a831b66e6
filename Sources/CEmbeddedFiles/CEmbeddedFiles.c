#include "CEmbeddedFiles.h"

// `#embed` is of C23, and clang has it in every language mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char donor_offers_xsd[] = {
#embed "Schemas/donor-offers-1.xsd"
};

const unsigned char *cembedded_donor_offers_xsd(size_t *length) {
  *length = sizeof donor_offers_xsd;
  return donor_offers_xsd;
}

static const unsigned char plan_xsd[] = {
#embed "Schemas/plan-1.xsd"
};

const unsigned char *cembedded_plan_xsd(size_t *length) {
  *length = sizeof plan_xsd;
  return plan_xsd;
}

static const unsigned char plan_json_schema[] = {
#embed "Schemas/plan-1.schema.json"
};

const unsigned char *cembedded_plan_json_schema(size_t *length) {
  *length = sizeof plan_json_schema;
  return plan_json_schema;
}
