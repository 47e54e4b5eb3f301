#ifndef SITEGEN_TRIM_H
#define SITEGEN_TRIM_H

/// Gives memory that the program has freed back to the system, where the C library keeps it and can be asked to.
/// Takes some milliseconds for each gigabyte.
void sitegen_trim(void);

#endif
