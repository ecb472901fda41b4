// @ts-check

// The page arrives with its body hidden and is shown by a style change alone (MICROSOFT-FLOW.md §1.8), after
// the scripts named before this one have put its content in.
document.body.style.removeProperty('display');
/** @type {HTMLElement | null} */ (document.querySelector('[data-focus]'))?.focus();
