#ifndef SITEGEN_PREFETCH_H
#define SITEGEN_PREFETCH_H

/// Asks the processor to bring the line of memory at an address near, which it does while the program goes on.
/// Any address may be given; nothing is read or changed.
static inline void sitegen_prefetch(const void *address) { __builtin_prefetch(address, 1); }

#endif
