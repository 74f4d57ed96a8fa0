import { example } from './example.ts';

const goProgram = `package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, "hello")
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
`;

/** As copied from a web page: with typographic dashes, and a list without quotes. */
const pastedMultiStage = `# One file instead of two and a script.
FROM golang:1.25 AS builder
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY app.go ./
RUN CGO_ENABLED=0 go build -o app .

FROM alpine:3.22
RUN apk –no-cache add ca-certificates
WORKDIR /root/
COPY –from=builder /src/app .
CMD [./app]
`;

const buildImage = `# First image: has the compiler and the sources.
FROM golang:1.25
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY app.go ./
RUN CGO_ENABLED=0 go build -o app .
`;

const shippedImage = `# Second image: has only the program, which build.sh put next to this file.
FROM alpine:3.22
RUN apk --no-cache add ca-certificates
WORKDIR /root/
COPY app .
CMD ["./app"]
`;

const buildScript = `#!/bin/sh
set -e
docker build -t hello:build -f Dockerfile.build .

# The program has to leave the first image through a container.
docker create --name extract hello:build
docker cp extract:/src/app ./app
docker rm -f extract

docker build -t hello:latest -f Dockerfile .
rm ./app
`;

/** Two Dockerfiles and a script, beside the one file that replaces them. */
export const builderPattern = example(
  {
    title: 'Builder pattern and multi-stage',
    about:
      'Dockerfile.build, build.sh and Dockerfile are the way it was done before. Dockerfile.multi-stage replaces all three. It was pasted from a web page: “Fix all” repairs its dashes and its CMD. “All Dockerfiles” draws them side by side.',
  },
  [
    { path: 'Dockerfile.multi-stage', text: pastedMultiStage },
    { path: 'Dockerfile.build', text: buildImage },
    { path: 'build.sh', text: buildScript },
    { path: 'Dockerfile', text: shippedImage },
    { path: 'app.go', text: goProgram },
    { path: 'go.mod', text: 'module hello\n\ngo 1.25\n' },
    { path: 'app', text: 'stands for the program that build.sh extracts\n' },
  ],
);
