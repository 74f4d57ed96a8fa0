#!/bin/sh
# Builds the executable from the sources of the engine and of zlib. The Dockerfile runs this, and so do the tests.
#
#   build.sh ENGINE ZLIB BUNDLE LICENSES OUT
#
#   TARGET=x86_64|aarch64   what it runs on (this machine)
#   CC                      a compiler for it (gcc, or aarch64-linux-gnu-gcc on other machines)
#   SYSROOT                 where include/TARGET-linux-musl and lib/TARGET-linux-musl are (/usr)
#   SNAPSHOT=yes            starts the bundle now and ships its heap; with RUNNER before it, to run what TARGET runs
#   SANITIZE=yes            for tests: with AddressSanitizer and UBSan, this machine's C library, and no snapshot
#   OBJECTS                 a directory for what is compiled once (a temporary one)
set -eu
engine=$1 zlib=$2 bundle=$3 licenses=$4 out=$5
here=$(cd "$(dirname "$0")/.." && pwd)
machine=$(uname -m)
target=${TARGET:-$machine}
if [ "$target" = "$machine" ]; then cc=${CC:-gcc}; else cc=${CC:-$target-linux-gnu-gcc}; fi
objects=${OBJECTS:-$(mktemp -d)}
mkdir -p "$objects"

# The engine is written for a compiler that lets signed numbers overflow and does not mind its warnings.
engine_flags="-w -fwrapv -D_GNU_SOURCE -DCONFIG_VERSION=\"2025-04-26\""
host_flags="-std=gnu11 -Wall -Wextra -Werror -isystem $engine -isystem $zlib"
if [ "${SANITIZE:-no}" = yes ]; then
  flags="-O1 -g -fno-omit-frame-pointer -DSYSTEM_MALLOC"
  host_flags="$host_flags -fsanitize=address,undefined -fno-sanitize-recover=all"
  link="-fsanitize=address,undefined"
  libraries="-lm -lpthread"
else
  # musl, since it may be linked statically without conditions; and for a fixed address, which a snapshot needs.
  sysroot=${SYSROOT:-/usr} triplet=$target-linux-musl
  lib=$sysroot/lib/$triplet
  flags="-O2 -fno-pie -fno-asynchronous-unwind-tables -fno-stack-protector -ffunction-sections -fdata-sections"
  flags="$flags -nostdinc -isystem $sysroot/include/$triplet -isystem $($cc -print-file-name=include)"
  [ "$target" != aarch64 ] || flags="$flags -mno-outline-atomics"
  link="-static -no-pie -nostdlib -nostartfiles -s -Wl,--gc-sections -Wl,--build-id=none $lib/crt1.o $lib/crti.o"
  libraries="$lib/libc.a $($cc -print-libgcc-file-name) $lib/crtn.o"
fi
# Paths of the machine that builds are not part of what it builds.
flags="$flags -ffile-prefix-map=$here=native -ffile-prefix-map=$engine=engine -ffile-prefix-map=$zlib=zlib"

compile() { # OBJECT SOURCE FLAGS…
  object=$objects/$1.o source=$2
  shift 2
  [ "$object" -nt "$source" ] || $cc $flags "$@" -c "$source" -o "$object"
}

for part in quickjs libregexp libunicode dtoa cutils; do compile $part "$engine/$part.c" $engine_flags & done
for part in inflate inftrees inffast zutil crc32 adler32; do compile "z$part" "$zlib/$part.c" -w -D_LARGEFILE64_SOURCE & done
wait
engine_objects="$objects/quickjs.o $objects/libregexp.o $objects/libunicode.o $objects/dtoa.o $objects/cutils.o"

# The compiler of bundles runs here, whatever the target is.
compiler=$objects/compile
if [ "$target" = "$machine" ] && [ "${SANITIZE:-no}" = no ]; then
  $cc $flags $host_flags -c "$here/tools/compile.c" -o "$objects/compile.o"
  $cc $link "$objects/compile.o" $engine_objects $libraries -o "$compiler"
else
  [ -x "$compiler" ] || ${HOST_CC:-gcc} -O1 $engine_flags -isystem "$engine" "$here/tools/compile.c" \
    "$engine/quickjs.c" "$engine/libregexp.c" "$engine/libunicode.c" "$engine/dtoa.c" "$engine/cutils.c" -lm -lpthread -o "$compiler"
fi
"$compiler" "$bundle" bundle.js "$objects/bundle.bytecode"

for part in main engine loop memory bytes snapshot sha256 huffman utf8; do
  $cc $flags $host_flags -c "$here/$part.c" -o "$objects/host-$part.o"
done
$cc -c -DBUNDLE="\"$objects/bundle.bytecode\"" -DLICENSES="\"$licenses\"" "$here/data.S" -o "$objects/host-data.o"
$cc $link -Wl,--wrap=gettimeofday "$objects"/host-*.o $engine_objects "$objects"/z*.o $libraries -o "$out"
if [ "${SNAPSHOT:-no}" = yes ]; then
  ${RUNNER:-} "$out" --snapshot "$out.snapshot"
  mv "$out.snapshot" "$out"
fi
