import { type Editor, openEditor } from '../src/editor.ts';
import { svgStyle } from '../src/views/graph/svg-style.ts';
import { fixTransaction, showFindings } from './editor/diagnostics.ts';
import { FileEditor } from './editor/editor.ts';
import { languageService } from './editor/language-service.ts';
import { examples } from './examples/examples.ts';
import { contextOf, optionsOf } from './model/compile-state.ts';
import { listDirectory, textOf, withOpen, withText } from './model/playground-state.ts';
import { unpackState } from './model/share.ts';
import { byId, element } from './page/element.ts';
import { Playground } from './page/playground.ts';
import { CachePanel } from './panels/cache-panel.ts';
import { FileTabs } from './panels/file-tabs.ts';
import { GraphPanel } from './panels/graph-panel.ts';
import { fillHeader } from './panels/header.ts';
import { makeLowerTabs } from './panels/lower-tabs.ts';
import { OptionsPanel } from './panels/options-panel.ts';
import { ProblemsPanel } from './panels/problems-panel.ts';
import { StepsPanel } from './panels/steps-panel.ts';

const [firstExample] = examples;

async function main(): Promise<void> {
  // Before the style of the page, which adds to it.
  document.head.prepend(element('style', {}, [svgStyle]));
  const playground = new Playground(firstExample.state);
  const editor = makeEditor(playground);
  fillHeader(byId('actions'), playground, say);
  new FileTabs(byId('files'), playground);
  new ProblemsPanel(byId('problems'), playground, {
    onGoTo: (offset) => {
      playground.update((state) => withOpen(state, state.dockerfile));
      editor.goTo(offset);
    },
    onFix: (finding) => {
      playground.update((state) => withOpen(state, state.dockerfile));
      const transaction = fixTransaction(finding);
      if (transaction) editor.view.dispatch(transaction);
    },
  });
  const graph = new GraphPanel(byId('graph'), playground);
  const showTab = makeLowerTabs(byId('details'), [
    { id: 'cache', title: 'Cache', fill: (panel) => whenShown(new CachePanel(panel, playground)) },
    { id: 'steps', title: 'Steps', fill: (panel) => whenShown(new StepsPanel(panel, playground)) },
    { id: 'options', title: 'Options', fill: (panel) => fillOptions(panel, playground) },
  ]);
  // Selecting a step in a picture or a list shows what it is.
  playground.on('select', (digests, from) => {
    if (digests.length > 0 && (from === 'graph' || from === 'cache')) showTab('steps');
  });
  await openLink(playground);
  addEventListener('hashchange', () => void openLink(playground));
  await graph.improve();
  document.documentElement.dataset['ready'] = 'true';
}

function whenShown(panel: { render(): void }): () => void {
  return () => panel.render();
}

function fillOptions(panel: HTMLElement, playground: Playground): () => void {
  new OptionsPanel(panel, playground);
  return () => undefined;
}

function makeEditor(playground: Playground): FileEditor {
  const editor = new FileEditor(
    byId('editor'),
    {
      onText: (path, text) => playground.update((state) => withText(state, path, text)),
      onLine: (path, line) => selectLine(playground, path, line),
    },
    [languageService((text) => serviceOf(playground, text))],
  );
  playground.on('state', (state, isLoaded) => {
    if (isLoaded) editor.reset();
    editor.show(state.open, textOf(state, state.open));
  });
  playground.on('findings', (findings) => {
    if (playground.state.open === playground.state.dockerfile) showFindings(editor.view, findings);
  });
  playground.on('select', (digests, from) => {
    const steps = playground.result?.compiled.graph.steps ?? [];
    const places = steps.flatMap(({ digest, place }) => (place && digests.includes(digest) ? [place] : []));
    if (editor.path === playground.state.dockerfile) editor.markLines(places, from !== 'editor');
  });
  return editor;
}

/** The language service for the open file, if that is the Dockerfile. */
function serviceOf({ state }: Playground, text: string): Editor | undefined {
  if (state.open !== state.dockerfile) return undefined;
  return openEditor(text, {
    locals: { context: contextOf(state) },
    options: optionsOf(state),
    listContext: async (path) => listDirectory(state, path),
  });
}

/** The steps of the line of the cursor are the selected ones. */
function selectLine(playground: Playground, path: string, line: number): void {
  if (path !== playground.state.dockerfile) return;
  const steps = playground.result?.compiled.graph.steps ?? [];
  const here = steps.filter(({ place }) => place && place.start <= line && line <= place.end);
  playground.select(
    here.map(({ digest }) => digest),
    'editor',
  );
}

/** Opens the state in the link, or the first example. */
async function openLink(playground: Playground): Promise<void> {
  try {
    const shared = await unpackState(location.hash.slice(1));
    playground.load(shared ?? firstExample.state);
    say(shared ? 'This is what the link holds.' : firstExample.about);
  } catch (error) {
    playground.load(firstExample.state);
    say(error instanceof Error ? error.message : String(error));
  }
}

function say(text: string): void {
  byId('message').textContent = text;
}

await main();
