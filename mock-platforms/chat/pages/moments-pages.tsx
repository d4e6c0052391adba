import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/modal.tsx';
import { PREVIEW_SCRIPT, PictureField } from '../../ui/picture-field.tsx';
import { listBoards } from '../boards.ts';
import { drawPlace } from '../draw.ts';
import type { Scene } from '../scene.ts';
import { MOMENTS } from '../state.ts';
import type { Card } from '../state.ts';
import { Header } from '../../ui/header.tsx';
import { CardFace, MessageList } from './message.tsx';

/** What everyone posted, newest first, or what stands under a notice about it. Asks the gate `show`. */
export function MomentsPage({ scene, modal, unfolded }: { scene: Scene; modal?: () => VNode | undefined; unfolded?: string }): VNode {
  const { locale, options } = scene;
  const title = locale.say('Moments', '朋友圈');
  const ads = listBoards(options.seed, 'ad').flatMap(({ id }) => drawPlace(scene, 'ad', id, unfolded));
  const posts = [...ads, ...drawPlace(scene, 'moments', MOMENTS, unfolded).reverse()];
  return (
    <Document locale={locale} title={title} theme="chat">
      <Screen modal={modal?.()}>
        <Header locale={locale} title={title} back="/discover">
          <a class="header-action" href="/moments/new" aria-label={locale.say('New post', '发表')}>
            <Icon name="camera" />
          </a>
        </Header>
        <main class="content content-plain">
          <MessageList options={options} locale={locale} messages={posts} feed />
        </main>
      </Screen>
    </Document>
  );
}

/** What a person is about to post: own words, and a card where an app brought one, else a picture of their own. */
export function NewMomentPage({ scene, card, modal }: { scene: Scene; card: Card | undefined; modal?: VNode }): VNode {
  const { locale, options } = scene;
  const title = locale.say('New post', '发表');
  return (
    <Document locale={locale} title={title} theme="chat" scripts={card ? [] : [PREVIEW_SCRIPT]}>
      <Screen modal={modal}>
        <Header locale={locale} title={title} back="/moments" />
        <main class="content content-plain">
          <form class="post" method="post" action="/moments" enctype="multipart/form-data">
            <textarea class="post-text" name="text" rows={4} aria-label={locale.say('Your thought', '这一刻的想法')} placeholder={locale.say('Your thought…', '这一刻的想法…')} />
            {card ? (
              <>
                <CardFields card={card} />
                <div class="card">
                  <CardFace options={options} card={card} />
                </div>
              </>
            ) : (
              <PictureField label={locale.say('Add picture', '添加照片')} />
            )}
            <button class="button" type="submit">
              {locale.say('Publish', '发表')}
            </button>
          </form>
        </main>
      </Screen>
    </Document>
  );
}

/** A card as it travels through a form. */
export function CardFields({ card }: { card: Card }): VNode {
  return (
    <>
      {Object.entries(card).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
