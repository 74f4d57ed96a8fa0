// The digest of bytes, for the host and for the tools: 64 digits, without an end.
#pragma once
#include <stddef.h>
#include <stdint.h>
void sha256_hex(const uint8_t *bytes, size_t length, char hex[64]);
