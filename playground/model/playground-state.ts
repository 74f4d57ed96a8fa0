/** A file of the playground: a Dockerfile, the ignore file, or any other file of the context. */
export interface PlaygroundFile {
  /** Slash-separated, relative to the context. */
  readonly path: string;
  readonly text: string;
}

/** Everything that a user entered, which is also what a shared link contains. */
export interface PlaygroundState {
  /** The files of the context in the order of their tabs. Dockerfiles are among them. */
  readonly files: readonly PlaygroundFile[];
  /** Path of the file in the editor. */
  readonly open: string;
  /** Path of the Dockerfile that is compiled. */
  readonly dockerfile: string;
  /** The stage to build; '' is the last one. */
  readonly target: string;
  /** `linux/amd64`, …; at least one. */
  readonly platforms: readonly string[];
  /** Names and values of `--build-arg`. */
  readonly buildArgs: readonly (readonly [name: string, value: string])[];
}

/** Whether a file is shown and compiled as a Dockerfile: `Dockerfile`, `Dockerfile.build`, `app.Dockerfile`. */
export function isDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.endsWith('.dockerignore')) return false;
  return name === 'dockerfile' || name.startsWith('dockerfile.') || name.endsWith('.dockerfile');
}

/** The text of a file, or '' if the file does not exist. */
export function textOf({ files }: PlaygroundState, path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

/** Lists a directory of the context. `directory` ends in a slash, or is '' for the context itself. */
export function listDirectory(
  { files }: PlaygroundState,
  directory: string,
): readonly { readonly name: string; readonly isDirectory: boolean }[] {
  const names = new Map<string, boolean>();
  for (const { path } of files) {
    if (!path.startsWith(directory)) continue;
    const [name = '', ...below] = path.slice(directory.length).split('/');
    names.set(name, below.length > 0);
  }
  return [...names].map(([name, isDirectory]) => ({ name, isDirectory }));
}

/** The state with another text of one of its files. */
export function withText(state: PlaygroundState, path: string, text: string): PlaygroundState {
  return { ...state, files: state.files.map((file) => (file.path === path ? { path, text } : file)) };
}

/** The state with a file opened; a Dockerfile becomes the one that is compiled. */
export function withOpen(state: PlaygroundState, path: string): PlaygroundState {
  return { ...state, open: path, dockerfile: isDockerfile(path) ? path : state.dockerfile };
}

/** The state with a new, empty file, which is opened. */
export function withFile(state: PlaygroundState, path: string): PlaygroundState {
  return withOpen({ ...state, files: [...state.files, { path, text: '' }] }, path);
}

/** The state without a file. The compiled Dockerfile cannot be removed. */
export function withoutFile(state: PlaygroundState, path: string): PlaygroundState {
  if (path === state.dockerfile) return state;
  const files = state.files.filter((file) => file.path !== path);
  return { ...state, files, open: state.open === path ? state.dockerfile : state.open };
}

/** Why a path cannot be the name of a new file; undefined if it can. */
export function pathProblem({ files }: PlaygroundState, path: string): string | undefined {
  if (path === '') return 'Enter the path of the file.';
  if (path.length > maxPath) return `A path has at most ${maxPath} characters.`;
  if (path.startsWith('/') || path.endsWith('/')) return 'A path neither starts nor ends with a slash.';
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'Each part of a path is the name of a file or a directory.';
  if (files.some((file) => file.path === path)) return `There is a file ${path} already.`;
  const isInside = (one: string, other: string) => one.startsWith(`${other}/`);
  const other = files.find((file) => isInside(path, file.path) || isInside(file.path, path));
  return other && `${path} and ${other.path} cannot both exist: one of them would be a file and a directory.`;
}

const maxPath = 200;
