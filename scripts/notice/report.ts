import type { Delivery } from '../../drift/notice/deliver.ts';

/** Says in the log what was not delivered, and why. */
export function reportDeliveries(deliveries: readonly Delivery[]): void {
  for (const { channel, sent, why } of deliveries)
    if (!sent) console.error(`Nobody was told by ${channel}: ${why ?? 'no reason was given'}.`);
}

/** A line for each delivery, as the command that was asked for them prints it. */
export function deliveryLines(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ channel, sent, why }) => {
    const said = channel === 'issue' ? 'written to issue.md' : 'sent';
    return `${channel.padEnd(8)}${sent ? said : `NOT sent: ${why ?? 'no reason was given'}`}`;
  });
}
