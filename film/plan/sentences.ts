/** The sentences of a narration, each as it is written: they are spoken, cached and captioned one by one. */
export function sentencesOf(narration: string): string[] {
  return narration
    .split(/(?<=[.!?][»"]?) (?=[\p{Lu}«"])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
