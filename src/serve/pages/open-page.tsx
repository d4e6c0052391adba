import type { VNode } from 'preact';
import type { Views } from '../views.ts';
import { Document, Words } from './document.tsx';
import { EyesList } from './eyes-list.tsx';
import { OpenForm } from './open-form.tsx';
import type { Voice } from './voice.ts';

/** An address that came without a phone, as one that was copied out of a message: asks with whose eyes to look. */
export function OpenPage({ voice, views, address }: { readonly voice: Voice; readonly views: Views; readonly address: string }): VNode {
  const { say } = voice;
  const [someone] = views.people;
  const isOurs = someone !== undefined && views.see(views.of(someone.id), address) !== undefined;
  const title = isOurs ? say('On which phone?', '在谁的手机上打开？') : say('This page is outside of this world', '这个网页在这个世界之外');
  return (
    <Document voice={voice} title={title}>
      <h1>{title}</h1>
      <p><code><Words text={address} limit={200} /></code></p>
      {isOurs ? <EyesList voice={voice} views={views} address={address} what={say('this address', '这个网址')} /> : <OpenForm voice={voice} views={views} address="" />}
      <p><a href="/">{say('To the index page', '回到首页')}</a></p>
    </Document>
  );
}
