/** A Dockerfile that grows. */
export interface WorstDockerfile {
  readonly name: string;
  /** The smallest size to measure. */
  readonly size: number;
  text(size: number): string;
  /** The power that the graph and the config grow with, when they grow faster than the text. */
  readonly outputPower?: number;
}

function lines(count: number, line: (index: number) => string, separator = '\n'): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(separator);
}

/** Texts that are hard for one part of the compiler, the linter or the formatter. */
export const worstDockerfiles: readonly WorstDockerfile[] = [
  { name: 'RUNs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `RUN echo ${i}`)}` },
  { name: 'ENVs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `ENV A${i}=$A${i - 1}`)}` },
  { name: 'ARGs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `ARG A${i}=${i}`)}\nRUN x` },
  {
    name: 'ARGs before FROM',
    size: 150,
    text: (n) => `${lines(n, (i) => `ARG A${i}=$A${i - 1}`)}\nFROM a$A1`,
  },
  {
    // Each RUN tells the values of all ARGs in the history.
    name: 'ARGs x RUNs',
    size: 60,
    text: (n) => `FROM a\n${lines(n, (i) => `ARG A${i}_TOKEN`)}\n${lines(n, (i) => `RUN x $B${i}`)}`,
    outputPower: 2,
  },
  { name: 'COPYs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `COPY a${i} /d/`)}` },
  { name: 'a COPY of sources', size: 150, text: (n) => `FROM a\nCOPY ${lines(n, (i) => `a${i}`, ' ')} /d/` },
  { name: 'WORKDIRs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `WORKDIR a${i}`)}` },
  { name: 'LABELs', size: 150, text: (n) => `FROM a\nLABEL ${lines(n, (i) => `a${i}=b`, ' ')}` },
  { name: 'CMDs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `CMD x${i}`)}` },
  { name: 'old ENVs', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `ENV A${i} b`)}` },
  { name: 'HEALTHCHECKs', size: 150, text: (n) => `FROM a\n${lines(n, () => 'HEALTHCHECK CMD x')}` },
  { name: 'ONBUILDs', size: 100, text: (n) => `FROM a AS b\n${lines(n, (i) => `ONBUILD RUN ${i}`)}\nFROM b` },
  {
    name: 'chained stages',
    size: 80,
    text: (n) => lines(n, (i) => `FROM ${i === 0 ? 'a' : `s${i - 1}`} AS s${i}\nCOPY a${i} /`),
  },
  {
    name: 'chained stages with ARGs',
    size: 300,
    text: (n) => lines(n, (i) => `FROM ${i === 0 ? 'a' : `s${i - 1}`} AS s${i}\nARG A${i}=$A${i - 1}`),
  },
  {
    name: 'stages side by side',
    size: 80,
    text: (n) =>
      `${lines(n, (i) => `FROM a AS s${i}\nCOPY a /`)}\nFROM a\n${lines(n, (i) => `COPY --from=s${i} / /`)}`,
  },
  {
    name: 'stages that nothing uses',
    size: 80,
    text: (n) => `${lines(n, (i) => `FROM a AS s${i}`)}\nFROM a`,
  },
  {
    name: 'a JSON array',
    size: 800,
    text: (n) => `FROM a\nRUN [${lines(n, () => '"a"', ',')}]`,
  },
  { name: 'brackets', size: 1000, text: (n) => `FROM a\nRUN ${'['.repeat(n)}${']'.repeat(n)}` },
  { name: 'open brackets', size: 1000, text: (n) => `FROM a\nCMD ${'[{"a":'.repeat(n)}` },
  {
    name: 'fields of a mount',
    size: 200,
    text: (n) => `FROM a\nRUN --mount=type=cache,${lines(n, (i) => `target=/c${i}`, ',')} x`,
  },
  {
    name: 'quotes of a mount',
    size: 800,
    text: (n) => `FROM a\nRUN --mount=type=cache,"target=/${'""'.repeat(n)}" x`,
  },
  {
    name: 'mounts',
    size: 100,
    text: (n) => `FROM a\nRUN ${lines(n, (i) => `--mount=type=cache,target=/c${i}`, ' ')} x`,
  },
  {
    name: 'commands of a RUN',
    size: 200,
    text: (n) => `FROM a\nRUN ${lines(n, (i) => `apt-get install -y p${i}`, ' && ')}`,
  },
  {
    name: 'open substitutions of a RUN',
    size: 800,
    text: (n) => `FROM a\nRUN <<E\n${'"$(`'.repeat(n)}\nE\n`,
  },
  {
    name: 'heredocs of a RUN',
    size: 150,
    text: (n) => `FROM a\nRUN cat ${lines(n, (i) => `<<E${i}`, ' ')}\n${lines(n, (i) => `x\nE${i}`)}\n`,
  },
  {
    name: 'lines of a heredoc',
    size: 400,
    text: (n) => `FROM a\nRUN <<E\n${lines(n, (i) => `apt-get install a${i}`)}\nE\n`,
  },
  { name: 'nested defaults', size: 500, text: (n) => `FROM a\nENV X=${'${a:-'.repeat(n)}x${'}'.repeat(n)}` },
  {
    name: 'continued lines',
    size: 400,
    text: (n) => `FROM a\nRUN a \\\n${lines(n, (i) => ` b${i} \\\n# c`)}\n d`,
  },
  { name: 'look-alikes', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `RUN a –b ”${i}“`)}` },
  { name: 'misspelt keywords', size: 150, text: (n) => `FROM a\n${lines(n, (i) => `RNU ${i}`)}` },
  { name: 'a long keyword', size: 1000, text: (n) => `FROM a\n${'x'.repeat(n)} a` },
  {
    name: 'suppressions',
    size: 100,
    text: (n) => `FROM a\n${lines(n, (i) => `# dockerfile-llb ignore=UnusedArg -- y\nARG a${i}\nUSER a`)}`,
  },
  {
    name: 'RUNs with mounts and heredocs',
    size: 100,
    text: (n) =>
      `FROM a\n${lines(n, (i) => `RUN --mount=type=cache,target=/c apt-get \\\n  i${i} <<E\nx\nE`)}`,
  },
  { name: 'blanks of a directive', size: 1000, text: (n) => `# check=skip=a${' '.repeat(n)}b\nFROM a` },
  { name: 'comments', size: 400, text: (n) => `${lines(n, (i) => `# c${i}`)}\nFROM a` },
  { name: 'blanks', size: 1000, text: (n) => `FROM a\nRUN x${' '.repeat(n)}y${'\t'.repeat(n)}\n` },
  {
    name: 'backslashes and dollars',
    size: 800,
    text: (n) => `FROM a\nENV a=${'\\$'.repeat(n)}\nLABEL x="${'\\"'.repeat(n)}"`,
  },
  { name: 'a deep path', size: 800, text: (n) => `FROM a\nCOPY ${'a/'.repeat(n)} ${'../'.repeat(n)}x` },
  { name: 'modes', size: 800, text: (n) => `FROM a\nCOPY --chmod=${'u+x,'.repeat(n)}a a b` },
];
