import type { VNode } from 'preact';
import type { AppManifest } from '../../platform.ts';

/** What stands for an app: its sign on its colour. */
export function AppIcon({ app }: { app: Pick<AppManifest, 'icon'> }): VNode {
  return (
    <svg class="home-icon" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <rect width="60" height="60" rx="14" fill={app.icon.color} />
      <text x="30" y="41" text-anchor="middle" font-size="32">
        {app.icon.glyph}
      </text>
    </svg>
  );
}
