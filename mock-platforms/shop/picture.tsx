import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { sumLetters } from '../ui/sum-letters.ts';

/** Colours of wall, thing, its shade, and what lies beside it. */
const PALETTES = [
  ['#e3e8ef', '#5b7594', '#33475f', '#f0b04c'],
  ['#dcefe9', '#3f9c86', '#22665a', '#e9b44c'],
  ['#f6dfe4', '#cc5c78', '#8c3350', '#5b8a72'],
  ['#ffe6cf', '#f28c38', '#b4541a', '#6f8f6a'],
  ['#e1e6f7', '#5a73c4', '#33478c', '#f29e7d'],
] as const;

type Motif = (main: string, shade: string) => VNode;

/** Red and gold. */
const GIFT_PALETTE = ['#fbe3d6', '#c8352c', '#8f1f1a', '#f0c04c'] as const;

/** What stands in the middle: plain things of a shop for days outdoors. */
const MOTIFS: readonly Motif[] = [
  function drawMug(main, shade) {
    return (
      <g>
        <path d="M262 190q66 0 56 58t-66 46" fill="none" stroke={main} stroke-width="20" stroke-linecap="round" />
        <path d="M130 160h140l-10 150a18 18 0 0 1-18 16h-84a18 18 0 0 1-18-16z" fill={main} />
        <path d="M130 160h56l4 166h-32a18 18 0 0 1-18-16z" fill={shade} opacity="0.25" />
        <ellipse cx="200" cy="160" rx="70" ry="16" fill={shade} />
      </g>
    );
  },
  function drawTorch(main, shade) {
    return (
      <g>
        <path d="M90 250a110 110 0 0 1 220 0" fill="none" stroke={shade} stroke-width="26" />
        <rect x="150" y="230" width="100" height="96" rx="22" fill={main} />
        <circle cx="200" cy="278" r="32" fill={shade} />
        <circle cx="200" cy="278" r="20" fill="#fff4c8" />
        <path d="M186 264l-60 -70M214 264l60 -70" stroke="#fff4c8" stroke-width="6" opacity="0.6" />
      </g>
    );
  },
  function drawCape(main, shade) {
    return (
      <g>
        <path d="M200 96c36 0 52 28 52 56 44 22 66 96 76 174H72c10-78 32-152 76-174 0-28 16-56 52-56z" fill={main} />
        <path d="M200 118c22 0 34 18 34 36 0 22-14 36-34 36s-34-14-34-36c0-18 12-36 34-36z" fill={shade} />
        <path d="M200 190v136" stroke={shade} stroke-width="6" opacity="0.6" />
        <path d="M148 152c-44 22-66 96-76 174h50c2-70 10-130 26-174z" fill={shade} opacity="0.22" />
      </g>
    );
  },
  function drawChair(main, shade) {
    return (
      <g>
        <path d="M128 246l132 82M272 246l-132 82M128 246v82M272 246v82" stroke={shade} stroke-width="12" stroke-linecap="round" />
        <path d="M126 110l148 0 -8 132h-132z" fill={main} stroke={main} stroke-width="16" stroke-linejoin="round" />
        <path d="M118 236h164l14 34H104z" fill={main} stroke={main} stroke-width="10" stroke-linejoin="round" />
        <path d="M118 236h164l14 34H104z" fill={shade} opacity="0.3" />
        <path d="M96 206h46M258 206h46" stroke={shade} stroke-width="14" stroke-linecap="round" />
      </g>
    );
  },
];

/** A red packet with its seal. */
function drawPacket(main: string, shade: string): VNode {
  return (
    <g>
      <rect x="120" y="104" width="160" height="224" rx="14" fill={main} />
      <path d="M120 118a14 14 0 0 1 14-14h132a14 14 0 0 1 14 14v40q-80 56-160 0z" fill={shade} />
      <circle cx="200" cy="186" r="26" fill="#f0c04c" />
      <path d="M186 186h28M200 172v28" stroke={shade} stroke-width="6" stroke-linecap="round" />
    </g>
  );
}

/**
 * The picture of an item as an SVG document of 400 × 400. The item's id alone decides what is drawn and in which
 * colours, so that the same item looks the same in every world. `isGift`: a red packet, whatever its id.
 */
export function drawPicture(id: string, isGift = false): string {
  const sum = sumLetters(id);
  const [wall, main, shade, beside] = isGift ? GIFT_PALETTE : (PALETTES[sum % PALETTES.length] ?? PALETTES[0]);
  const draw = isGift ? drawPacket : (MOTIFS[sum % MOTIFS.length] ?? MOTIFS[0]);
  return render(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
      <rect width="400" height="400" fill={wall} />
      <circle cx={292 + (sum % 5) * 8} cy="96" r={34 + (sum % 3) * 8} fill={beside} opacity="0.55" />
      <rect y="306" width="400" height="94" fill={shade} opacity="0.16" />
      <ellipse cx="200" cy="332" rx="130" ry="14" fill={shade} opacity="0.3" />
      {draw?.(main, shade)}
      <circle cx="64" cy="314" r="26" fill={beside} />
    </svg>,
  );
}
