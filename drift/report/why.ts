import type { StepFindings } from '../../guide/run/findings.ts';
import { deviceOf, pushOnly, type ScreenId } from '../../guide/screens.ts';
import { isSeen } from '../stages.ts';
import { numberOf, type Sheet } from './sheet.ts';

/** Why a step was not checked, to a reader; what `findings.json` has is one English sentence for a log. Null where it was. */
export function whyOf({ status, screen, reason }: StepFindings, sheet: Sheet): string | null {
  const { why } = sheet.text.report;
  if (screen === null) return why.withoutScreen;
  switch (status) {
    case 'matches':
    case 'drifted':
      return null;
    case 'skipped':
      return why.skipped;
    case 'not-checked':
      return whyNotChecked(screen, sheet);
    case 'not-reached':
      return whyNotReached(screen, reason, sheet);
  }
}

function whyNotChecked(screen: ScreenId, { run, text }: Sheet): string {
  const { why } = text.report;
  const device = deviceOf(screen);
  if (run.phone === 'code' && pushOnly[screen] !== undefined)
    return device === 'phone' ? why.noPhone : why.noNotification;
  return isSeen(device, run) ? why.neverCame : why.noDevice[device];
}

function whyNotReached(screen: ScreenId, reason: string | undefined, sheet: Sheet): string {
  const { run, text } = sheet;
  const { why } = text.report;
  if (run.stop !== null && reason?.startsWith('the walk stopped') === true)
    return why.stopped(numberOf(sheet, run.stop.step), text.cause[run.stop.cause]);
  return run.visits.some((visit) => visit.screen === screen) ? why.leftBefore : why.neverCame;
}
