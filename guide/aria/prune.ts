import { z } from 'zod';
import { boxSchema, type Box, type ObservedNode } from './node.ts';
import { fieldRoles } from './roles.ts';

/** One node as Playwright gives it: of its many properties, those that a reader can see. */
interface RawNode {
  role: string;
  name?: string | undefined;
  text?: string | undefined;
  placeholder?: string | undefined;
  box?: Box | undefined;
  children?: RawNode[] | undefined;
}

const rawNodeSchema: z.ZodType<RawNode> = z.lazy(() =>
  z.preprocess(
    asNode,
    z.object({
      role: z.string(),
      name: z.string().optional(),
      text: z.string().optional(),
      placeholder: z.string().optional(),
      box: boxSchema.optional(),
      children: z.array(rawNodeSchema).optional(),
    }),
  ),
);

/** A fragment of text among other children is given as a bare string. */
function asNode(json: unknown): unknown {
  return typeof json === 'string' ? { role: 'text', text: json } : json;
}

const dialogs: ReadonlySet<string> = new Set(['dialog', 'alertdialog']);

/** The fields that offer choices, and what a choice may stand in. */
const menus: ReadonlySet<string> = new Set(['combobox', 'listbox']);
const choices: ReadonlySet<string> = new Set(['group', 'listbox', 'option']);

/** What holds running text: a fragment in it may be pointed at by pointing at the whole. */
const phrases: ReadonlySet<string> = new Set([
  ...[
    'alert',
    'caption',
    'cell',
    'columnheader',
    'definition',
    'emphasis',
    'gridcell',
    'listitem',
    'paragraph',
  ],
  ...['rowheader', 'status', 'strong', 'term'],
]);

/**
 * Turns what Playwright's `ariaSnapshotJSON({ boxes: true })` returns into the tree that a run keeps.
 *
 * What is not there for a reader goes: elements parked to the left of the page, where the sign-in pages keep hidden twins
 * of their fields (MICROSOFT-FLOW.md §1.3), and everything behind an open dialog, which Playwright's tree shows all the
 * same. What stands in a field goes too, for it is what somebody typed: a password is there in clear.
 *
 * Elements above the page stay: on a scrolled page its own top is up there. So do those without extent: the options of a
 * closed menu have none.
 *
 * @throws Error on what such a snapshot never holds; it names the place, never the words
 */
export function prune(json: unknown): ObservedNode[] {
  const { data, error } = z.array(rawNodeSchema).safeParse(json);
  if (error) {
    const problems = error.issues.map(
      ({ path, message }) => `${z.core.toDotPath(path) || 'the whole'}: ${message}`,
    );
    throw new Error(`this is no ARIA snapshot of Playwright's: ${problems.join('; ')}`);
  }
  const nodes = data.flatMap((child) => keep(child));
  const open = topmostDialog(nodes);
  return open === undefined ? nodes : [open];
}

function keep(node: RawNode, phrase?: Box): ObservedNode[] {
  const { role, text = '', box } = node;
  if (role === 'text')
    return text.trim() === '' ? [] : [{ role, name: text, ...(phrase && { box: phrase }) }];
  return box !== undefined && box.x + box.width < 0 ? [] : [keepElement(node)];
}

function keepElement({ role, name = '', text = '', placeholder, box, children = [] }: RawNode): ObservedNode {
  const content: RawNode[] = [{ role: 'text', text }, ...children];
  const inside = content.flatMap((child) => keep(child, phrases.has(role) ? box : undefined));
  const kept = fieldRoles.has(role)
    ? inside.filter((child) => menus.has(role) && choices.has(child.role))
    : inside;
  return {
    role,
    name,
    ...(placeholder !== undefined && { placeholder }),
    ...(box && { box }),
    ...(kept.length > 0 && { children: kept }),
  };
}

/** Of the open dialogs, the one that comes last. A dialog without extent is not open. */
function topmostDialog(nodes: readonly ObservedNode[]): ObservedNode | undefined {
  let topmost: ObservedNode | undefined;
  for (const node of nodes) {
    const open =
      dialogs.has(node.role) && (node.box === undefined || (node.box.width > 0 && node.box.height > 0));
    topmost = topmostDialog(node.children ?? []) ?? (open ? node : topmost);
  }
  return topmost;
}
