#pragma once

/// The commit that was built, in hexadecimal digits; empty outside a repository.
const char *_Nonnull brief_commit(void);
