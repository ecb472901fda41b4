import { z } from 'zod';

/** Where an element stands on the page: CSS pixels from the viewport's top left corner. */
export const boxSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export type Box = z.infer<typeof boxSchema>;

/**
 * One node of an observed ARIA tree, as a run keeps it.
 *
 * `text` is a static fragment's own role here; its words stand in `name` like everybody else's.
 */
export interface ObservedNode {
  role: string;
  /** The accessible name, or the words of a `text`. Empty when the element has none. */
  name: string;
  /** What an empty text box suggests. */
  placeholder?: string | undefined;
  box?: Box | undefined;
  children?: ObservedNode[] | undefined;
}

export const observedNodeSchema: z.ZodType<ObservedNode> = z.lazy(() =>
  z.strictObject({
    role: z.string(),
    name: z.string(),
    placeholder: z.string().optional(),
    box: boxSchema.optional(),
    children: z.array(observedNodeSchema).optional(),
  }),
);

/** What a guide says of an element's words: these exactly, or anything that the pattern fits. */
export type DocumentedName = string | RegExp;

/** One node of a documented ARIA snapshot. */
export interface DocumentedNode {
  role: string;
  /** Undefined when the guide says nothing of the words: any will do. */
  name?: DocumentedName | undefined;
  placeholder?: DocumentedName | undefined;
  children: DocumentedNode[];
}
