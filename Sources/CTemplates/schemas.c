// The files of Documentation/schemas/, in the order of their names. A test of the room sitegen compares this
// list with the folder; UPDATE_GOLDEN=1 rewrites it.
#include "CTemplates.h"

static const unsigned char schema0[] = {
#embed "../../Documentation/schemas/attendance.json" if_empty(0)
};
static const unsigned char schema1[] = {
#embed "../../Documentation/schemas/changes.json" if_empty(0)
};
static const unsigned char schema2[] = {
#embed "../../Documentation/schemas/decisions.json" if_empty(0)
};
static const unsigned char schema3[] = {
#embed "../../Documentation/schemas/figures.json" if_empty(0)
};
static const unsigned char schema4[] = {
#embed "../../Documentation/schemas/findings.json" if_empty(0)
};
static const unsigned char schema5[] = {
#embed "../../Documentation/schemas/index.json" if_empty(0)
};
static const unsigned char schema6[] = {
#embed "../../Documentation/schemas/meetings.json" if_empty(0)
};
static const unsigned char schema7[] = {
#embed "../../Documentation/schemas/mentions.json" if_empty(0)
};
static const unsigned char schema8[] = {
#embed "../../Documentation/schemas/outages.json" if_empty(0)
};
static const unsigned char schema9[] = {
#embed "../../Documentation/schemas/paragraphs.json" if_empty(0)
};
static const unsigned char schema10[] = {
#embed "../../Documentation/schemas/promises.json" if_empty(0)
};
static const unsigned char schema11[] = {
#embed "../../Documentation/schemas/tables.json" if_empty(0)
};
static const unsigned char schema12[] = {
#embed "../../Documentation/schemas/tracked.json" if_empty(0)
};
static const unsigned char schema13[] = {
#embed "../../Documentation/schemas/units.json" if_empty(0)
};

static const CTemplateFile schemas[] = {
  {"attendance", schema0, sizeof schema0},
  {"changes", schema1, sizeof schema1},
  {"decisions", schema2, sizeof schema2},
  {"figures", schema3, sizeof schema3},
  {"findings", schema4, sizeof schema4},
  {"index", schema5, sizeof schema5},
  {"meetings", schema6, sizeof schema6},
  {"mentions", schema7, sizeof schema7},
  {"outages", schema8, sizeof schema8},
  {"paragraphs", schema9, sizeof schema9},
  {"promises", schema10, sizeof schema10},
  {"tables", schema11, sizeof schema11},
  {"tracked", schema12, sizeof schema12},
  {"units", schema13, sizeof schema13},
};

size_t ctemplates_schema_count(void) { return sizeof schemas / sizeof schemas[0]; }

CTemplateFile ctemplates_schema(size_t index) { return schemas[index]; }
