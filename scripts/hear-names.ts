import type { Engine } from '../src/phone/pane.ts';

/** The same engine, which tells the name of every control that anybody sees, pressed or not. */
export function hearNames(engine: Engine, tell: (name: string) => void): Engine {
  return {
    async openPane(spec) {
      const pane = await engine.openPane(spec);
      const look = pane.look.bind(pane);
      pane.look = async () => {
        const sight = await look();
        for (const { name } of sight.controls) tell(name);
        return sight;
      };
      return pane;
    },
  };
}
