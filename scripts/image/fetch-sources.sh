#!/bin/sh
# fetch-sources.sh DIR: puts the sources that the image is built of into DIR, from the Debian mirror that apt uses here.
# They are source packages of Debian stable, which keeps them for as long as the release is supported. docs/frontend.md
# names a second place.
set -eu
dir=$1

mirror=$(apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' | sed -n 's/ Debian$//p' | head -n 1)
[ -n "$mirror" ] || { echo "apt knows no mirror of the Debian archive" >&2; exit 1; }
mkdir -p "$dir"

fetch() { # PATH-IN-POOL SHA-256 FILE
  [ ! -e "$dir/$3" ] || return 0
  # apt's own client has apt's proxies and checks the sum.
  /usr/lib/apt/apt-helper -q download-file "${mirror%/}/pool/main/$1" "$dir/$3.part" "SHA256:$2"
  mv "$dir/$3.part" "$dir/$3"
}

fetch q/quickjs/quickjs_2025.04.26.orig.tar.xz \
  ec81da5b3249ed648dbc7df4a1654988910e66a118d9b71cb63534216efcfbbe quickjs.tar.xz
fetch z/zlib/zlib_1.3.dfsg+really1.3.1.orig.tar.gz \
  60dd315c07f616887caa029408308a018ace66e3d142726a97db164b3b8f69fb zlib.tar.gz
