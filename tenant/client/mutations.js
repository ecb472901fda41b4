// @ts-check

/*
 * Lays the mutations of a page's screens over it. A classic script, run before any other of the page: it sees every
 * change of the page before it is painted, and makes its own then. The page itself knows nothing of it.
 */
(() => {
  /** @typedef {import('../mutations/plan.ts').ElementOperation} Operation */
  /** @typedef {import('../mutations/matches.ts').Sighting} Sighting */

  /** @type {import('../mutations/plan.ts').Plan} */
  const plan = JSON.parse(document.currentScript?.dataset.plan ?? '{}');
  const { screens, words, press, via, goOn } = plan;

  /** What an operation has put into the page or changed once, and must not touch again. @type {Map<number, Set<Node>>} */
  const done = new Map();

  /** What was put in beside an element. @type {Map<number, Map<Element, Node[]>>} */
  const inserted = new Map();

  /** @type {Map<string, Sighting['outcome']>} */
  const reported = new Map();

  const positions = /** @type {const} */ ({
    beforebegin: (/** @type {Element} */ of) => of.previousSibling,
    afterbegin: (/** @type {Element} */ of) => of.firstChild,
    beforeend: (/** @type {Element} */ of) => of.lastChild,
    afterend: (/** @type {Element} */ of) => of.nextSibling,
  });

  /** Each operation on one element that its selector finds; `again` with what an earlier time has left alone. */
  const operations = {
    /** @param {Element} element @param {Extract<Operation, { op: 'text' }>} operation */
    text(element, { value, index }) {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        if (isFirst(index, element)) element.value = value;
      } else if (element.textContent !== value) element.textContent = value;
    },
    /** @param {Element} element */
    remove(element) {
      element.remove();
    },
    /** @param {Element} element @param {Extract<Operation, { op: 'attribute' }>} operation */
    attribute(element, { name, value }) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    },
    /** @param {Element} element @param {Extract<Operation, { op: 'insert' }>} operation */
    insert(element, { position, value, index }) {
      /** @type {Map<Element, Node[]>} */
      const here = inserted.get(index) ?? new Map();
      inserted.set(index, here);
      if (here.get(element)?.some((node) => node.isConnected)) return;
      const nodes = parse(value);
      here.set(element, nodes);
      place(element, position, nodes);
    },
    /** @param {Element} element @param {Extract<Operation, { op: 'replace' }>} operation */
    replace(element, { value, index }) {
      if ([...(done.get(index) ?? [])].some((node) => node.contains(element))) return;
      const nodes = parse(value);
      for (const node of nodes) isFirst(index, node);
      element.replaceWith(...nodes);
    },
    /** @param {Element} element @param {Extract<Operation, { op: 'move' }>} operation */
    move(element, { position, target }) {
      const beside = document.querySelector(target);
      if (!beside || element.contains(beside) || positions[position](beside) === element) return;
      place(beside, position, [element]);
    },
  };

  /**
   * @param {number} index
   * @param {Node} node
   */
  function isFirst(index, node) {
    const nodes = done.get(index) ?? new Set();
    done.set(index, nodes);
    if (nodes.has(node)) return false;
    nodes.add(node);
    return true;
  }

  /** @param {string} markup */
  function parse(markup) {
    const template = document.createElement('template');
    template.innerHTML = markup;
    return [...template.content.childNodes];
  }

  /**
   * @param {Element} beside
   * @param {keyof typeof positions} position
   * @param {Node[]} nodes
   */
  function place(beside, position, nodes) {
    if (position === 'beforebegin') beside.before(...nodes);
    else if (position === 'afterbegin') beside.prepend(...nodes);
    else if (position === 'beforeend') beside.append(...nodes);
    else beside.after(...nodes);
  }

  /**
   * All that a selector finds; nothing, too, where it is none. Reports which it is, as soon as that is news.
   *
   * @param {string} selector
   * @param {number} index
   * @param {Sighting['field']} field
   * @param {Sighting[]} news
   */
  function look(selector, index, field, news) {
    /** @type {Element[]} */
    let found = [];
    /** @type {Sighting['outcome']} */
    let outcome = 'invalid';
    try {
      found = [...document.querySelectorAll(selector)];
      outcome = found.length > 0 ? 'found' : 'missing';
    } catch {
      // No CSS: told by the outcome.
    }
    const key = `${index}.${field}`;
    const before = reported.get(key);
    if (before !== 'found' && before !== outcome) {
      reported.set(key, outcome);
      news.push({ index, field, outcome });
    }
    return found;
  }

  /** @param {Sighting[]} news */
  function tell(news) {
    if (news.length === 0) return;
    void fetch(plan.report, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(news),
    });
  }

  const itsLanguage = document.documentElement.lang;
  let language = itsLanguage;

  /** @param {string} text */
  function translate(text) {
    const trimmed = text.trim();
    const instead = inLanguage(trimmed) ?? ofCountry(trimmed) ?? trimmed;
    return text.replace(trimmed, () => instead);
  }

  /** @param {string} text */
  function inLanguage(text) {
    const { exact = {}, withPlaces = [] } = words?.[language === 'en' ? 'en' : 'nb'] ?? {};
    if (Object.hasOwn(exact, text)) return exact[text];
    const [pattern, instead] = withPlaces.find(([one]) => new RegExp(one).test(text)) ?? [];
    return pattern === undefined || instead === undefined
      ? undefined
      : text.replace(new RegExp(pattern), instead);
  }

  /** @param {string} text such as `Sverige (+46)` */
  function ofCountry(text) {
    const [, name, code] = /^(.+)( \(\+\d+\))$/.exec(text) ?? [];
    const instead = name === undefined ? undefined : inLanguage(name);
    return instead === undefined ? undefined : `${instead}${code}`;
  }

  function translatePage() {
    document.documentElement.lang = language;
    document.title = translate(document.title);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const instead = translate(node.nodeValue ?? '');
      if (instead !== node.nodeValue) node.nodeValue = instead;
    }
    const attributes = ['placeholder', 'aria-label', 'alt', 'title'];
    for (const element of document.body.querySelectorAll('*')) {
      const isButton = element instanceof HTMLInputElement && ['submit', 'button'].includes(element.type);
      for (const name of isButton ? [...attributes, 'value'] : attributes) {
        const before = element.getAttribute(name);
        const after = before === null ? null : translate(before);
        if (after !== before) element.setAttribute(name, after ?? '');
      }
    }
  }

  /** Does what is to be done with the screens that are showing. To do it twice changes nothing more. */
  function lay() {
    // Until it is shown, the page's own scripts look for what they know, and must find it.
    const body = /** @type {HTMLElement | null} */ (document.body);
    if (body === null || body.style.display === 'none') return;
    const showing = screens.filter(({ shows }) => document.querySelector(shows));
    speak(showing.find((screen) => screen.language)?.language ?? itsLanguage);
    /** @type {Sighting[]} */
    const news = [];
    for (const operation of showing.flatMap((screen) => screen.operations)) operate(operation, news);
    tell(news);
    if (press) pressOnce(press);
  }

  /** @param {string} wanted */
  function speak(wanted) {
    const isNews = wanted !== language;
    language = wanted;
    if (isNews || language !== itsLanguage) translatePage();
  }

  const acts =
    /** @type {Record<Operation['op'], (this: void, element: Element, operation: Operation) => void>} */ (
      operations
    );

  /**
   * @param {Operation} operation
   * @param {Sighting[]} news
   */
  function operate(operation, news) {
    const { index, op, selector } = operation;
    if (op === 'move') look(operation.target, index, 'target', news);
    for (const element of look(selector, index, 'selector', news)) acts[op](element, operation);
  }

  let isPressed = false;

  /** @param {string} control */
  function pressOnce(control) {
    const button = document.querySelector(control);
    if (isPressed || !(button instanceof HTMLElement)) return;
    isPressed = true;
    button.click();
  }

  // Who does not see the page does not see it go by either.
  if (press) document.documentElement.style.visibility = 'hidden';

  if (goOn) {
    /** @param {Event} event */
    const leave = (event) => {
      const control = 'a, button, input[type="submit"], input[type="button"], [role="button"]';
      if (event.type === 'click' && !(event.target instanceof Element && event.target.closest(control)))
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign(goOn);
    };
    addEventListener('click', leave, true);
    addEventListener('submit', leave, true);
  }

  if (via) {
    addEventListener('submit', ({ target }) => {
      if (!(target instanceof HTMLFormElement)) return;
      const action = document.createElement('input');
      Object.assign(action, { type: 'hidden', name: 'tofaktor-action', value: target.action });
      target.append(action);
      target.action = via;
    });
  }

  const observer = new MutationObserver(() => {
    lay();
    // What it has done itself is no news.
    observer.takeRecords();
  });
  if (screens.length > 0 || press)
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
})();
