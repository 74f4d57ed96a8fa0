import { nearestName } from '../../diagnostics/nearest-name.ts';
import type { OwnRule } from '../own-rule.ts';

/** `# sytnax=`: a comment at the top that is meant as a parser directive. */
export const misspeltDirective: OwnRule = {
  name: 'MisspeltDirective',
  description: 'Parser directives should be spelled correctly',
  severity: 'warning',
  *check({ file }) {
    for (const [index, start] of file.lineStarts.entries()) {
      const line = file.text.slice(start, file.lineStarts[index + 1]);
      const match = /^\ufeff?#[ \t]*([A-Za-z]+)[ \t]*=/.exec(line);
      // Below anything else, a directive is a comment.
      if (match?.[1] === undefined) return;
      const name = match[1].toLowerCase();
      if (directives.includes(name)) continue;
      const meant = nearestName(name, directives);
      if (meant === undefined) return;
      const from = start + line.indexOf(match[1]);
      const span = { start: from, end: from + name.length };
      yield {
        span,
        message: `# ${match[1]}= is only a comment: there is no such parser directive (did you mean ${meant}?)`,
        hint: `Write # ${meant}=…`,
        fix: { title: `Write ${meant}`, edits: [{ span, text: meant }] },
      };
      return;
    }
  },
};

const directives: readonly string[] = ['syntax', 'escape', 'check'];
