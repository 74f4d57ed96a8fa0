#!/bin/sh
# build-cache-tool.sh OUT: builds the tool that reads and fills cache mounts. flags.sh lists the variables.
set -eu
out=$1
here=$(cd "$(dirname "$0")" && pwd)
native=$(dirname "$here")
. "$here/flags.sh"
flags="$flags $host_flags -std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -Wshadow -ffile-prefix-map=$native=native"
parts="beneath buffer check-manifest export extract files import main manifest part-reader part-writer paths probe report tree"
sources=
for part in $parts; do sources="$sources $native/cache-tool/$part.c"; done
# Without names of temporary files in the executable.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
objects=
for source in $sources "$native/sha256.c"; do
  object=$scratch/$(basename "$source" .c).o
  $cc $flags -c "$source" -o "$object"
  objects="$objects $object"
done
$cc $link $objects $libraries -o "$out"
