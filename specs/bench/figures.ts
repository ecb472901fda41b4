/** What is told of a set of measurements, in the unit they were taken in. */
export interface Figures {
  median: number;
  min: number;
  max: number;
}

export function figures(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
  return { median, min: at(0), max: at(sorted.length - 1) };
}

/** One line a measurement: name, median, min–max, and what follows from it. */
export function table(rows: readonly (readonly [string, Figures, string])[]): string {
  return rows
    .map(([name, { median, min, max }, note]) =>
      `  ${name.padEnd(26)}${median.toFixed(0).padStart(7)}   (${min.toFixed(0)}–${max.toFixed(0)})   ${note}`.trimEnd(),
    )
    .join('\n');
}
