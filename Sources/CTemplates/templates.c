// The files of Templates/, in the order of their names. A test of the room sitegen compares this list
// with the folder; UPDATE_GOLDEN=1 rewrites it.
#include "CTemplates.h"

static const unsigned char file0[] = {
#embed "../../Templates/404.mustache" if_empty(0)
};
static const unsigned char file1[] = {
#embed "../../Templates/asset.mustache" if_empty(0)
};
static const unsigned char file2[] = {
#embed "../../Templates/assets/favicon.svg" if_empty(0)
};
static const unsigned char file3[] = {
#embed "../../Templates/assets/search.js" if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../Templates/assets/site.css" if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../Templates/assets/tables.js" if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../Templates/attendance.mustache" if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../Templates/changes.mustache" if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../Templates/data.mustache" if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../Templates/decisions.mustache" if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../Templates/findings.mustache" if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../Templates/full.mustache" if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../Templates/home.mustache" if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../Templates/meeting.mustache" if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../Templates/meetings.mustache" if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../Templates/outages.mustache" if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../Templates/page.mustache" if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../Templates/pages/en/about.md" if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../Templates/pages/en/accessibility.md" if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../Templates/pages/en/method.md" if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../Templates/pages/zh-Hant-TW/about.md" if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../Templates/pages/zh-Hant-TW/accessibility.md" if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../Templates/pages/zh-Hant-TW/method.md" if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../Templates/partials/body.mustache" if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../Templates/partials/footer.mustache" if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../Templates/partials/header.mustache" if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../Templates/partials/layout.mustache" if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../Templates/report.mustache" if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../Templates/search.mustache" if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../Templates/sitemap.mustache" if_empty(0)
};
static const unsigned char file30[] = {
#embed "../../Templates/source.mustache" if_empty(0)
};
static const unsigned char file31[] = {
#embed "../../Templates/table.mustache" if_empty(0)
};
static const unsigned char file32[] = {
#embed "../../Templates/tables.mustache" if_empty(0)
};
static const unsigned char file33[] = {
#embed "../../Templates/unit.mustache" if_empty(0)
};
static const unsigned char file34[] = {
#embed "../../Templates/units.mustache" if_empty(0)
};
static const unsigned char file35[] = {
#embed "../../Templates/vocabulary/zh-Hant-TW.yml" if_empty(0)
};
static const unsigned char file36[] = {
#embed "../../Templates/wording/en.json" if_empty(0)
};
static const unsigned char file37[] = {
#embed "../../Templates/wording/zh-Hant-TW.json" if_empty(0)
};

static const CTemplateFile files[] = {
  {"404.mustache", file0, sizeof file0},
  {"asset.mustache", file1, sizeof file1},
  {"assets/favicon.svg", file2, sizeof file2},
  {"assets/search.js", file3, sizeof file3},
  {"assets/site.css", file4, sizeof file4},
  {"assets/tables.js", file5, sizeof file5},
  {"attendance.mustache", file6, sizeof file6},
  {"changes.mustache", file7, sizeof file7},
  {"data.mustache", file8, sizeof file8},
  {"decisions.mustache", file9, sizeof file9},
  {"findings.mustache", file10, sizeof file10},
  {"full.mustache", file11, sizeof file11},
  {"home.mustache", file12, sizeof file12},
  {"meeting.mustache", file13, sizeof file13},
  {"meetings.mustache", file14, sizeof file14},
  {"outages.mustache", file15, sizeof file15},
  {"page.mustache", file16, sizeof file16},
  {"pages/en/about.md", file17, sizeof file17},
  {"pages/en/accessibility.md", file18, sizeof file18},
  {"pages/en/method.md", file19, sizeof file19},
  {"pages/zh-Hant-TW/about.md", file20, sizeof file20},
  {"pages/zh-Hant-TW/accessibility.md", file21, sizeof file21},
  {"pages/zh-Hant-TW/method.md", file22, sizeof file22},
  {"partials/body.mustache", file23, sizeof file23},
  {"partials/footer.mustache", file24, sizeof file24},
  {"partials/header.mustache", file25, sizeof file25},
  {"partials/layout.mustache", file26, sizeof file26},
  {"report.mustache", file27, sizeof file27},
  {"search.mustache", file28, sizeof file28},
  {"sitemap.mustache", file29, sizeof file29},
  {"source.mustache", file30, sizeof file30},
  {"table.mustache", file31, sizeof file31},
  {"tables.mustache", file32, sizeof file32},
  {"unit.mustache", file33, sizeof file33},
  {"units.mustache", file34, sizeof file34},
  {"vocabulary/zh-Hant-TW.yml", file35, sizeof file35},
  {"wording/en.json", file36, sizeof file36},
  {"wording/zh-Hant-TW.json", file37, sizeof file37},
};

size_t ctemplates_count(void) { return sizeof files / sizeof files[0]; }

CTemplateFile ctemplates_file(size_t index) { return files[index]; }
