# What build-engine.sh and build.sh share. They are run with
#
#   TARGET=x86_64|aarch64   what the executable runs on (this machine)
#   SANITIZE=yes            for tests: with AddressSanitizer and UBSan, this machine's C library, and no snapshot
machine=$(uname -m)
target=${TARGET:-$machine}
sanitize=${SANITIZE:-no}
if [ "$target" = "$machine" ]; then cc=gcc; else cc=$(echo "$target" | tr _ -)-linux-gnu-gcc; fi

# The engine counts on signed numbers that overflow, and does not mind warnings.
engine_flags='-w -fwrapv -D_GNU_SOURCE -DCONFIG_VERSION="2025-04-26"'
engine_parts="quickjs libregexp libunicode dtoa cutils"
zlib_parts="inflate inftrees inffast zutil crc32 adler32"

if [ "$sanitize" = yes ]; then
  flags="-O1 -g -fno-omit-frame-pointer -DSYSTEM_MALLOC"
  host_flags="-fsanitize=address,undefined -fno-sanitize-recover=all"
  link="-fsanitize=address,undefined"
  libraries="-lm -lpthread"
else
  # musl may be linked statically without conditions, and starts at once. A snapshot needs a fixed address.
  triplet=$target-linux-musl
  lib=/usr/lib/$triplet
  flags="-O2 -fno-pie -fno-asynchronous-unwind-tables -fno-stack-protector -ffunction-sections -fdata-sections"
  flags="$flags -nostdinc -isystem /usr/include/$triplet -isystem $($cc -print-file-name=include)"
  [ "$target" != aarch64 ] || flags="$flags -mno-outline-atomics"
  host_flags=
  link="-static -no-pie -nostdlib -nostartfiles -s -Wl,--gc-sections -Wl,--build-id=none $lib/crt1.o $lib/crti.o"
  libraries="$lib/libc.a $($cc -print-libgcc-file-name) $lib/crtn.o"
fi
