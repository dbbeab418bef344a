#include "CBriefBuild.h"

#ifndef BRIEF_COMMIT
#define BRIEF_COMMIT ""
#endif

const char *brief_commit(void) { return BRIEF_COMMIT; }
