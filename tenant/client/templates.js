// @ts-check

/**
 * A fresh copy of what a `<template>` of this page holds.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function fromTemplate(id) {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`This page has no template "${id}".`);
  const root = template.content.firstElementChild?.cloneNode(true);
  if (!(root instanceof HTMLElement)) throw new Error(`The template "${id}" has no element in it.`);
  return root;
}

/**
 * The one element that a selector finds.
 *
 * @template {Element} E
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
export function find(within, selector, type) {
  const element = within.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`This page has no ${type.name} at "${selector}".`);
  return element;
}
