import { example } from './example.ts';

const dockerfile = `FROM debian as base
ENV KEY value
RUN apt-get update
RUN apt-get install curl
WORKDIR app
COPY . .

FROM base AS unused
RUN make

FROM base
RUN curl -sSL https://example.com/install.sh | sh
CMD python3 app.py
EXPOSE 80/TCP
`;

/** Has something for many rules to report. */
export const mistakes = example(
  {
    title: 'A file with many findings',
    about:
      'Each finding explains itself below the editor, and most can be fixed there. Alt+Enter fixes what is at the cursor.',
  },
  [
    { path: 'Dockerfile', text: dockerfile },
    { path: 'app.py', text: 'print("hello")\n' },
  ],
);
