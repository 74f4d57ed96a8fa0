import { dirname, join, normalize } from 'node:path';

/**
 * Links of Markdown files that lead nowhere: to a file that does not exist, or to a heading that a file does not have.
 * Addresses of other sites are not looked at.
 *
 * @param {ReadonlyMap<string, string>} pages text by path
 * @param {(path: string) => boolean} exists whether the repository has a file or directory
 * @returns {string[]}
 */
export function linkProblems(pages, exists) {
  const anchors = new Map([...pages].map(([path, text]) => [path, anchorsOf(text)]));
  const problems = [];
  for (const [path, text] of pages) {
    for (const link of linksOf(text)) {
      const [file, anchor] = link.split('#');
      const target =
        file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file))).replace(/\/$/, '');
      if (!exists(target)) problems.push(`${path}: ${link} leads to no file`);
      else if (anchor && anchors.has(target) && !anchors.get(target).has(anchor))
        problems.push(`${path}: ${target} has no heading #${anchor}`);
    }
  }
  return problems;
}

function linksOf(text) {
  const prose = withoutCode(text);
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The anchors of headings, as GitHub makes them. */
function anchorsOf(text) {
  const seen = new Map();
  const names = [...withoutBlocks(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
    const name = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  });
  return new Set(names);
}

function withoutCode(text) {
  return withoutBlocks(text).replace(/`[^`\n]*`/g, '');
}

function withoutBlocks(text) {
  return text.replace(/^```.*?^```/gms, '');
}
