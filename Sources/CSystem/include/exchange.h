#ifndef SITEGEN_EXCHANGE_H
#define SITEGEN_EXCHANGE_H

/// Swaps what two paths name, in one step that no reader can see halfway.
/// Returns 0, or the errno of `renameat2(…, RENAME_EXCHANGE)`, which Swift's Glibc does not offer.
int sitegen_exchange(const char *one, const char *other);

/// Tells whether an open folder is the root of a mount, which can neither be renamed nor removed.
/// Returns 1 or 0; 0 too where the kernel cannot tell.
int sitegen_is_mount_root(int folder);

#endif
