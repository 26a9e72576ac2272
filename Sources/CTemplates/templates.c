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
#embed "../../Templates/assets/site.css" if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../Templates/assets/tables.js" if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../Templates/attendance.mustache" if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../Templates/changes.mustache" if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../Templates/decisions.mustache" if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../Templates/findings.mustache" if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../Templates/full.mustache" if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../Templates/home.mustache" if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../Templates/meeting.mustache" if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../Templates/meetings.mustache" if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../Templates/outages.mustache" if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../Templates/page.mustache" if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../Templates/pages/zh-Hant-TW/about.md" if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../Templates/pages/zh-Hant-TW/method.md" if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../Templates/partials/body.mustache" if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../Templates/partials/footer.mustache" if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../Templates/partials/header.mustache" if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../Templates/partials/layout.mustache" if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../Templates/report.mustache" if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../Templates/sitemap.mustache" if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../Templates/source.mustache" if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../Templates/table.mustache" if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../Templates/tables.mustache" if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../Templates/unit.mustache" if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../Templates/units.mustache" if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../Templates/vocabulary/zh-Hant-TW.yml" if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../Templates/wording/zh-Hant-TW.json" if_empty(0)
};

static const CTemplateFile files[] = {
  {"404.mustache", file0, sizeof file0},
  {"asset.mustache", file1, sizeof file1},
  {"assets/favicon.svg", file2, sizeof file2},
  {"assets/site.css", file3, sizeof file3},
  {"assets/tables.js", file4, sizeof file4},
  {"attendance.mustache", file5, sizeof file5},
  {"changes.mustache", file6, sizeof file6},
  {"decisions.mustache", file7, sizeof file7},
  {"findings.mustache", file8, sizeof file8},
  {"full.mustache", file9, sizeof file9},
  {"home.mustache", file10, sizeof file10},
  {"meeting.mustache", file11, sizeof file11},
  {"meetings.mustache", file12, sizeof file12},
  {"outages.mustache", file13, sizeof file13},
  {"page.mustache", file14, sizeof file14},
  {"pages/zh-Hant-TW/about.md", file15, sizeof file15},
  {"pages/zh-Hant-TW/method.md", file16, sizeof file16},
  {"partials/body.mustache", file17, sizeof file17},
  {"partials/footer.mustache", file18, sizeof file18},
  {"partials/header.mustache", file19, sizeof file19},
  {"partials/layout.mustache", file20, sizeof file20},
  {"report.mustache", file21, sizeof file21},
  {"sitemap.mustache", file22, sizeof file22},
  {"source.mustache", file23, sizeof file23},
  {"table.mustache", file24, sizeof file24},
  {"tables.mustache", file25, sizeof file25},
  {"unit.mustache", file26, sizeof file26},
  {"units.mustache", file27, sizeof file27},
  {"vocabulary/zh-Hant-TW.yml", file28, sizeof file28},
  {"wording/zh-Hant-TW.json", file29, sizeof file29},
};

size_t ctemplates_count(void) { return sizeof files / sizeof files[0]; }

CTemplateFile ctemplates_file(size_t index) { return files[index]; }
