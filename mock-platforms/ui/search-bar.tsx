import type { VNode } from 'preact';
import type { Text } from '../../src/regimes/vocabulary.ts';
import { Icon } from './icon.tsx';
import type { Locale } from './locale.ts';

interface SearchFormProps {
  readonly locale: Locale;
  readonly query?: string | undefined;
  /** What stands in the field while it is empty. */
  readonly hint: Text;
}

/** What one searches with. */
export function SearchForm({ locale, query = '', hint }: SearchFormProps): VNode {
  const { say, read } = locale;
  return (
    <form class="search-bar" role="search" method="get" action="/search">
      <Icon name="search" />
      <input class="search-text" type="search" name="q" value={query} aria-label={say('Search', '搜索')} placeholder={read(hint)} enterkeyhint="search" autocomplete="off" />
      <button class="button button-small" type="submit">
        {say('Search', '搜索')}
      </button>
    </form>
  );
}

/** The head of a list: what one searches with, the way back, and in an app the way to its scanner. */
export function SearchBar({ back, scan, ...form }: SearchFormProps & { readonly back?: string | undefined; readonly scan?: string | undefined }): VNode {
  const { say } = form.locale;
  return (
    <header class="header header-search">
      {back && (
        <a class="header-back" href={back} aria-label={say('Back', '返回')}>
          <Icon name="back" />
        </a>
      )}
      <SearchForm {...form} />
      {scan && (
        <a class="header-action" href={scan} aria-label={say('Scan', '扫一扫')}>
          <Icon name="scan" />
        </a>
      )}
    </header>
  );
}
