/** Names of the scripts that npm runs when someone installs the package. */
const installScripts = ['preinstall', 'install', 'postinstall'];

/**
 * What is wrong with a lock file, or with what npm installs along with the package.
 *
 * Every package has a hash that npm checks it against, and none the address of a registry, which differs from machine
 * to machine (`.npmrc`). What an installation of the package runs: no script of its own, and none of a dependency.
 *
 * @param {{ packages: Record<string, LockedPackage> }} lock content of package-lock.json
 * @param {{ scripts?: Record<string, string> }} manifest content of package.json
 * @returns {string[]} one line for each problem
 *
 * @typedef {{ integrity?: string, resolved?: string, link?: boolean, dev?: boolean, hasInstallScript?: boolean }} LockedPackage
 */
export function lockfileProblems(lock, manifest) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const own = installScripts.filter((name) => manifest.scripts?.[name] !== undefined);
  return [
    ...(packages.length === 0 ? ['package-lock.json lists no package'] : []),
    ...packages.flatMap(([path, locked]) => packageProblems(path, locked)),
    ...own.map(
      (name) => `package.json: the script ${name} would run on the machine of everyone who installs it`,
    ),
  ];
}

function packageProblems(path, { integrity, resolved, link, dev, hasInstallScript }) {
  const problems = [];
  if (!link && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    problems.push(
      `${path} has no sha512 integrity: remove its entry from package-lock.json, run npm install --package-lock-only`,
    );
  if (resolved !== undefined) problems.push(`${path} names where it was downloaded from: ${resolved}`);
  if (hasInstallScript && !dev)
    problems.push(`${path} has an install script: npm warns everyone who installs the package`);
  return problems;
}
