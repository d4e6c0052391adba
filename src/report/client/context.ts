import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../../compare/show-text.ts';
import type { DeviceReport, ReportData } from '../report-data.ts';
import type { Strings } from '../strings.ts';
import type { Route } from './route.ts';
import type { Theme } from './theme.ts';

/** What every part of the page may need. */
export interface Page {
  readonly data: ReportData;
  readonly lang: Lang;
  readonly strings: Strings;
  readonly route: Route;
  readonly theme: Theme;
  readonly setLang: (lang: Lang) => void;
  readonly setTheme: (theme: Theme) => void;
  /** Shows a route in the place of this one: no entry in the browser's history, for what is typed or ticked. */
  readonly change: (route: Route) => void;
  /** The matrix as it was last looked at. */
  readonly matrix: Route;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** @throws Error outside of `App`. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('Failed to draw a part of the report: it stands outside of App. Do report this.');
  return page;
}

/** The device that the route names, or the first. */
export function useDevice(): DeviceReport {
  const { data, route } = usePage();
  return data.devices.find(({ matrix }) => matrix.device === route.device) ?? data.devices[0]!;
}
