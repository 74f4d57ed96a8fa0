FROM golang:1.25 AS builder
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY app.go ./
RUN CGO_ENABLED=0 go build -o app .

FROM alpine:3.22
RUN apk --no-cache add ca-certificates
WORKDIR /root/
COPY --from=builder /src/app .
CMD ["./app"]
