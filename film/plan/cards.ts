import type { Said } from '../captions/said.ts';
import { sayAll, type Sentence } from './say.ts';
import type { Card, LowerThird, Segment, Shot } from './shot.ts';
import { Strip, tick } from './strip.ts';

/** Milliseconds that a card stands after all has been said, and at the least. */
const stands = { after: 700, least: 2_400 };

/** Milliseconds: an address is typed at this pace, and begun so long after the card has come. */
const typing = { letter: tick, after: 600 };

export interface CardScene {
  segment: Segment;
  said: Said[];
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
    const letters = Array.from(card.address);
    strip.hold(typing.after, 'card', shot(''));
    strip.move(letters.length * typing.letter, 'typing', (progress) =>
      shot(letters.slice(0, Math.round(progress * letters.length)).join('')),
    );
  }
  strip.holdUntil(Math.max(until + stands.after, stands.least), 'card', shot(card.address));
  return { segment: { id, shots: strip.shots, duration: strip.time }, said };
}
