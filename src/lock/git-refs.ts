/**
 * The commit that a ref of a repository means, from the lines of `git ls-remote`; undefined if the repository does not
 * have the ref. A branch goes before a tag of the same name, and a tag is the commit that it points at, unless the
 * checksum is that of the tag itself. (moby/buildkit v0.32.2 source/git/source.go `resolveMetadata`)
 */
export function commitOfRef(listing: string, ref: string, checksum: string): string | undefined {
  const refs = parseRefs(listing);
  if (ref === '') return refs.get('HEAD');
  const branch =
    refs.get(`refs/${withoutPrefix(ref, 'refs/')}`) ??
    refs.get(`refs/heads/${withoutPrefix(ref, 'refs/heads/')}`);
  const tagName = `refs/tags/${withoutPrefix(ref, 'refs/tags/')}`;
  const tag = refs.get(tagName);
  const tagged = refs.get(`${tagName}^{}`) ?? tag;
  if (branch !== undefined && branch !== tag) return branch;
  return checksum !== '' && tag?.startsWith(checksum) ? tag : tagged;
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function parseRefs(listing: string): ReadonlyMap<string, string> {
  const lines = listing.split('\n').map((line) => line.split('\t'));
  const isRef = ([hash = '', name]: readonly string[]) =>
    /^[0-9a-f]{40,64}$/.test(hash) && name !== undefined;
  return new Map(lines.filter(isRef).map(([hash = '', name = '']) => [name.trim(), hash]));
}
