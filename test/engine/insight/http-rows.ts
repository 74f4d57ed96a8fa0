import { sha256 } from '../../../src/base/digest.ts';
import { encodeText } from '../../../src/base/text.ts';
import { nonce } from '../harness.ts';
import { serveHttp } from '../loopback.ts';
import type { Project } from './project.ts';
import { dockerfile, type Row } from './row.ts';
import { small } from './small-project.ts';

/** What a server has; without a body, it answers with an error. */
interface Served {
  body?: string;
  etag?: string;
  modified?: string;
}

const servers = new WeakMap<Project, Served>();
const served = (project: Project) => servers.get(project) as Served;

/** Serves a file, and adds it in the place of `URL` in the Dockerfile. */
const serve = (first: Served) => async (project: Project) => {
  const state: Served = { body: nonce(), ...first };
  servers.set(project, state);
  const url = await serveHttp((request, response) => {
    const { body, etag, modified } = state;
    if (body === undefined) return void response.writeHead(404).end();
    if (etag) response.setHeader('ETag', etag);
    if (modified) response.setHeader('Last-Modified', modified);
    const isKnown = etag !== undefined && request.headers['if-none-match']?.includes(etag) === true;
    if (isKnown && request.method !== 'HEAD') return void response.writeHead(304).end();
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  project.replace('Dockerfile', 'URL', `${url}/some/file.txt`);
};

const checksum = (text: string) => sha256(encodeText(text));
const later = 'Tue, 03 Jan 2006 15:04:05 GMT';
const validators: Served = { etag: '"1"', modified: 'Mon, 02 Jan 2006 15:04:05 GMT' };

const adds = small('FROM BASE\nWORKDIR /w-@NONCE@\nADD URL /d/\nRUN cat /d/file.txt\n');
const addsOnScratch = small(
  'FROM scratch AS files\nADD URL /d/\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=files /d /d\nRUN cat /d/file.txt\n',
);

/** Changes of files that are added by their URLs. */
export const httpRows: readonly Row[] = [
  {
    name: 'URL: nothing changes',
    project: adds,
    before: serve(validators),
    change: () => {},
    cause: 'none',
  },
  {
    name: 'URL: nothing changes, and the server has no validators',
    project: adds,
    before: serve({}),
    change: () => {},
    cause: 'none',
  },
  {
    name: 'URL: nothing changes, and a RUN does',
    project: adds,
    before: serve(validators),
    change: dockerfile('RUN cat', 'RUN ls'),
    cause: 'own args',
    line: 4,
  },
  {
    name: 'URL: content and its tag',
    project: adds,
    before: serve(validators),
    change: (project) => void Object.assign(served(project), { body: nonce(), etag: '"2"' }),
    cause: 'base',
    line: 3,
    quick: true,
  },
  {
    name: 'URL: content of a server without validators',
    project: adds,
    before: serve({}),
    change: (project) => void Object.assign(served(project), { body: nonce() }),
    cause: 'base',
    line: 3,
  },
  {
    name: 'URL: content, and the tag stays',
    project: adds,
    before: serve(validators),
    change: (project) => void Object.assign(served(project), { body: nonce(), modified: later }),
    cause: 'none',
  },
  {
    name: 'URL: tag alone',
    project: adds,
    before: serve(validators),
    change: (project) => void Object.assign(served(project), { etag: '"2"' }),
    cause: 'none',
  },
  {
    name: 'URL: tag and time',
    project: adds,
    before: serve(validators),
    change: (project) => void Object.assign(served(project), { etag: '"2"', modified: later }),
    cause: 'none',
    quick: true,
  },
  {
    name: 'URL: changed, built, and changed back',
    project: adds,
    before: serve(validators),
    change: async (project) => {
      const { body, etag } = served(project);
      Object.assign(served(project), { body: nonce(), etag: '"2"' });
      await project.build();
      Object.assign(served(project), { body, etag });
    },
    cause: 'none',
  },
  {
    name: 'URL: with a checksum, and the server is gone',
    project: adds,
    before: async (project) => {
      await serve({})(project);
      project.replace('Dockerfile', 'ADD', `ADD --checksum=${checksum(served(project).body ?? '')}`);
    },
    change: (project) => void delete served(project).body,
    cause: 'none',
  },
  {
    name: 'URL: another checksum',
    project: adds,
    before: async (project) => {
      await serve({})(project);
      project.replace('Dockerfile', 'ADD', `ADD --checksum=${checksum(served(project).body ?? '')}`);
    },
    change: (project) => {
      const old = checksum(served(project).body ?? '');
      const body = nonce();
      Object.assign(served(project), { body });
      project.replace('Dockerfile', old, checksum(body));
    },
    cause: 'base',
    line: 3,
  },
  {
    name: 'URL: a checksum is added',
    project: adds,
    before: serve(validators),
    change: (project) =>
      project.replace('Dockerfile', 'ADD', `ADD --checksum=${checksum(served(project).body ?? '')}`),
    cause: 'none',
  },
  {
    name: 'URL: a checksum is removed',
    project: adds,
    before: async (project) => {
      await serve({})(project);
      project.replace('Dockerfile', 'ADD', `ADD --checksum=${checksum(served(project).body ?? '')}`);
    },
    change: (project) =>
      project.replace('Dockerfile', ` --checksum=${checksum(served(project).body ?? '')}`, ''),
    cause: 'none',
  },
  {
    name: 'URL: on scratch, content',
    project: addsOnScratch,
    before: serve(validators),
    change: (project) => void Object.assign(served(project), { body: nonce(), etag: '"2"' }),
    cause: 'base',
    line: 2,
  },
  {
    name: 'URL: on scratch, tag and time',
    project: addsOnScratch,
    before: serve(validators),
    change: (project) => void Object.assign(served(project), { etag: '"2"', modified: later }),
    cause: 'none',
  },
  {
    name: 'URL: with a mode, a name and an owner',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nADD --chmod=755 --chown=7:8 URL /d/tool\nRUN ls -l /d/tool\n',
    ),
    before: serve({}),
    change: (project) => void Object.assign(served(project), { modified: later }),
    cause: 'none',
  },
];
