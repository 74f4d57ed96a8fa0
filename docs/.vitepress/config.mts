import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const pagesOf = (directory: string) =>
  readdirSync(new URL(`../${directory}`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const page = name.replace(/\.md$/, '');
      return { text: page, link: `/${directory}/${page}` };
    });

/** The documentation site: the pages of docs/, with search, without anything from elsewhere. */
export default defineConfig({
  title: 'dockerfile-llb',
  description: 'Compiles Dockerfiles to BuildKit LLB, and shows what a build does and why',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  outDir: '../dist/docs',
  cacheDir: '../.cache/vitepress',
  // Links to files of the repository; scripts/check-links.mjs checks them.
  ignoreDeadLinks: [/^\.\//, /^(?:\.\/)?\.\.\//],
  // The pages are plain Markdown: {{ }} in them is Go's.
  vue: { template: { compilerOptions: { delimiters: ['[[[[', ']]]]'] } } },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Command', link: '/cli' },
      { text: 'Library', link: '/library' },
      { text: 'API', link: '/api/' },
      { text: 'Open the playground', link: '/playground-page/index.html', target: '_self' },
    ],
    sidebar: [
      {
        text: 'Begin',
        items: [
          { text: 'The command', link: '/cli' },
          { text: 'Playground', link: '/playground' },
          { text: 'Coming from docker buildx', link: '/buildx' },
          { text: 'Flags of docker buildx', link: '/buildx-flags' },
          { text: 'Builders', link: '/builders' },
          { text: 'Coming from hadolint', link: '/hadolint' },
        ],
      },
      {
        text: 'Shown',
        items: [
          { text: 'How caching works', link: '/caching' },
          { text: 'Multi-stage builds', link: '/multi-stage' },
          { text: 'Locked builds', link: '/lock' },
          { text: 'Pictures of a build', link: '/graph' },
          { text: 'Reports', link: '/report' },
          { text: 'Debugging', link: '/debug' },
          { text: 'Debugging in an editor', link: '/debug-adapter' },
        ],
      },
      { text: 'Commands', collapsed: true, items: pagesOf('commands') },
      {
        text: 'Checking',
        items: [
          { text: 'check', link: '/check' },
          { text: 'In CI', link: '/ci' },
          { text: 'Rules', collapsed: true, items: pagesOf('rules') },
        ],
      },
      {
        text: 'For programs',
        items: [
          { text: 'Library', link: '/library' },
          { text: 'LLB in TypeScript', link: '/llb' },
          { text: 'Your first frontend', link: '/first-frontend' },
          { text: 'Your own frontend', link: '/kit' },
          { text: 'Testing a frontend', link: '/testing' },
          { text: 'Packing a frontend', link: '/pack' },
          { text: 'Frontend image', link: '/frontend' },
          { text: 'API reference', link: '/api/' },
          { text: 'Versions', link: '/versions' },
        ],
      },
      {
        text: 'The project',
        items: [
          { text: 'Architecture', link: '/architecture' },
          { text: 'Contributing', link: '/contributing' },
        ],
      },
    ],
  },
});
