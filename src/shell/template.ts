/**
 * The replacement of `${name//pattern/replacement}`: `$$` is a dollar sign, `$0` and `${0}` are the text that matched,
 * any other `$name` or `${name}` is nothing, and a `$` that begins none of these is kept
 * (Go's regexp.Expand, which the reference's shell/lex.go goes through).
 */
export function expandTemplate(template: string, matched: string): string {
  if (!template.includes('$')) return template;
  return template.replace(reference, (whole: string, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return whole === '$$' ? '$' : whole;
    return name === '0' ? matched : '';
  });
}

const reference = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;
