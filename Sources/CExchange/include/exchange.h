#ifndef SITEGEN_EXCHANGE_H
#define SITEGEN_EXCHANGE_H

/// Swaps what two paths name, in one step that no reader can see halfway.
/// Returns 0, or the errno of `renameat2(…, RENAME_EXCHANGE)`, which Swift's Glibc does not offer.
int sitegen_exchange(const char *one, const char *other);

#endif
