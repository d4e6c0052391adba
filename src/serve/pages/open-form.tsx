import type { VNode } from 'preact';
import { showText } from '../../compare/show-text.ts';
import type { View, Views } from '../views.ts';
import type { Voice } from './voice.ts';

/** Opens any address of the world as seen from anywhere: what a person does with an address that a screen shows. */
export function OpenForm({ voice, views, address }: { readonly voice: Voice; readonly views: Views; readonly address: string }): VNode {
  const { say } = voice;
  return (
    <form class="open" method="get" action="/open">
      <label>
        <span>{say('Address', '网址')}</span>
        <input name="address" type="text" inputMode="url" autocomplete="off" spellcheck={false} required value={address} />
      </label>
      <label>
        <span>{say('As seen from', '从哪里看')}</span>
        <select name="as">
          {views.people.flatMap(({ id }) => listChoices(views, id)).map((view) => (
            <option key={view.label} value={view.label}>{nameView(voice, view)}</option>
          ))}
        </select>
      </label>
      <button class="button" type="submit">{say('Open', '打开')}</button>
    </form>
  );
}

/** The browser first, for that is where people take an address to. */
function listChoices(views: Views, person: string): View[] {
  const browsers = views.apps.filter(({ scheme }) => scheme === undefined).map(({ id }) => views.of(person, id));
  const webviews = views.apps.filter(({ scheme }) => scheme !== undefined).map(({ id }) => views.of(person, id, true));
  return [...browsers, ...webviews];
}

function nameView({ say, read }: Voice, { person, app, webview }: View): string {
  const who = showText(read(person.name));
  const name = app ? showText(read(app.name)) : '';
  return webview ? say(`${who}: webview of ${name}`, `${who}：${name}的网页窗口`) : say(`${who}: browser`, `${who}：浏览器`);
}
