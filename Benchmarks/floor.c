// The floor: cmark alone over the Markdown of a built site, read and rendered, nothing written.
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **paths) {
  size_t bytes = 0;
  for (int index = 1; index < count; index++) {
    FILE *file = fopen(paths[index], "rb");
    if (file == NULL) return 3;
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = malloc((size_t)length + 1);
    if (text == NULL || fread(text, 1, (size_t)length, file) != (size_t)length) return 3;
    fclose(file);
    char *html = cmark_markdown_to_html(text, (size_t)length, CMARK_OPT_DEFAULT);
    for (char *end = html; *end; end++) bytes++;
    free(html);
    free(text);
  }
  return bytes == 0;
}
