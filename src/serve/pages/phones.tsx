import type { VNode } from 'preact';
import { showText } from '../../compare/show-text.ts';
import type { Views } from '../views.ts';
import { Words } from './document.tsx';
import type { Voice } from './voice.ts';

/** Each person's phone: its home screen, and the apps that they are logged into. */
export function Phones({ voice, views }: { readonly voice: Voice; readonly views: Views }): VNode {
  const { say } = voice;
  return (
    <ul class="phones">
      {views.people.map((person) => {
        const who = showText(voice.read(person.name));
        return (
          <li key={person.id} class="phone">
            <h3><Words text={who} /></h3>
            <ul class="doors">
              <Door href={views.see(views.of(person.id), `${views.origins['phone-shell']}/home`)} name={say('Home screen', '主屏幕')} who={who} icon={{ glyph: '📱', color: '#5b6b88' }} />
              {views.apps.map((app) => app.start !== undefined && (
                <Door key={app.id} href={views.see(views.of(person.id, app.id), app.start)} name={showText(voice.read(app.name))} who={who} icon={app.icon} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function Door({ href, name, who, icon }: { readonly href: string | undefined; readonly name: string; readonly who: string; readonly icon: { readonly glyph: string; readonly color: string } }): VNode {
  return (
    <li>
      <a class="door" href={href} target="_blank" rel="noopener" aria-label={`${name} (${who})`}>
        <svg class="door-icon" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
          <rect width="60" height="60" rx="14" fill={icon.color} />
          <text x="30" y="41" text-anchor="middle" font-size="32">{icon.glyph}</text>
        </svg>
        <Words text={name} />
      </a>
    </li>
  );
}
