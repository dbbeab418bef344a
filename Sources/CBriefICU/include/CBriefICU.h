/// ICU's word breaker, composition and plural rules behind functions that show none of ICU's types.
#pragma once

#include <stdint.h>

/// A word breaker of its own state: one for each thread that uses it. Null if ICU has none.
void *cicu_word_breaker_open(void);
void cicu_word_breaker_close(void *breaker);

/// Writes the end of each word of `text`, a run of letters in UTF-8, as counts of its bytes.
///
/// `count` is at most 3072. Returns how many ends there are, or -1 if ICU refuses or `capacity`
/// is too small.
int32_t cicu_word_ends(
    void *breaker, const uint8_t *text, int32_t count, int32_t *ends, int32_t capacity);

/// Writes `text`, UTF-8, in Normalization Form C. Returns the count of bytes, or -1 if ICU refuses
/// or `capacity` is too small.
int32_t cicu_compose(const uint8_t *text, int32_t count, uint8_t *composed, int32_t capacity);

/// Writes the plural category of each number from 0 to `count` - 1 in a language, by its place among
/// zero, one, two, few, many, other. Returns -1 if ICU does not know it.
int32_t cicu_plural_categories(const char *language, uint8_t *categories, int32_t count);
