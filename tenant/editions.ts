/** The generations of Microsoft's interface that the tenant can serve (MICROSOFT-FLOW.md §0.2, §3.3). */
export const editions = ['legacy', 'combined', 'combined-2025'] as const;

export type Edition = (typeof editions)[number];

/** Those that register at the old page. */
export const legacy = ['legacy'] as const satisfies readonly Edition[];

/** Those that register at mysignins.microsoft.com. */
export const later = ['combined', 'combined-2025'] as const satisfies readonly Edition[];
