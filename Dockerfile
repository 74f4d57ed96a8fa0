# The frontend image: what `# syntax=` lines name. `npm run image` builds it with our own compiler.
#
# It holds one static executable: a JavaScript engine, our bundle and the C host in native/. Build contexts replace stages:
# "sources", a directory with quickjs.tar.xz and zlib.tar.gz; "builder", a directory with a compiler; and "bundle", a
# directory with program.js and licenses.txt, for an image that runs another program (docs/frontend.md).

FROM --platform=$BUILDPLATFORM debian:trixie-slim AS debian

FROM --platform=$BUILDPLATFORM debian AS sources
RUN --mount=source=scripts/image/fetch-sources.sh,target=/fetch-sources.sh apt-get update && /fetch-sources.sh /

FROM --platform=$BUILDPLATFORM debian AS builder
RUN <<END
set -e
dpkg --add-architecture amd64
dpkg --add-architecture arm64
apt-get update
apt-get install --yes --no-install-recommends xz-utils gcc libc6-dev musl-dev:amd64 musl-dev:arm64 qemu-user-static \
  gcc-x86-64-linux-gnu gcc-aarch64-linux-gnu
END

# What does not change with our code.
FROM --platform=$BUILDPLATFORM builder AS engine
ARG TARGETARCH
RUN --mount=from=sources,target=/sources --mount=source=native/tools,target=/tools <<END
set -e
case $TARGETARCH in
  amd64) export TARGET=x86_64 ;;
  arm64) export TARGET=aarch64 ;;
  *) echo "there is no image for $TARGETARCH" >&2; exit 1 ;;
esac
mkdir /quickjs /zlib
tar -xf /sources/quickjs.tar.xz -C /quickjs --strip-components=1
tar -xf /sources/zlib.tar.gz -C /zlib --strip-components=1
/tools/build-engine.sh /quickjs /zlib /engine
echo $TARGET >/engine/target
END

FROM scratch AS bundle
COPY dist/image/program.js dist/image/licenses.txt /

FROM engine AS executable
RUN --mount=from=bundle,target=/bundle --mount=source=native,target=/native <<END
set -e
mkdir /out
export TARGET=$(cat /engine/target)
[ "$TARGET" = "$(uname -m)" ] || export RUNNER=qemu-$TARGET-static
SNAPSHOT=yes /native/tools/build.sh /engine /bundle /out/frontend
touch --date=@0 /out/frontend
END

FROM scratch
ARG VERSION=0.0.0
ARG SOURCE=dockerfile-llb
COPY --from=executable /out/ /
ENTRYPOINT ["/frontend"]
LABEL moby.buildkit.frontend.network.none="true" \
      moby.buildkit.frontend.caps="moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts,moby.buildkit.frontend.gitquerystring" \
      org.opencontainers.image.title="dockerfile-llb" \
      org.opencontainers.image.description="Dockerfile frontend for BuildKit" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.licenses="Apache-2.0"
