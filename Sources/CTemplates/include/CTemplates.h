#pragma once
#include <stddef.h>

/// A file of Templates/ as it was when the program was compiled.
typedef struct {
  /// Its path under Templates/, `partials/header.mustache`.
  const char *_Nonnull name;
  /// Its bytes.
  const unsigned char *_Nonnull bytes;
  /// How many there are.
  size_t length;
} CTemplateFile;

/// How many files there are.
size_t ctemplates_count(void);

/// The file at an index, in the order of the names' bytes.
CTemplateFile ctemplates_file(size_t index);

/// The words of Templates/vocabulary/: one list a line, its key before its words, set apart by tabs.
CTemplateFile ctemplates_vocabulary(void);

/// Documentation/Findings.md.
CTemplateFile ctemplates_findings(void);

/// How many schemas of data there are.
size_t ctemplates_schema_count(void);

/// The schema at an index; its name is that of the data.
CTemplateFile ctemplates_schema(size_t index);
