import type { Mutation } from '../../fixtures/tenant.ts';

type Screen = Mutation['screen'];

/** Mutations in one line each, as the corpus is full of them. */
export const text = (screen: Screen, selector: string, value: string): Mutation => ({
  ...{ screen, op: 'text', selector, value },
});

export const remove = (screen: Screen, selector: string): Mutation => ({ screen, op: 'remove', selector });

export const replace = (screen: Screen, selector: string, value: string): Mutation => ({
  ...{ screen, op: 'replace', selector, value },
});

/** Before the element that the selector finds. */
export const insert = (screen: Screen, selector: string, value: string): Mutation => ({
  ...{ screen, op: 'insert', selector, position: 'beforebegin', value },
});

export const attribute = (screen: Screen, selector: string, name: string, value: string): Mutation => ({
  ...{ screen, op: 'attribute', selector, name, value },
});

export const style = (screen: Screen, selector: string, value: string): Mutation =>
  attribute(screen, selector, 'style', value);
