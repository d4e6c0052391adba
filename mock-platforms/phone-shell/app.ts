import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { createHost } from '../ui/host.tsx';
import { addPhotoRoutes } from './photo-routes.tsx';
import type { ShellState } from './photos.ts';
import { addShellRoutes } from './shell-routes.tsx';

/** What the phone's own system draws. It remembers people's photos; all else that it shows is in its addresses. */
function createApp(options: PlatformOptions): RunningPlatform {
  const state: ShellState = { photos: {} };
  return {
    hosts: {
      'phone-shell': createHost({ role: 'phone-shell', theme: 'shell', formSchemes: ['phone:'] }, (app) => {
        addShellRoutes(app, options);
        addPhotoRoutes(app, options, state);
      }),
    },
    snapshot: () => structuredClone(state),
    restore: (saved) => {
      const { photos } = structuredClone(saved) as ShellState;
      Object.assign(state, { photos });
    },
    ask: (question) => {
      throw new Error(`Failed to ask the phone shell: unknown question "${question}". It answers none.`);
    },
  };
}

export const phoneShell: Platform = {
  id: 'phone-shell',
  // The system's browser starts empty and has no pages of its own.
  app: () => ({ id: 'browser', name: { en: 'Browser', zh: '浏览器' }, icon: { glyph: '🌐', color: '#e8edf4' }, hosts: [] }),
  createApp,
};
