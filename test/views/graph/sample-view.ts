import { compile } from '../../../src/library/compile.ts';
import type { GraphView, StepFacts } from '../../../src/views/graph/graph-view.ts';
import { viewOfDefinitions } from '../../../src/views/graph/view-of-definitions.ts';

/** A Dockerfile with each way in which a step takes something from another stage. */
export const sampleDockerfile = `FROM alpine AS tools
RUN <<EOF
apk add lint
echo two
EOF
FROM --platform=$BUILDPLATFORM golang:1.25 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/root/.cache go mod download && echo "a" > /x
COPY . .
RUN --mount=type=bind,from=tools,source=/bin/lint,target=/lint --mount=type=secret,id=tok go build -o /app .
FROM build AS test
RUN go test ./...
FROM scratch
COPY --link --from=build --chown=1000:app /app /src/x /bin/
COPY --from=test /report.xml /
ADD https://example.com/x.tgz /opt/
`;

/** The view of a Dockerfile that is compiled without a registry for linux/amd64. */
export async function viewOf(
  dockerfile: string,
  { platform = 'linux/amd64', facts }: { platform?: string; facts?: ReadonlyMap<string, StepFacts> } = {},
): Promise<GraphView> {
  const options = { 'build-arg:BUILDPLATFORM': 'linux/amd64' };
  const { definitions } = await compile({ dockerfile, platform, options });
  return viewOfDefinitions(definitions, { facts });
}
