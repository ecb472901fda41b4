import { sayAll, type Heard, type Sentence } from './say.ts';
import type { Card, LowerThird, Segment, Shot } from './shot.ts';
import { Strip } from './strip.ts';
import { typeOut } from './typing.ts';

/** Milliseconds that a card stands after all has been said, and at the least. */
const stands = { after: 700, least: 2_400 };

/** Milliseconds after which the address on a card is typed. */
const beforeTyping = 600;

export interface CardScene {
  segment: Segment;
  said: Heard[];
}

/** A card that is told; the address on it, if any, is typed while it is. */
export function cardScene(
  id: string,
  {
    card,
    lowerThird,
    sentences,
  }: { card: Card; lowerThird: LowerThird | null; sentences: readonly Sentence[] },
): CardScene {
  const strip = new Strip();
  const shot = (address: string | null): Shot => ({
    scene: { card: { ...card, address } },
    lowerThird,
    before: null,
  });
  const { said, until } = sayAll(sentences);
  if (card.address !== null) {
    strip.hold(beforeTyping, 'card', shot(''));
    typeOut(strip, Array.from(card.address), shot);
  }
  strip.holdUntil(Math.max(until + stands.after, stands.least), 'card', shot(card.address));
  return { segment: { id, shots: strip.shots, duration: strip.time }, said };
}
