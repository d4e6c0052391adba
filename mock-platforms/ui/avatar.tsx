import type { VNode } from 'preact';
import { firstGrapheme } from './clip.ts';

const COLORS = ['#3f805f', '#41739c', '#a05c3f', '#80569a', '#8a742a', '#a04a6a', '#54677f'];

/** A picture that stands for a person or group: its first letter on a colour that its id decides. */
export function Avatar({ id, name }: { id: string; name: string }): VNode {
  const sum = [...id].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7);
  return (
    <svg class="avatar" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" fill={COLORS[sum % COLORS.length]} />
      <text x="24" y="32" text-anchor="middle" font-size="22" fill="#fff">
        {firstGrapheme(name)}
      </text>
    </svg>
  );
}
