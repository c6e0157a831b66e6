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

static const unsigned char register_actions[] = {
#embed "Register/actions.csv"
};

static const unsigned char register_coalitions[] = {
#embed "Register/coalitions.csv"
};

static const unsigned char register_extensions[] = {
#embed "Register/extensions.csv"
};

static const unsigned char register_knowledge[] = {
#embed "Register/knowledge.csv"
};

static const unsigned char register_meetings[] = {
#embed "Register/meetings.csv"
};

static const unsigned char register_membership[] = {
#embed "Register/membership.csv"
};

static const unsigned char register_needs[] = {
#embed "Register/needs.csv"
};

static const unsigned char register_obligations[] = {
#embed "Register/obligations.csv"
};

static const unsigned char register_offices[] = {
#embed "Register/offices.csv"
};

static const unsigned char register_plans[] = {
#embed "Register/plans.csv"
};

static const unsigned char register_readiness[] = {
#embed "Register/readiness.csv"
};

static const unsigned char register_reports[] = {
#embed "Register/reports.csv"
};

static const unsigned char register_states[] = {
#embed "Register/states.csv"
};

static const unsigned char register_steps[] = {
#embed "Register/steps.csv"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} register_tables[] = {
    {"register/actions.csv", register_actions, sizeof register_actions},
    {"register/coalitions.csv", register_coalitions, sizeof register_coalitions},
    {"register/extensions.csv", register_extensions, sizeof register_extensions},
    {"register/knowledge.csv", register_knowledge, sizeof register_knowledge},
    {"register/meetings.csv", register_meetings, sizeof register_meetings},
    {"register/membership.csv", register_membership, sizeof register_membership},
    {"register/needs.csv", register_needs, sizeof register_needs},
    {"register/obligations.csv", register_obligations, sizeof register_obligations},
    {"register/offices.csv", register_offices, sizeof register_offices},
    {"register/plans.csv", register_plans, sizeof register_plans},
    {"register/readiness.csv", register_readiness, sizeof register_readiness},
    {"register/reports.csv", register_reports, sizeof register_reports},
    {"register/states.csv", register_states, sizeof register_states},
    {"register/steps.csv", register_steps, sizeof register_steps},
};

const unsigned char *cembedded_register_table(size_t number, const char **name, size_t *length) {
  if (number >= sizeof register_tables / sizeof register_tables[0]) return NULL;
  *name = register_tables[number].name;
  *length = register_tables[number].length;
  return register_tables[number].bytes;
}
