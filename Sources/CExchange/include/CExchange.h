#pragma once

/// Exchanges two folders in one step; 0, or -1 with `errno` where the system or the place cannot.
int cexchange(const char *_Nonnull left, const char *_Nonnull right);
