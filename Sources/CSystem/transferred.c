#include "transferred.h"

#include <errno.h>
// The C library's own `tcp_info` is of an older kernel, without these counts.
#include <linux/tcp.h>
#include <netinet/in.h>
#include <stddef.h>
#include <sys/socket.h>

int sitegen_transferred(int connection, uint64_t *received, uint64_t *taken) {
  struct tcp_info info;
  socklen_t size = sizeof info;
  if (getsockopt(connection, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return errno;
  if (size < offsetof(struct tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received) return ENOSYS;
  *received = info.tcpi_bytes_received;
  *taken = info.tcpi_bytes_acked;
  return 0;
}
