// Tells the thread sanitizer of locks that a thread has waited for.
//
// The quick way of `Synchronization.Mutex` stands in the code that uses it, where the sanitizer sees it. The way through the
// system, for threads that meet at a lock, is in the library, which is not built for the sanitizer: every such meeting looks
// like a race for what the lock guards. Loaded before the library, this calls it and says what it did.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void tell(const char *what, void *handle) {
  void (*told)(void *) = (void (*)(void *))dlsym(RTLD_DEFAULT, what);
  if (told) told(handle);
}

SWIFT void lock_slow(uint32_t thread, SELF void *handle) __asm__(LOCK);
SWIFT void lock_slow(uint32_t thread, SELF void *handle) {
  SWIFT void (*real)(uint32_t, SELF void *) = (SWIFT void (*)(uint32_t, SELF void *))dlsym(RTLD_NEXT, LOCK);
  real(thread, handle);
  tell("__tsan_acquire", handle);
}

SWIFT void unlock_slow(SELF void *handle) __asm__(UNLOCK);
SWIFT void unlock_slow(SELF void *handle) {
  SWIFT void (*real)(SELF void *) = (SWIFT void (*)(SELF void *))dlsym(RTLD_NEXT, UNLOCK);
  tell("__tsan_release", handle);
  real(handle);
}
