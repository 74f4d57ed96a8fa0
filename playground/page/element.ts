/** Attributes of an element; a function listens to the event of its name (`onclick`), and false leaves one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** Makes an element. Text in `children` is text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice('on'.length), value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A button with a text. */
export function button(text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return element('button', { type: 'button', ...attributes, onclick: press }, [text]);
}

/** The element of the page with this id. Throws if the page does not contain it, which is a bug. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element #${id}`);
  return found;
}

/** Whether an element or one around it has the attribute `hidden`. Unlike checkVisibility, this needs no layout. */
export function isHidden(one: Element): boolean {
  return one.closest('[hidden]') !== null;
}
