// The digest of bytes, for the host and for the tools.
#ifndef SHA256_H
#define SHA256_H

#include <stddef.h>
#include <stdint.h>

// 64 digits, without an end.
void sha256_hex(const uint8_t *bytes, size_t length, char hex[64]);

#endif
