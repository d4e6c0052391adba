import type { Regime, Rule } from './regime.ts';

/**
 * A regime without each of its rules in turn, and without each two of them, so that it can be told what a rule adds while
 * the others stand, and which of them do it together. None has a date or a place: nobody ever imposed them.
 */
export function ablateRegime(regime: Regime): Regime[] {
  const { rules } = regime;
  const pairs = rules.flatMap((one, index) => rules.slice(index + 1).map((other) => [one, other]));
  return [...rules.map((rule) => [rule]), ...pairs].map((left) => leaveOut(regime, left));
}

function leaveOut({ id, name, description, begins, evidence, rules }: Regime, left: readonly Rule[]): Regime {
  const ids = left.map((rule) => rule.id);
  return {
    id: `${id}-without-${ids.join('-and-')}`,
    name: { en: `${name.en}, without ${ids.join(' and ')}`, zh: `${name.zh}，去掉 ${ids.join(' 和 ')}` },
    description: {
      en: `Made to find out what a rule adds, never imposed by anybody: ${id} with ${ids.join(' and ')} left out. ${description.en}`,
      zh: `为了弄清一条规则添了什么而造，没有人施行过：${id} 去掉 ${ids.join(' 和 ')}。${description.zh}`,
    },
    sort: 'ablated',
    lacks: { regime: id, rules: ids },
    ...(begins !== undefined && { begins }),
    evidence,
    rules: rules.filter((rule) => !left.includes(rule)),
  };
}
