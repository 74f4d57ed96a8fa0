import { formatDockerfile } from '../../src/browser.ts';
import { examples } from '../examples/examples.ts';
import { textOf, withText } from '../model/playground-state.ts';
import { packState } from '../model/share.ts';
import { button, element } from '../page/element.ts';
import type { Playground } from '../page/playground.ts';

/** Fills the header with the examples, the formatter and the link. `say` shows a sentence to the user. */
export function fillHeader(parent: HTMLElement, playground: Playground, say: (text: string) => void): void {
  const menu = element('select', { id: 'example', onchange: () => openExample(Number(menu.value)) });
  menu.append(...examples.map(({ title }, index) => element('option', { value: index }, [title])));
  function openExample(index: number): void {
    const chosen = examples[index] ?? examples[0];
    playground.load(chosen.state);
    say(chosen.about);
  }
  parent.append(
    element('label', { for: 'example' }, ['Example']),
    menu,
    button('Format', () => format(playground, say)),
    button('Share', () => void share(playground, say)),
  );
}

function format(playground: Playground, say: (text: string) => void): void {
  const { state } = playground;
  try {
    const text = formatDockerfile(textOf(state, state.dockerfile));
    playground.update((now) => withText(now, now.dockerfile, text));
    say(`${state.dockerfile} is formatted.`);
  } catch (error) {
    say(`${state.dockerfile} cannot be formatted: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes the state to the address of the page, and copies the address to the clipboard if the browser allows it. */
async function share({ state }: Playground, say: (text: string) => void): Promise<void> {
  try {
    const url = new URL(location.href);
    url.hash = await packState(state);
    history.replaceState(null, '', url);
    const isCopied = await navigator.clipboard.writeText(url.href).then(
      () => true,
      () => false,
    );
    say(
      `${isCopied ? 'The link is copied.' : 'The link is the address of this page now.'} It holds all files; no server has them.`,
    );
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
