/** The generations of Microsoft's interface that a guide may document, oldest first (MICROSOFT-FLOW.md §0.2). */
export const editions = ['legacy', 'combined', 'combined-2025'] as const;

export type Edition = (typeof editions)[number];
