/** How many lines a title takes at the most. */
const most = 2;

/**
 * A title in lines that are no wider than there is room for; what is too long for two ends in «…».
 *
 * @param measure the width of words as they are drawn
 */
export function lined(title: string, room: number, measure: (words: string) => number): string[] {
  const lines: string[] = [''];
  for (const word of title.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (last === '' || measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => (measure(line) <= room ? line : shortened(line)));
  if (lines.length > most) shown[most - 1] = shortened(`${shown[most - 1] ?? ''} …`);
  return shown;

  function shortened(line: string): string {
    let words = line.replace(/ ?…$/, '');
    while (words.length > 1 && measure(`${words}…`) > room) words = words.replace(/.$/u, '');
    return `${words.trimEnd()}…`;
  }
}
