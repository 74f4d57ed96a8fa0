#!/bin/sh
# build.sh OBJECTS BUNDLE OUT: builds the executable. OBJECTS is what build-engine.sh made, BUNDLE a directory with
# program.js and licenses.txt. flags.sh lists the variables, and here is one more:
#
#   SNAPSHOT=yes            ships the heap of the started program; RUNNER runs what this machine cannot
#   PROGRAMS=1              the executable runs programs that come as files; the bundle is what they have in common
set -eu
objects=$1 bundle=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
native=$(dirname "$here")
. "$here/flags.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$objects/compile" "$bundle/program.js" program.js "$scratch/bytecode"
cat "$bundle/licenses.txt" >"$scratch/licenses"
for part in "$objects"/licenses/*; do
  { printf '\n== %s\n\n' "$(basename "$part")" && cat "$part"; } >>"$scratch/licenses"
done

flags="$flags $host_flags -std=gnu11 -Wall -Wextra -Werror -isystem $objects/include -DPROGRAMS=${PROGRAMS:-0}"
flags="$flags -ffile-prefix-map=$native=native"
for part in main engine loop memory bytes snapshot program sha256 huffman utf8; do
  $cc $flags -c "$native/$part.c" -o "$scratch/$part.o" &
done
wait
(cd "$scratch" && $cc -c "$native/data.S" -o data.o)

# In this order: a wildcard would sort by language.
all="$scratch/data.o"
for part in main engine loop memory bytes snapshot program sha256 huffman utf8; do all="$all $scratch/$part.o"; done
for part in $engine_parts; do all="$all $objects/$part.o"; done
for part in $zlib_parts; do all="$all $objects/zlib-$part.o"; done
$cc $link -Wl,--wrap=gettimeofday $all $libraries -o "$out"
if [ "${SNAPSHOT:-no}" = yes ]; then
  ${RUNNER:-} "$out" --snapshot "$out.snapshot"
  mv "$out.snapshot" "$out"
fi
