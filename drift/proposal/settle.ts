import type { ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import { assess } from '../assess.ts';
import { parseGuide, withEdits } from './apply.ts';
import { addEdit, type Draft } from './draft.ts';
import { isSameSnapshot } from './edits.ts';
import { lookEdits } from './screens.ts';
import type { Context } from './sentences.ts';
import { snapshotsFor } from './sight.ts';

/** A finding that should not be there once the guide is mended, and the step that it is told at. */
interface Trouble {
  step: string | null;
  finding: ReportedFinding;
}

/**
 * The drafts that together do what they say: of the findings that they settle, the mended guide tells none of the same run,
 * and none that it did not tell before. A draft that would not is left out, and with it its findings stay.
 */
export function settled(context: Context, run: Run, drafts: readonly Draft[]): Draft[] {
  let kept = [...drafts];
  const before = new Set(tellings(context.guide, run).map(({ finding }) => nameOf(finding)));
  while (kept.length > 0) {
    const trouble = troubleOf(context, run, kept, before);
    if (trouble?.length === 0) break;
    if (trouble?.some((one) => takesAlong(context, kept, one))) continue;
    const culprit = trouble && kept.findLast((draft) => trouble.some((one) => isAbout(context, draft, one)));
    kept = kept.filter((draft) => draft !== (culprit ?? kept.at(-1)));
  }
  return withInnocent(context, run, drafts, { kept, before });
}

/** Those that went out with a culprit come back where they make no trouble themselves. */
function withInnocent(
  context: Context,
  run: Run,
  drafts: readonly Draft[],
  { kept, before }: { kept: readonly Draft[]; before: ReadonlySet<string> },
): Draft[] {
  let all = [...kept];
  for (const draft of drafts) {
    if (all.includes(draft)) continue;
    const more = drafts.filter((one) => one === draft || all.includes(one));
    if (troubleOf(context, run, more, before)?.length === 0) all = more;
  }
  return all;
}

/** What the mended guide still tells, or newly; undefined where what comes out is no guide. */
function troubleOf(
  { source }: Context,
  run: Run,
  drafts: readonly Draft[],
  before: ReadonlySet<string>,
): Trouble[] | undefined {
  const mended = new Set(drafts.flatMap(({ findings }) => findings.map(nameOf)));
  let guide: Guide;
  try {
    guide = parseGuide(
      withEdits(
        source,
        drafts.flatMap(({ edits }) => edits),
      ),
    );
  } catch {
    return undefined;
  }
  return tellings(guide, run).filter(({ finding }) => {
    const name = nameOf(finding);
    return mended.has(name) || !before.has(name);
  });
}

/** By what a finding is known again: one of a screen without a step has its name from the step before, which may be new. */
function nameOf({ id, kind, seen }: ReportedFinding): string {
  return kind === 'unknown-screen' ? `${kind} ${seen?.visit ?? ''}` : id;
}

function tellings(guide: Guide, run: Run): Trouble[] {
  const { steps, screens } = assess(guide, run);
  return [
    ...steps.flatMap(({ id, findings }) => findings.map((finding) => ({ step: id, finding }))),
    ...screens.flatMap(({ findings }) => findings.map((finding) => ({ step: null, finding }))),
  ];
}

/**
 * A colour that had changed along with the words: as long as the words differed, it was not told.
 *
 * @returns whether a draft has taken it along
 */
function takesAlong(
  { guide, ...context }: Context,
  drafts: readonly Draft[],
  { step, finding }: Trouble,
): boolean {
  if (finding.kind !== 'visual' || step === null) return false;
  const edits = lookEdits({ guide, ...context }, step, finding);
  const draft = drafts.find(
    ({ edits: own, findings }) =>
      findings.some(({ seen }) => seen?.visit === finding.seen?.visit) &&
      own.some((edit) => edit.edit === 'as' && edit.step === step),
  );
  if (draft === undefined || edits.length === 0) return false;
  const length = draft.edits.length;
  addEdit(draft.edits, ...edits);
  return draft.edits.length > length;
}

function isAbout({ source, guide }: Context, draft: Draft, { step: id, finding }: Trouble): boolean {
  if (draft.findings.some((own) => own.id === finding.id)) return true;
  const step = guide.steps.find((one) => one.id === id);
  const shown = step === undefined ? [] : snapshotsFor(source, guide, step);
  return draft.edits.some((edit) => {
    if ('of' in edit) return shown.some((one) => isSameSnapshot(one, edit.of));
    // What adds, moves or takes out steps may be about any of them.
    return 'step' in edit && edit.edit !== 'new-step' ? edit.step === id : true;
  });
}
