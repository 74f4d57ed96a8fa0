import type { AddInstruction } from '../../instructions/add.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';

/** ADD of plain files of the build context, which COPY copies without looking into them. */
export const addLocalFile: OwnRule = {
  name: 'AddLocalFile',
  description: 'COPY should be used for files and directories of the build context',
  severity: 'note',
  *check(document) {
    for (const { node, instruction } of document.instructions) {
      if (instruction?.keyword !== 'add' || !isPlain(instruction)) continue;
      const report: RuleReport = {
        span: node.keywordSpan,
        message: 'ADD unpacks archives and downloads URLs; for plain files, COPY says what happens',
        hint: 'Write COPY.',
      };
      const text = node.keyword === node.keyword.toLowerCase() ? 'copy' : 'COPY';
      const fix = { title: `Write ${text}`, edits: [{ span: node.keywordSpan, text }] };
      yield node.flags.every((flag) => /^--(?:chown|chmod|link|exclude)\b/.test(flag))
        ? { ...report, fix }
        : report;
    }
  },
};

/** Nothing of it can be an archive, as far as names tell, or comes from elsewhere. */
function isPlain({ sources, contents, unpack }: AddInstruction): boolean {
  if (unpack !== undefined || contents.length > 0) return false;
  return sources.every((source) => !foreign.test(source) && !archive.test(source) && !/[$*?[]/.test(source));
}

const foreign = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)|\.git(?:#|$)/i;
const archive = /\.(?:tar|tgz|tbz2?|txz|tzst|taz|gz|bz2|xz|zst|lzma|lz|z)$|\.tar\.[a-z0-9]+$/i;
