import type { AdviceText } from './advice-text.ts';

/** What to do next about a build that failed on the daemon; part of the table of all advice. */
export const buildAdvice = {
  'secret-not-given': ({ id = 'ID' }) =>
    `The step mounts the secret ${id}, which was not given: add --secret id=${id},src=FILE, or --secret id=${id},env=VARIABLE.`,
  'ssh-not-given': ({ id = 'default' }) =>
    id === 'default'
      ? 'The step needs an SSH agent, and none was given: add --ssh default, which takes that of SSH_AUTH_SOCK, or --ssh default=KEYFILE.'
      : `The step mounts the SSH agent ${id}, which was not given: add --ssh ${id}=SOCKET or --ssh ${id}=KEYFILE.`,
  'entitlement-missing': ({ name = 'NAME' }) => `The build may do that with --allow ${name}.`,
  'entitlement-forbidden': ({ name = 'NAME' }) =>
    `The daemon does not let any build do that. Start buildkitd with --allow-insecure-entitlement ${name}, or for Docker Engine set it under builder.entitlements in daemon.json.`,
  'device-missing': ({ name = 'NAME' }) => `The build may use the device with --allow device=${name}.`,
  'source-denied': () =>
    'The policy of --source-policy-file or EXPERIMENTAL_BUILDKIT_SOURCE_POLICY denies it.',
  'git-login': ({ host = '' }) =>
    `The repository needs a login: put a token into GIT_AUTH_TOKEN and add --secret id=GIT_AUTH_TOKEN${host === '' ? '' : `.${host}`},env=GIT_AUTH_TOKEN. A repository that is not there needs one too: check the address.`,
  'git-login-refused': ({ host = 'the host' }) =>
    `${host} does not accept the token of --secret id=GIT_AUTH_TOKEN for this repository: check that it is valid and may read it, and check the address.`,
  'git-host-key': () =>
    'The key of the host is not known to the daemon: check the name of the host, and that it can be reached over SSH.',
  'git-ssh-refused': () =>
    'The host accepts none of the keys that were given: add --ssh default after ssh-add KEYFILE, or --ssh default=KEYFILE.',
  'registry-login': ({ login = 'docker login' }) =>
    `The image may not exist under this name, or it needs a login: check the name, or run ${login} and build again.`,
  'registry-denied': ({ login = 'docker login' }) =>
    `The registry does not let this login do that: run ${login} with an account that may, or check the name.`,
  'registry-limit': ({ login = 'docker login', registry = 'The registry' }) =>
    `${registry} limits how much is pulled, less with a login: run ${login}, or wait and build again.`,
  'numeric-owner': ({ owner = '' }) =>
    `${owner === '' ? 'The name of the owner' : owner} cannot be looked up, since the stage has no /etc/passwd and /etc/group that name it (scratch has none): write numbers, --chown=UID:GID.`,
  'malformed-pattern': ({ file = '.dockerignore', line = '', pattern = '' }) =>
    `${file}:${line}: ${JSON.stringify(pattern)} is not a pattern. Write a literal bracket or backslash with a backslash before it.`,
  'crlf-dockerfile': ({ file = 'Dockerfile', line = '1' }) =>
    `The heredoc at ${file}:${line} has the line ends of Windows (CRLF), which a shell takes for part of its words: save the file with LF, and keep it so with "* text=auto eol=lf" in .gitattributes.`,
  'crlf-script': ({ file = 'The script' }) =>
    `${file} has the line ends of Windows (CRLF), so that its interpreter is not found: save it with LF, and keep it so with "*.sh text eol=lf" in .gitattributes.`,
  'flag-needs-syntax': ({ flag = 'The flag', version = '1', frontend = 'the frontend', syntax = '' }) =>
    syntax !== '' && frontend.includes('/')
      ? `${flag} needs Dockerfile syntax ${version}, and the frontend is ${frontend}: name docker/dockerfile:${version} or docker/dockerfile:1.`
      : `${flag} needs Dockerfile syntax ${version}, which ${frontend} does not have: leave out --frontend, or use --frontend docker/dockerfile:${version}.`,
  'history-off': () =>
    'This daemon keeps no history of builds: it can be turned on in the section [history] of buildkitd.toml.',
  'missing-in-stage': ({ path = 'The file', name = 'NAME' }) =>
    `${path} is not in the stage ${name}: look at what its steps leave there, for example with --target ${name} --output DIR.`,
  'missing-in-image': ({ path = 'The file', name = 'NAME' }) =>
    `${path} is not in the image ${name}: check the path and the tag of the image. ${name} is not a stage of this Dockerfile.`,
  'missing-in-remote-context': ({ path = 'The file', context = 'DIR' }) =>
    `${path} is not in ${context}: check the path, which starts at its root, and the branch, tag or directory that it names.`,
  'missing-above': ({ path = 'The file', context = 'DIR' }) =>
    `${path} leads out of the context ${context}, where .. stops at the top: build with the directory above as the context and -f for the Dockerfile, or add --build-context NAME=DIR and write COPY --from=NAME.`,
  'missing-ignored': ({ path = 'The file', file = '.dockerignore', line = '', pattern = '' }) =>
    `${path} is left out of the context by ${file}:${line} (${pattern}): remove that line, or take the file back in below it with !${path}.`,
  'missing-other-case': ({ path = 'The file', found = 'otherwise' }) =>
    `${path} is written ${found} there: upper and lower case count.`,
  'missing-misspelt': ({ path = 'The file', found = 'otherwise', context = 'DIR' }) =>
    `${path} is not in the context ${context}. Did you mean ${found}?`,
  'missing-behind-link': ({ path = 'The file', link = 'A link', target = 'TARGET', context = 'DIR' }) =>
    `${link === path ? link : `${link} in ${path}`} is a link to ${target}, which leads out of the context ${context}: a build follows links inside of it only. Copy what it points at, or add --build-context NAME=DIR and write COPY --from=NAME.`,
  'missing-nowhere': ({ path = 'The file', context = 'DIR' }) =>
    `${path} is not in the context ${context}: paths start at that directory, not at the one of the Dockerfile.`,
  'command-not-found': () =>
    'A command was not found in the image: install it in a RUN before, or look at PATH and at the base image.',
  'command-not-executable': () =>
    'A command could not be executed: is the file executable, and made for this platform?',
  'command-killed': () =>
    'The command was killed, most often because memory ran out: give the daemon more, or let it do less at once.',
  'command-failed': () =>
    'Steps before it are in the cache: fix the command and build again, or build up to its stage with --target to look around.',
} satisfies Readonly<Record<string, AdviceText>>;
