import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Device } from '../../guide/screens.ts';
import { rounded } from './ink.ts';

/** A drawing of the device that a card is about, its middle at a point: a sign, and no product of anybody's. */
export function drawDevice(context: SKRSContext2D, device: Device, { x, y }: { x: number; y: number }): void {
  context.save();
  context.strokeStyle = '#8fa5c0';
  context.fillStyle = 'rgba(255, 255, 255, 0.75)';
  context.lineWidth = 8;
  context.lineJoin = 'round';
  if (device === 'phone') drawTelephone(context, { x, y });
  else drawComputer(context, { x, y });
  context.restore();
}

function drawTelephone(context: SKRSContext2D, { x, y }: { x: number; y: number }): void {
  rounded(context, { x: x - 92, y: y - 180, width: 184, height: 360 }, 32);
  context.fill();
  context.stroke();
  context.lineWidth = 7;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - 28, y + 150);
  context.lineTo(x + 28, y + 150);
  context.stroke();
}

function drawComputer(context: SKRSContext2D, { x, y }: { x: number; y: number }): void {
  rounded(context, { x: x - 190, y: y - 150, width: 380, height: 236 }, 18);
  context.fill();
  context.stroke();
  context.beginPath();
  context.moveTo(x - 236, y + 128);
  context.lineTo(x + 236, y + 128);
  context.lineTo(x + 204, y + 160);
  context.lineTo(x - 204, y + 160);
  context.closePath();
  context.fill();
  context.stroke();
}
