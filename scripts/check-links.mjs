#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkProblems } from './lib/link-problems.mjs';

const roots = ['docs', 'src', 'playground', 'native', 'examples'];

/** Checks the links between the Markdown files of the repository, and to its other files. */
function main() {
  const files = ['README.md', 'CHANGELOG.md', ...roots.flatMap(markdownIn)];
  const pages = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
  const problems = linkProblems(pages, existsSync);
  for (const problem of problems) console.error(problem);
  console.log(`links: ${pages.size} pages, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function markdownIn(root) {
  return (
    readdirSync(root, { recursive: true })
      .map((name) => join(root, name))
      // The API reference is written with the site, which checks its links.
      .filter(
        (path) => path.endsWith('.md') && !path.includes('node_modules') && !path.startsWith('docs/api/'),
      )
      .sort()
  );
}

process.chdir(new URL('..', import.meta.url).pathname);
main();
