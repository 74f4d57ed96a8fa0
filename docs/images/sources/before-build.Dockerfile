FROM golang:1.25
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY app.go ./
RUN CGO_ENABLED=0 go build -o app .
