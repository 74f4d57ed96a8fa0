import { Application } from 'typedoc';
import { entries } from '../build/types.mjs';

/** Where the pages go: git ignores them. */
const directory = 'docs/api';

/**
 * Writes the API reference, from the comments of what the entries export: a page of Markdown for each entry. The
 * entry for browsers has nothing of its own.
 */
export async function writeApiPages() {
  const { browser, ...documented } = entries;
  const app = await Application.bootstrapWithPlugins({
    name: 'API reference',
    entryPoints: Object.values(documented),
    tsconfig: 'tsconfig.build.json',
    plugin: ['typedoc-plugin-markdown'],
    out: directory,
    entryFileName: 'index.md',
    outputFileStrategy: 'modules',
    readme: 'none',
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    useCodeBlocks: true,
    logLevel: 'Warn',
    // The package's check finds types that are not exported; links of comments lead to what several entries have.
    validation: { invalidLink: false, notExported: false },
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('the API reference cannot be written: see above');
  await app.generateOutputs(project);
}
