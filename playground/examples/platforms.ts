import { example } from './example.ts';

const dockerfile = `FROM --platform=$BUILDPLATFORM golang:1.25 AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache \\
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .

FROM scratch
COPY --link --from=build /app /app
ENTRYPOINT ["/app"]
`;

/** Cross-compiles: one stage runs on the machine that builds. */
export const platforms = example(
  {
    title: 'Two platforms, one compiler',
    about:
      'The stage build runs on the machine’s own platform and compiles for both. Its base and its COPY are shared; the RUN is not.',
  },
  [
    { path: 'Dockerfile', text: dockerfile },
    { path: 'main.go', text: 'package main\n\nfunc main() { println("hello") }\n' },
    { path: 'go.mod', text: 'module hello\n\ngo 1.25\n' },
  ],
  { platforms: ['linux/amd64', 'linux/arm64'] },
);
