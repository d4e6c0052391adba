import type { VNode } from 'preact';
import type { CommunityPost, Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { clip } from '../ui/clip.ts';
import { Document } from '../ui/document.tsx';
import { readField } from '../ui/fields.ts';
import { createHost, sendPage } from '../ui/host.tsx';
import { Icon } from '../ui/icon.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';

/** A community that talks about things to buy: its posts lead to the shop's items. What stands in it is the world's. */
function createApp({ seed: { posts = [] }, origins }: PlatformOptions): RunningPlatform {
  return {
    hosts: {
      'community-site': createHost({ role: 'community-site', theme: 'community' }, (app) => {
        app.get('/', (request, response) => sendPage(response, <HomePage locale={readLocale(request)} posts={posts} />));
        app.get('/post/:id', (request, response, next) => {
          const post = posts.find(({ id }) => id === readField(request.params, 'id'));
          if (!post) return next();
          const item = post.item && `${origins['shop-site']}/item/${encodeURIComponent(post.item)}`;
          sendPage(response, <PostPage locale={readLocale(request)} post={post} item={item} />);
        });
      }),
    },
    snapshot: () => ({}),
    restore: () => undefined,
    ask: (question) => {
      throw new Error(`Failed to ask the community: unknown question "${question}". It remembers nothing.`);
    },
  };
}

function nameCommunity({ say }: Locale): string {
  return say('Hearthside', '围炉');
}

/** All posts, each a row that leads to it. */
function HomePage({ locale, posts }: { locale: Locale; posts: readonly CommunityPost[] }): VNode {
  const { say, read } = locale;
  return (
    <Document locale={locale} title={nameCommunity(locale)} theme="community" web>
      <main class="content">
        <h1 class="store-title">{nameCommunity(locale)}</h1>
        {posts.length === 0 && <p class="quiet quiet-page">{say('No posts yet.', '还没有帖子。')}</p>}
        <ul class="rows">
          {posts.map(({ id, title, author }) => (
            <li key={id}>
              <a class="row" href={`/post/${encodeURIComponent(id)}`} aria-label={clip(read(title))}>
                <span class="row-words">
                  <bdi class="row-name">{clip(read(title))}</bdi>
                  <bdi class="row-preview">{clip(author)}</bdi>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}

/** One post. Its link tells the shop where the visitor comes from, as links between sites do. */
function PostPage({ locale, post: { title, text, author }, item }: { locale: Locale; post: CommunityPost; item: string | undefined }): VNode {
  const { say, read } = locale;
  return (
    <Document locale={locale} title={read(title)} theme="community" web>
      <div class="screen">
        <header class="header">
          <a class="header-back" href="/" aria-label={say('Back', '返回')}>
            <Icon name="back" />
          </a>
          <p class="header-title">{nameCommunity(locale)}</p>
          <div class="header-end" />
        </header>
        <main class="content story">
          <h1>
            <bdi>{clip(read(title))}</bdi>
          </h1>
          <bdi class="quiet">{clip(author)}</bdi>
          <p class="story-text">
            <bdi>{read(text)}</bdi>
          </p>
          {item && (
            <a class="story-link" href={item} referrerpolicy="origin">
              {say('Where to buy it', '购买链接')}
            </a>
          )}
        </main>
      </div>
    </Document>
  );
}

export const community: Platform = { id: 'community', createApp };
