import type { VNode } from 'preact';

/** Line drawings on a field of 24 × 24. */
const PATHS = {
  back: 'M15 4l-8 8 8 8',
  chats: 'M4 5h16v11H10l-5 4v-4H4z',
  contacts: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6',
  discover: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15 9l-2 4-4 2 2-4z',
  me: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21v-3c0-2 2-3 4-3h6c2 0 4 1 4 3v3',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  cart: 'M3 4h3l2 11h10l2-8H7M9 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM17 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  share: 'M12 15V3M7 7l5-4 5 4M5 12v8h14v-8',
  friend: 'M4 5h16v11H10l-5 4v-4H4z',
  group: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM17 11a3 3 0 1 0 0-6M2 20c0-4 3-6 6-6s6 2 6 6M16 14c3 0 6 2 6 6',
  moments: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  link: 'M10 14l4-4M8 12l-3 3a3 3 0 0 0 4 4l3-3M16 12l3-3a3 3 0 0 0-4-4l-3 3',
  close: 'M5 5l14 14M19 5L5 19',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 16a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15.5 10a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  warning: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  stop: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12',
  go: 'M5 12h14M13 6l6 6-6 6',
  live: 'M4 7h11v10H4zM15 11l5-3v8l-5-3',
  channel: 'M5 4h14v16H5zM10 9l5 3-5 3z',
  article: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4',
  ad: 'M4 10v4h3l7 4V6l-7 4zM18 9c1 2 1 4 0 6',
  add: 'M12 5v14M5 12h14',
  circle: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  tiles: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.5 20a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a name; it never stands for the name itself. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
      <path d={PATHS[name]} />
    </svg>
  );
}
