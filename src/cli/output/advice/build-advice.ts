import type { AdviceText } from './advice-text.ts';

/** What to do next about a build that failed on the daemon; part of the table of all advice. */
export const buildAdvice = {
  'secret-not-given': ({ id = 'ID' }) =>
    `The step mounts the secret ${id}, which was not given: add --secret id=${id},src=FILE, or --secret id=${id},env=VARIABLE.`,
  'ssh-not-given': ({ id = 'default' }) =>
    id === 'default'
      ? 'The step needs an SSH agent, and none was given: add --ssh default to use the agent at SSH_AUTH_SOCK, or --ssh default=KEYFILE.'
      : `The step mounts the SSH agent ${id}, which was not given: add --ssh ${id}=SOCKET or --ssh ${id}=KEYFILE.`,
  'entitlement-missing': ({ name = 'NAME' }) => `Allow it with --allow ${name}.`,
  'entitlement-forbidden': ({ name = 'NAME' }) =>
    `The daemon does not allow that for any build. Start buildkitd with --allow-insecure-entitlement ${name}, or set it under builder.entitlements in daemon.json for Docker Engine.`,
  'device-missing': ({ name = 'NAME' }) => `Allow it with --allow device=${name}.`,
  'source-denied': () =>
    'The policy of --source-policy-file or EXPERIMENTAL_BUILDKIT_SOURCE_POLICY denies it.',
  'git-login': ({ host = '' }) =>
    `The repository needs a login: put a token into GIT_AUTH_TOKEN and add --secret id=GIT_AUTH_TOKEN${host === '' ? '' : `.${host}`},env=GIT_AUTH_TOKEN. The error is the same for a repository that does not exist, so check the address too.`,
  'git-login-refused': ({ host = 'the host' }) =>
    `${host} does not accept the token of --secret id=GIT_AUTH_TOKEN for this repository: check the address, and check that the token is valid and has read access.`,
  'git-host-key': () =>
    'The daemon does not know the host key: check the host name, and that the host can be reached over SSH.',
  'git-ssh-refused': () =>
    'The host accepts none of the keys that were given: add --ssh default after ssh-add KEYFILE, or --ssh default=KEYFILE.',
  'registry-login': ({ login = 'docker login' }) =>
    `The image may not exist under this name, or it needs a login: check the name, or run ${login} and build again.`,
  'registry-denied': ({ login = 'docker login' }) =>
    `This login is not allowed to do that: run ${login} with an account that is, or check the name.`,
  'registry-limit': ({ login = 'docker login', registry = 'The registry' }) =>
    `${registry} limits pulls, and allows more with a login: run ${login}, or wait and build again.`,
  'numeric-owner': ({ owner = '' }) =>
    `${owner === '' ? 'The name of the owner' : owner} cannot be looked up, because it is not in /etc/passwd or /etc/group of the stage (scratch has neither file): use numbers, --chown=UID:GID.`,
  'malformed-pattern': ({ file = '.dockerignore', line = '', pattern = '' }) =>
    `${file}:${line}: ${JSON.stringify(pattern)} is not a valid pattern. Put a backslash before a literal bracket or backslash.`,
  'crlf-dockerfile': ({ file = 'Dockerfile', line = '1' }) =>
    `The heredoc at ${file}:${line} has Windows line endings (CRLF), which the shell treats as part of the words: save the file with LF, and keep it that way with "* text=auto eol=lf" in .gitattributes.`,
  'crlf-script': ({ file = 'The script' }) =>
    `${file} has Windows line endings (CRLF), so its interpreter is not found: save it with LF, and keep it that way with "*.sh text eol=lf" in .gitattributes.`,
  'flag-needs-syntax': ({ flag = 'The flag', version = '1', frontend = 'the frontend', syntax = '' }) =>
    syntax !== '' && frontend.includes('/')
      ? `${flag} needs Dockerfile syntax ${version}, but the frontend is ${frontend}: use docker/dockerfile:${version} or docker/dockerfile:1.`
      : `${flag} needs Dockerfile syntax ${version}, which ${frontend} does not have: remove --frontend, or use --frontend docker/dockerfile:${version}.`,
  'history-off': () =>
    'This daemon keeps no build history. Turn it on in the [history] section of buildkitd.toml.',
  'cache-type-unknown': ({ kind = 'exporter', type = 'NAME' }) =>
    kind === 'importer'
      ? `This daemon cannot read caches of type=${type}: remove that --cache-from, or use a buildkitd with --addr.`
      : `This daemon cannot write caches of type=${type}: check the name, use --cache-to type=inline, or a buildkitd with --addr.`,
  'cache-exports-several': () =>
    'This daemon writes one cache for each build: pass --cache-to only once, or use BuildKit 0.11 or later.',
  'missing-in-stage': ({ path = 'The file', name = 'NAME' }) =>
    `${path} is not in the stage ${name}: look at the files that its steps create, for example with --target ${name} --output DIR.`,
  'missing-in-image': ({ path = 'The file', name = 'NAME' }) =>
    `${path} is not in the image ${name}: check the path and the tag of the image. ${name} is not a stage of this Dockerfile.`,
  'missing-in-remote-context': ({ path = 'The file', context = 'DIR' }) =>
    `${path} is not in ${context}: check the path, which is relative to its root, and the branch, tag or directory in the address.`,
  'missing-above': ({ path = 'The file', context = 'DIR' }) =>
    `${path} is outside the context ${context}: build with the parent directory as the context and -f for the Dockerfile, or add --build-context NAME=DIR and write COPY --from=NAME.`,
  'missing-ignored': ({ path = 'The file', file = '.dockerignore', line = '', pattern = '' }) =>
    `${path} is excluded from the context by ${file}:${line} (${pattern}): remove that line, or add !${path} below it.`,
  'missing-other-case': ({ path = 'The file', found = 'otherwise' }) =>
    `${path} is spelled ${found} there: upper and lower case matter.`,
  'missing-misspelt': ({ path = 'The file', found = 'otherwise', context = 'DIR' }) =>
    `${path} is not in the context ${context}. Did you mean ${found}?`,
  'missing-behind-link': ({ path = 'The file', link = 'A link', target = 'TARGET', context = 'DIR' }) =>
    `${link === path ? link : `${link} in ${path}`} is a link to ${target}, which is outside the context ${context}: a build only follows links inside the context. Copy the target into the context, or add --build-context NAME=DIR and write COPY --from=NAME.`,
  'missing-nowhere': ({ path = 'The file', context = 'DIR' }) =>
    `${path} is not in the context ${context}: paths are relative to that directory, not to the directory of the Dockerfile.`,
  'command-not-found': () =>
    'A command was not found in the image: install it in an earlier RUN, or check PATH and the base image.',
  'command-not-executable': () =>
    'A command could not be executed: check that the file is executable and was built for this platform.',
  'command-killed': () =>
    'The command was killed, most often because memory ran out: give the daemon more memory, or run less in parallel.',
  'command-failed': () =>
    'Earlier steps are cached: fix the command and build again, or build an earlier stage with --target to inspect its files.',
} satisfies Readonly<Record<string, AdviceText>>;
