const minReadmeLines = 10;
const maxReadmeLines = 20;

/** What is written in one module only, and what everyone else uses. */
const oneHome = [
  {
    pattern: /[<>][^?\n]*\? -?1 : -?1\b|\.localeCompare\(|\.(?:sort|toSorted)\(\)/,
    home: 'src/go/strings.ts',
    what: 'orders text by UTF-16 units or by locale',
    instead: 'sort by compareBytes or compareKeys',
  },
  {
    pattern: /(?:1\|t|0\|f)\|(?:[TF]\|)?(?:true|false)|\[01tTfF\]/i,
    home: 'src/go/strconv.ts',
    what: 'reads a boolean',
    instead: 'use parseBool, readBool or isTrue',
  },
  {
    pattern: /\.bytesWritten\b/,
    home: 'src/files/write-all.ts',
    what: 'writes part of a buffer',
    instead: 'use writeAll',
  },
  {
    pattern: /\.tmp`/,
    home: 'src/files/temporary-name.ts',
    what: 'names a temporary file',
    instead: 'use temporaryName',
  },
  {
    pattern: /'\/(?:[a-z]\w*\.)+[A-Z]\w*\/[A-Z]\w*'/,
    home: 'src/proto/gen',
    what: 'writes the path of a method',
    instead: 'take it from the generated service',
  },
];

const ceilings = {
  nonNull: 'non-null assertions (!)',
  longParameterLists: 'functions with more than three parameters',
};

/**
 * Where the modules of src/ break the rules of the house.
 *
 * @param {readonly import('./house-facts.d.mts').HouseFacts[]} modules
 * @param {import('./house-problems.d.mts').HouseLimits} limits content of check-house.json
 * @returns {string[]} one line for each problem
 */
export function houseProblems(modules, { ceilings: limits, sameNames }) {
  return [
    ...(modules.length === 0 ? ['saw no module'] : []),
    ...Object.entries(ceilings).flatMap(([kind, what]) =>
      ceilingProblem(what, sum(modules, kind), limits[kind], kind),
    ),
    ...nameProblems(modules, sameNames),
    ...modules.flatMap(moduleProblems),
  ];
}

/** Each directory of src/ tells in a few lines what it is for; `readmes` has the text of each, undefined for none. */
export function readmeProblems(readmes) {
  return [...readmes].flatMap(([directory, text]) => {
    if (text === undefined) return [`${directory} has no README.md`];
    const lines = text.trimEnd().split('\n').length;
    return lines < minReadmeLines || lines > maxReadmeLines
      ? [`${directory}/README.md has ${lines} lines, not ${minReadmeLines} to ${maxReadmeLines}`]
      : [];
  });
}

function sum(modules, kind) {
  return modules.reduce((total, module) => total + module[kind], 0);
}

function ceilingProblem(what, count, ceiling, kind) {
  if (count > ceiling)
    return [`src has ${count} ${what}, and the ceiling is ${ceiling}: write the new ones without`];
  return count < ceiling
    ? [
        `src has ${count} ${what}, fewer than the ceiling of ${ceiling}: lower ceilings.${kind} in scripts/check-house.json to ${count}`,
      ]
    : [];
}

/** Names that are exported by several modules, and exceptions that are not needed any more. */
function nameProblems(modules, sameNames) {
  const homes = new Map();
  for (const { path, exports } of modules)
    for (const name of new Set(exports)) homes.set(name, (homes.get(name) ?? new Set()).add(path));
  const shared = [...homes].filter(([, paths]) => new Set([...paths].map(portOf)).size > 1);
  const names = new Set(shared.map(([name]) => name));
  return [
    ...shared
      .filter(([name]) => !Object.hasOwn(sameNames, name))
      .map(
        ([name, paths]) => `${name} is exported by ${[...paths].join(' and ')}: rename one, or merge them`,
      ),
    ...Object.keys(sameNames)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is exported once: remove it from sameNames in scripts/check-house.json`),
  ];
}

/** Modules for different hosts that stand for each other, chosen by a condition of package.json, count as one. */
function portOf(path) {
  return path.startsWith('src/host/') ? 'src/host' : path.replace(/\.(?:browser|node)\.ts$/, '.ts');
}

function moduleProblems({ path, text, constants, imports }) {
  const repeated = new Set(imports.filter((name, at) => imports.indexOf(name) !== at));
  return [
    ...[...repeated].map((name) => `${path} imports ${name} more than once`),
    ...constants
      .filter((name) => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name))
      .map((name) => `${path}: write the constant ${name} in camelCase`),
    ...oneHome
      .filter(({ pattern, home }) => !path.startsWith(home) && pattern.test(text))
      .map(({ what, instead }) => `${path} ${what}: ${instead}`),
  ];
}
