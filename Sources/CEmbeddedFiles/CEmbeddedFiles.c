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
