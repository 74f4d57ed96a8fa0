import { button, element } from '../page/element.ts';
import { makeTabKeys } from '../page/tab-keys.ts';

/** A tab with the panel that it shows. */
export interface LowerTab {
  readonly id: string;
  readonly title: string;
  /** Creates the content of the panel. Returns a function that is called whenever the panel is shown. */
  readonly fill: (panel: HTMLElement) => () => void;
}

/** Creates tabs with panels. Returns a function that shows one of them. */
export function makeLowerTabs(parent: HTMLElement, tabs: readonly LowerTab[]): (id: string) => void {
  const panels = tabs.map(({ id, fill }) => {
    const panel = element('div', {
      id: `panel-${id}`,
      role: 'tabpanel',
      'aria-labelledby': `tab-${id}`,
      class: 'panel',
      tabindex: 0,
    });
    return { panel, onShow: fill(panel) };
  });
  const show = (shown: string) => {
    tabs.forEach(({ id }, index) => {
      buttons[index]?.setAttribute('aria-selected', String(id === shown));
      buttons[index]?.setAttribute('tabindex', id === shown ? '0' : '-1');
      panels[index]?.panel.toggleAttribute('hidden', id !== shown);
    });
    panels[tabs.findIndex(({ id }) => id === shown)]?.onShow();
  };
  const buttons = tabs.map(({ id, title }) =>
    button(title, () => show(id), { role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` }),
  );
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Details' }, buttons);
  makeTabKeys(list);
  parent.append(list, ...panels.map(({ panel }) => panel));
  show(tabs[0]?.id ?? '');
  return show;
}
