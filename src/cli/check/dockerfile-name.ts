/**
 * Whether a file name is that of a Dockerfile: `Dockerfile`, `Dockerfile.dev`, `web.Dockerfile`, `Containerfile`, …
 * Templates, backups, and related files of another type are not. `maybe` is for a name that ends like a program or a
 * text, such as `Dockerfile.php`, for which the content decides.
 */
export function isDockerfileName(name: string): 'yes' | 'no' | 'maybe' {
  if (!dockerfile.test(name) || hidden.test(name)) return 'no';
  if (backup.test(name) || template.test(name) || otherType.test(name)) return 'no';
  return ambiguous.test(name) ? 'maybe' : 'yes';
}

/** Whether a file belongs to a Dockerfile, as its name shows, but is none: `Dockerfile.lock`, `web.Dockerfile.dockerignore`. */
export function isBesideDockerfile(name: string): boolean {
  return ignoreFile.test(name) || (dockerfile.test(name) && (template.test(name) || otherType.test(name)));
}

/** Whether the first instruction of a text is FROM or ARG, as in every Dockerfile. */
export function beginsLikeDockerfile(text: string): boolean {
  return /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:from|arg)[ \t\\]/i.test(text);
}

const dockerfile = /^(?:Dockerfile|Containerfile)(?:[.\-_].*)?$|\.(?:Dockerfile|Containerfile)$/i;

const ignoreFile = /\.(?:docker|container)ignore$/i;

/** Locks of Emacs, and what macOS puts beside files. */
const hidden = /^\.[#_]/;

/** Backups of editors, merges, patches and package managers, and manual ones. */
const backup =
  /~$|[.\-_](?:bak|backup|old|orig|rej|save|saved|swp|swo|swn|swx|tmp|temp|un|rpmnew|rpmsave|rpmorig|dpkg-(?:dist|new|old|bak|tmp)|ucf-(?:dist|new|old))\d*(?:[.\-_]\d+)*$|\.(?:BACKUP|BASE|LOCAL|REMOTE)\.\d+$/i;

const template =
  /\.(?:j2|jinja2?|tmpl|tpl|tt|t4|template|templ|in|erb|ejs|hbs|handlebars|mustache|liquid|gotmpl|mako|jsonnet|libsonnet|m4|twig|njk|eta|ftl|vm|cog|epp|pug|scriban|cue|dhall)$/i;

const otherType =
  /\.(?:dockerignore|containerignore|gitignore|ya?ml|json|jsonc|json5|toml|ini|xml|html?|css|svg|png|jpe?g|gif|pdf|md|markdown|mdx|rst|adoc|asciidoc|csv|log|lock|sum|diff|patch|sig|asc|sha\d+|zip|tar|t?gz|bz2|xz|zst|snap|bats|ipynb|lnk|desktop|service)$/i;

const ambiguous =
  /\.(?:c|cc|cpp|cs|go|h|hpp|java|js|cjs|mjs|jsx|kt|lua|php|pl|pm|ps1|py|pyc|r|rb|rs|scala|sh|bash|zsh|fish|bat|cmd|swift|ts|tsx|txt|vim|env|cfg|conf|properties|tf|hcl|nix|mk)$/i;
