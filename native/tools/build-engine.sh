#!/bin/sh
# build-engine.sh ENGINE ZLIB OUT: compiles what of the executable does not depend on the program, and the compiler of
# programs. ENGINE and ZLIB are directories of sources; flags.sh lists the variables.
set -eu
engine=$1 zlib=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
. "$here/flags.sh"
mkdir -p "$out/include" "$out/licenses"
# Where it is built is not part of what is built.
flags="$flags -ffile-prefix-map=$engine=engine -ffile-prefix-map=$zlib=zlib"

for part in $engine_parts; do $cc $flags $engine_flags -c "$engine/$part.c" -o "$out/$part.o" & done
for part in $zlib_parts; do $cc $flags -w -c "$zlib/$part.c" -o "$out/zlib-$part.o"; done
wait
objects=
for part in $engine_parts; do objects="$objects $out/$part.o"; done

# The compiler runs here, whatever the target is.
if [ "$target" = "$machine" ] && [ "$sanitize" = no ]; then
  $cc $flags -isystem "$engine" -c "$here/compile.c" -o "$out/compile.o"
  $cc $link "$out/compile.o" $objects $libraries -o "$out/compile"
else
  sources=
  for part in $engine_parts; do sources="$sources $engine/$part.c"; done
  gcc -O0 $engine_flags -I "$engine" "$here/compile.c" $sources -lm -lpthread -o "$out/compile"
fi

cp "$engine/quickjs.h" "$zlib/zlib.h" "$zlib/zconf.h" "$out/include"
cp "$engine/LICENSE" "$out/licenses/QuickJS"
cp "$zlib/LICENSE" "$out/licenses/zlib"
[ "$sanitize" = yes ] || cp /usr/share/doc/musl-dev/copyright "$out/licenses/musl"
