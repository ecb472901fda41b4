import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Findings, ReportedFinding, StepFindings } from '../../guide/run/findings.ts';

const marks = {
  matches: ['green', '✓ matches'],
  drifted: ['red', '✗ drifted'],
  'not-reached': ['yellow', '– not reached'],
  skipped: ['dim', '– skipped'],
  'not-checked': ['yellow', '– not checked'],
} as const;

/** The widest line that the table may have: a log without a terminal has room for more than most terminals. */
const room = (): number => (process.stdout.isTTY ? process.stdout.columns : 140);

/** What differs has its own column on a terminal that leaves it so much; else it goes below its step. */
const readable = 36;

interface Row {
  number: string;
  step: string;
  screen: string;
  verdict: string;
  colour: (typeof marks)[keyof typeof marks][0];
  remarks: string[];
}

/** Every step in its order: step, screen, verdict and what differs. Colours only where the terminal takes them. */
export function stepTable({ steps, screens }: Findings): string {
  const rows = [
    ...steps.map((step, index) => stepRow(step, index + 1)),
    ...screens.filter(({ findings }) => findings.length > 0).map((screen) => screenRow(screen)),
  ];
  const width = (column: (row: Row) => string) => Math.max(...rows.map((row) => column(row).length)) + 2;
  const widths = [
    4,
    width(({ step }) => step),
    width(({ screen }) => screen),
    width(({ verdict }) => verdict),
  ];
  const left = room() - widths.reduce((sum, one) => sum + one, 0);
  const beside = rows.some(({ remarks }) => remarks.length > 0) && left >= readable;

  const head = ['', 'Step', 'Screen', 'Verdict', ...(beside ? ['What differs'] : [])];
  const table = new Table({
    head: head.map((title) => styleText('bold', title)),
    colWidths: beside ? [...widths, left] : widths,
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    chars: noLines,
  });
  for (const { number, step, screen, verdict, colour, remarks } of rows) {
    const cells = [number, step, screen, styleText(colour, verdict)];
    table.push(beside ? [...cells, remarks.join('\n')] : cells);
    if (!beside) for (const remark of remarks) table.push(['', { content: remark, colSpan: 3 }]);
  }
  return table.toString().replaceAll(/ +$/gm, '');
}

const noLines = Object.fromEntries(
  ['top', 'bottom', 'mid', 'left', 'right', 'middle'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((corner) => [`${side}${corner}`, '']),
  ),
);

function stepRow({ id, screen, status, findings, reason }: StepFindings, number: number): Row {
  const [colour, verdict] = marks[status];
  const remarks = findings.map(difference);
  if (remarks.length === 0 && status !== 'matches' && reason !== undefined) remarks.push(reason);
  return { number: String(number), step: id, screen: screen ?? '', verdict, colour, remarks };
}

/** A screen that no step claims. */
function screenRow({ screen, after, findings }: Findings['screens'][number]): Row {
  const [colour, verdict] = marks.drifted;
  return {
    number: '',
    step: `(after ${after ?? 'the start'})`,
    screen: screen ?? 'unknown',
    verdict,
    colour,
    remarks: findings.map(difference),
  };
}

/** One finding on one line, as a log would have it. */
function difference({
  id,
  kind,
  severity,
  role,
  documented,
  observed,
  acknowledged,
}: ReportedFinding): string {
  const sides = [
    ...(documented === undefined ? [] : [`documented ${JSON.stringify(documented)}`]),
    ...(observed === undefined ? [] : [`observed ${JSON.stringify(observed)}`]),
  ];
  const seen = acknowledged ? `; acknowledged by ${acknowledged.name} until ${acknowledged.until}` : '';
  return `${severity}: ${[kind, role].filter(Boolean).join(', ')}: ${sides.join(', ')} [${id}]${seen}`;
}
