#ifndef SITEGEN_TRANSFERRED_H
#define SITEGEN_TRANSFERRED_H

#include <stdint.h>

/// How many bytes a TCP connection has brought since it was opened, and how many of ours the other end has taken.
/// Returns 0, or the errno where it is no such connection or the kernel (before 4.1) does not count.
int sitegen_transferred(int connection, uint64_t *received, uint64_t *taken);

#endif
