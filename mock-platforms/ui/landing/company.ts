import type { Text } from '../../../src/regimes/vocabulary.ts';
import type { HostRole } from '../../platform.ts';
import type { DocumentProps } from '../document.tsx';

/** A company with a site that shared links lead to, as the pages call it that stand at the site's door. */
export interface Company {
  readonly site: HostRole;
  readonly name: Text;
  readonly theme: DocumentProps['theme'];
  /** Address under which every phone's store shows its app. */
  readonly store: string;
  readonly mark: { readonly glyph: string; readonly color: string };
  /** What it says for its app. */
  readonly line: Text;
  /** What it says to whom it does not serve. */
  readonly closed: Text;
}
