/** A script for a shell. */
interface Script {
  readonly text: string;
}

/**
 * Whether a script may set a variable itself: it assigns to it, reads into it, or runs other scripts in the same
 * shell, which may. A word such as `VERSION=1` after `make` sets nothing.
 */
export function setsVariable({ text }: Script, name: string): boolean {
  if (runsOthers.test(text)) return true;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - maxLead), at);
    if (/[\w$.-]$|\$\{[#!]?$/.test(before) || /^\w/.test(text.slice(at + name.length, at + name.length + 1)))
      continue;
    if (isSet(afterLastOf(before, ';&|({`\n'), /^\+?=/.test(text.slice(at + name.length)))) return true;
  }
  return false;
}

/** How far the start of a command is looked for. */
const maxLead = 200;
const runsOthers = /(?:^|[;&|({`\n]|\b(?:then|do|else))[ \t]*(?:\.|source|eval)[ \t]/;
const setters =
  /^\s*(?:(?:then|do|else|builtin|command)\s+)?(?:export|declare|typeset|local|readonly|read|getopts|mapfile|readarray|printf\s+-v|unset|for|select)\s/;
const onlyAssignments = /^\s*(?:(?:then|do|else|if|while|until|!|elif)\s+)?(?:[A-Za-z_]\w*\+?=\S*\s+)*$/;

function isSet(lead: string, isAssignment: boolean): boolean {
  return setters.test(lead) || (isAssignment && onlyAssignments.test(lead));
}

/** The text after the last of these characters. */
function afterLastOf(text: string, chars: string): string {
  let start = text.length;
  while (start > 0 && !chars.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}
