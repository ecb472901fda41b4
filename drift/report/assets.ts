import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(new URL(`page/${file}`, import.meta.url), 'utf8');

/** The page's own style sheet, and the script that adds comfort to it. Nothing needs the script. */
export const styleSheet = read('report.css');
export const comfort = read('comfort.js');
