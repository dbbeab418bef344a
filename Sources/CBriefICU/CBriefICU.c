#include "CBriefICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

enum { capacity_of_run = 3072 };

struct word_breaker {
  UBreakIterator *iterator;
  /// The run in UTF-16, and for each unit the byte at which its character starts.
  UChar units[capacity_of_run];
  uint16_t bytes[capacity_of_run + 1];
};

void *cicu_word_breaker_open(void) {
  struct word_breaker *breaker = malloc(sizeof *breaker);
  if (!breaker) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  breaker->iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(breaker);
    return NULL;
  }
  return breaker;
}

void cicu_word_breaker_close(void *opaque) {
  struct word_breaker *breaker = opaque;
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t cicu_word_ends(
    void *opaque, const uint8_t *text, int32_t count, int32_t *ends, int32_t capacity) {
  struct word_breaker *breaker = opaque;
  if (!breaker || count < 0 || count > capacity_of_run) return -1;
  int32_t units = 0;
  for (int32_t at = 0; at < count;) {
    UChar32 scalar;
    const int32_t start = at;
    U8_NEXT(text, at, count, scalar);
    if (scalar < 0) return -1;
    breaker->bytes[units] = (uint16_t)start;
    if (scalar < 0x10000) {
      breaker->units[units++] = (UChar)scalar;
    } else {
      breaker->bytes[units + 1] = (uint16_t)start;
      breaker->units[units++] = U16_LEAD(scalar);
      breaker->units[units++] = U16_TRAIL(scalar);
    }
  }
  breaker->bytes[units] = (uint16_t)count;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, breaker->units, units, &status);
  if (U_FAILURE(status)) return -1;
  int32_t found = 0;
  (void)ubrk_first(breaker->iterator);
  for (int32_t end = ubrk_next(breaker->iterator); end != UBRK_DONE;
       end = ubrk_next(breaker->iterator)) {
    if (found == capacity) return -1;
    ends[found++] = breaker->bytes[end];
  }
  return found;
}

int32_t cicu_compose(const uint8_t *text, int32_t count, uint8_t *composed, int32_t capacity) {
  enum { most = 256 };
  UChar wide[most], narrow[most];
  int32_t wideCount = 0, narrowCount = 0, result = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(wide, most, &wideCount, (const char *)text, count, &status);
  if (U_FAILURE(status)) return -1;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;
  narrowCount = unorm2_normalize(form, wide, wideCount, narrow, most, &status);
  if (U_FAILURE(status)) return -1;
  u_strToUTF8((char *)composed, capacity, &result, narrow, narrowCount, &status);
  return U_FAILURE(status) ? -1 : result;
}

int32_t cicu_plural_categories(const char *language, uint8_t *categories, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open(language, &status);
  if (U_FAILURE(status)) return -1;
  for (int32_t number = 0; number < count; number++) {
    UChar name[16];
    const int32_t length = uplrules_select(rules, number, name, 16, &status);
    if (U_FAILURE(status) || length < 1) {
      uplrules_close(rules);
      return -1;
    }
    switch (name[0]) {
      case u'z': categories[number] = 0; break;
      case u't': categories[number] = 2; break;
      case u'f': categories[number] = 3; break;
      case u'm': categories[number] = 4; break;
      default: categories[number] = length > 1 && name[1] == u'n' ? 1 : 5;
    }
  }
  uplrules_close(rules);
  return count;
}
