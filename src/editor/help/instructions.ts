/** The help for one keyword. */
export interface InstructionHelp {
  /** One or two sentences: what it does. */
  readonly summary: string;
  /** The ways to write it. */
  readonly forms: readonly string[];
  /** What each flag does, by name. */
  readonly flags?: Readonly<Record<string, string>>;
}

const owner = 'User and group of the copied files: `user[:group]`, names or numbers. The default is `0:0`.';
const permissions = 'Permission bits of the copied files: octal (`644`) or symbolic (`u=rwX,go=rX`).';
const link =
  'Puts the files into a layer that does not depend on the layers below, so that it stays cached when they change.';
const exclude = 'Leaves out files that match a pattern. Can be repeated.';

/** Help for the keywords of the language, in lower case. A test checks that none is missing. */
export const instructionHelp: Readonly<Record<string, InstructionHelp>> = {
  add: {
    summary: 'Adds files, downloads, git repositories, and the contents of local archives to the image.',
    forms: ['ADD [flags] source… destination', 'ADD [flags] ["source", … "destination"]'],
    flags: {
      chown: owner,
      chmod: permissions,
      link,
      exclude,
      'keep-git-dir': 'Keeps the `.git` directory of a git repository.',
      checksum: 'Digest that the download must have (`sha256:…`), or commit of the git repository.',
      unpack: 'Whether an archive is extracted. By default, local archives are, and downloads are not.',
    },
  },
  arg: {
    summary:
      'Declares a variable that `--build-arg` can set. An ARG above the first FROM is for FROM lines; a stage must declare it again to use it.',
    forms: ['ARG name[=default] …'],
  },
  cmd: {
    summary: 'Sets what a container runs, or the default arguments of its ENTRYPOINT. The last CMD counts.',
    forms: ['CMD ["program", "argument", …]', 'CMD command'],
  },
  copy: {
    summary: 'Copies files of the build context, of another stage, or of an image.',
    forms: ['COPY [flags] source… destination', 'COPY [flags] ["source", … "destination"]'],
    flags: {
      from: 'The stage, image or named context to copy from, instead of the build context.',
      chown: owner,
      chmod: permissions,
      link,
      exclude,
      parents: 'Also creates the directories above each source. `/./` in a source sets where they begin.',
    },
  },
  entrypoint: {
    summary:
      'Sets the program of a container. CMD, or what follows the image in `docker run`, is its arguments.',
    forms: ['ENTRYPOINT ["program", "argument", …]', 'ENTRYPOINT command'],
  },
  env: {
    summary: 'Sets environment variables for the following steps and for containers.',
    forms: ['ENV name=value …'],
  },
  expose: {
    summary: 'States the ports on which a container listens. It does not publish them.',
    forms: ['EXPOSE port[/protocol] …'],
  },
  from: {
    summary: 'Starts a stage from an image, from another stage, or from nothing (`scratch`).',
    forms: ['FROM [--platform=platform] image[:tag|@digest] [AS name]'],
    flags: { platform: 'Platform of the image. The default is the platform that the build is for.' },
  },
  healthcheck: {
    summary:
      'Sets the command that tests whether a container works, or turns the test of the base image off.',
    forms: ['HEALTHCHECK [flags] CMD command', 'HEALTHCHECK NONE'],
    flags: {
      interval: 'Time between tests. The default is 30s.',
      timeout: 'Time after which a test fails. The default is 30s.',
      'start-period': 'Time to start, in which failing tests do not count. The default is 0s.',
      'start-interval': 'Time between tests in the start period. The default is 5s.',
      retries: 'How many tests in a row must fail. The default is 3.',
    },
  },
  label: {
    summary: 'Adds labels (metadata) to the image.',
    forms: ['LABEL key=value …'],
  },
  maintainer: {
    summary: 'Sets the author of the image. Deprecated: use `LABEL org.opencontainers.image.authors=`.',
    forms: ['MAINTAINER name'],
  },
  onbuild: {
    summary: 'Stores an instruction that builds run when they use this image in a FROM.',
    forms: ['ONBUILD instruction'],
  },
  run: {
    summary: 'Runs a command in the stage, and keeps the files that it changes.',
    forms: ['RUN [flags] command', 'RUN [flags] ["program", "argument", …]', 'RUN [flags] <<EOF'],
    flags: {
      mount: 'Mounts a directory, cache, secret or agent while the command runs. Can be repeated.',
      network: 'Network of the command: that of the build (`default`), none, or that of the host.',
      security:
        'Whether the command runs in a sandbox, or with all privileges (`insecure`), which a build must allow.',
      device: 'A device for the command, by its CDI name (`vendor.com/class=name`). Can be repeated.',
    },
  },
  shell: {
    summary: 'Sets the shell that runs the following commands that are not written as a list.',
    forms: ['SHELL ["program", "argument", …]'],
  },
  stopsignal: {
    summary: 'Sets the signal that stops a container.',
    forms: ['STOPSIGNAL signal'],
  },
  user: {
    summary: 'Sets the user, and optionally the group, of the following commands and of containers.',
    forms: ['USER user[:group]'],
  },
  volume: {
    summary: 'Declares directories whose data is kept outside of a container.',
    forms: ['VOLUME path …', 'VOLUME ["path", …]'],
  },
  workdir: {
    summary: 'Sets the working directory of the following instructions and of containers, and creates it.',
    forms: ['WORKDIR path'],
  },
};

/** Address of the reference page of a keyword. */
export function referencePage(keyword: string): string {
  return `https://docs.docker.com/reference/dockerfile/#${keyword}`;
}
