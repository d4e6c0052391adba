import { render } from 'preact-render-to-string';
import { sumLetters } from '../ui/sum-letters.ts';

/** Colours of sky, far and near hills. */
const PALETTES = [
  ['#2b2350', '#5a3f8f', '#d77aa8'],
  ['#16324a', '#2f6f8f', '#f0b36a'],
  ['#3b1f33', '#8a3b52', '#f2a07b'],
] as const;

/** The first picture of a video, or the picture of an invitation, as an SVG document of 400 × 400: hills at dusk, in colours that the id alone decides. `plays`: with a sign for it. */
export function drawPoster(id: string, plays: boolean): string {
  const sum = sumLetters(id);
  const [sky, far, near] = PALETTES[sum % PALETTES.length] ?? PALETTES[0];
  return render(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
      <rect width="400" height="400" fill={sky} />
      <circle cx={90 + (sum % 7) * 30} cy="110" r="38" fill={near} />
      <path d="M0 270l90-80 80 60 90-110 140 130v130H0z" fill={far} />
      <path d="M0 330l120-50 110 40 170-70v150H0z" fill={near} opacity="0.7" />
      {plays && <circle cx="200" cy="200" r="46" fill="#000" opacity="0.45" />}
      {plays && <path d="M186 176l40 24-40 24z" fill="#fff" />}
    </svg>,
  );
}
