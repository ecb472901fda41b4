/** What has a meaning in Markdown, or in the HTML that Markdown lets through. A line in a table must stay one line. */
const special = /[\\`*_{}[\]<>#|~&]/g;

/** Words from elsewhere, as Markdown shows them to the letter, in a table too. */
export function markdown(words: string): string {
  return words.replaceAll(special, escape).replaceAll(/\s+/g, ' ').trim();
}

/** HTML by name, since not every reader of Markdown takes a backslash for it inside a table. */
function escape(character: string): string {
  switch (character) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '&':
      return '&amp;';
    default:
      return `\\${character}`;
  }
}
