import type { VNode } from 'preact';
import { showText } from '../../compare/show-text.ts';
import type { View, Views } from '../views.ts';
import { Words } from './document.tsx';
import type { Voice } from './voice.ts';

/** What an address can be looked at with: the browser, and the webview of every app that has one. */
interface Eyes {
  readonly key: string;
  readonly name: string;
  viewOf(person: string): View;
}

/** An app shows its own pages itself and others in its webview, as on the phone. */
function listEyes(voice: Voice, views: Views, address: string): Eyes[] {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return views.apps.map((app) => {
    const isWebview = app.scheme !== undefined && !(app.hosts.includes(host) && app.start !== undefined && new URL(app.start).hostname === host);
    const name = showText(voice.read(app.name));
    return {
      key: app.id,
      name: isWebview ? voice.say(`webview of ${name}`, `${name}的网页窗口`) : app.scheme === undefined ? voice.say('browser', '浏览器') : voice.say(`app of ${name}, logged in`, `${name}App，已登录`),
      viewOf: (person) => views.of(person, app.id, isWebview),
    };
  });
}

/** An address as seen from everywhere, a link for each person. `what` names it for whoever hears links alone. */
export function EyesList({ voice, views, address, what }: { readonly voice: Voice; readonly views: Views; readonly address: string; readonly what: string }): VNode {
  return (
    <ul class="eyes">
      {listEyes(voice, views, address).map(({ key, name, viewOf }) => (
        <li key={key}>
          <span class="eyes-name">{name}</span>
          {views.people.map((person) => {
            const who = showText(voice.read(person.name));
            return (
              <a key={person.id} class="chip" href={views.see(viewOf(person.id), address)} target="_blank" rel="noopener" aria-label={voice.say(`${who}: ${what}, seen from the ${name}`, `${who}：从${name}看${what}`)}>
                <Words text={who} />
              </a>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
