// Documentation/Findings.md, for reports that carry the explanation of a rule with them.
#include "CTemplates.h"

static const unsigned char findings[] = {
#embed "../../Documentation/Findings.md" if_empty(0)
};

CTemplateFile ctemplates_findings(void) {
  CTemplateFile file = {"Findings.md", findings, sizeof findings};
  return file;
}
