import { example } from './example.ts';

const dockerfile = `# syntax=docker/dockerfile:1
FROM node:24-alpine AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci

FROM deps AS test
COPY . .
RUN npm test

FROM node:24-alpine
ARG PORT=3000
ENV PORT=$PORT
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY src ./src
USER node
EXPOSE $PORT
CMD ["node", "src/server.js"]
`;

const server = `const { createServer } = require('node:http');

createServer((_, response) => response.end('hello\\n')).listen(process.env.PORT);
`;

/** Shows which steps a change of a file or an argument reaches. */
export const nodeService = example(
  {
    title: 'Node service: what reruns?',
    about:
      'Change src/server.js, package.json or PORT, and see in “Cache” which steps would run again. Build the stage test in “Options”: it copies everything that .dockerignore leaves.',
  },
  [
    { path: 'Dockerfile', text: dockerfile },
    { path: 'package.json', text: '{ "name": "hello", "scripts": { "test": "node --test" } }\n' },
    { path: 'package-lock.json', text: '{ "name": "hello", "lockfileVersion": 3, "packages": {} }\n' },
    { path: 'src/server.js', text: server },
    { path: 'README.md', text: '# hello\n' },
    { path: '.dockerignore', text: 'node_modules\n*.md\n' },
  ],
);
