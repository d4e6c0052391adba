import { NO_OBSERVER, type Observer } from '../observer.ts';
import type { Engine, PaneSpec } from '../pane.ts';
import { JsdomPane, type Send } from './jsdom-pane.ts';
import { PageStore } from './page-store.ts';

export interface JsdomEngineOptions {
  /** Reaches the platforms in process. */
  readonly send: Send;
  /** Reaches them for stylesheets and scripts, which a store fetches once for all phones: no phone is watched meanwhile. `send` where nothing is said. */
  readonly sendForParts?: Send;
  /** What is known of pages; share it to have every screen parsed once. */
  readonly store?: PageStore;
  readonly observer?: Observer;
}

/** A phone's engine without a browser: the same interface, no sockets, no layout. */
export interface JsdomEngine extends Engine {
  /** The panes that were ever opened, by name. */
  readonly panes: ReadonlyMap<string, JsdomPane>;
}

/** Runs the pages of built-in platforms in jsdom. */
export function createJsdomEngine({ send, sendForParts = send, store = new PageStore(), observer = NO_OBSERVER }: JsdomEngineOptions): JsdomEngine {
  const panes = new Map<string, JsdomPane>();
  return {
    panes,
    async openPane(spec: PaneSpec) {
      const pane = new JsdomPane({ spec, store, send, sendForParts, observer });
      panes.set(spec.name, pane);
      return pane;
    },
  };
}
