import { signed as sign } from '../compare/phrases.ts';
import type { ViewStrings } from './strings-views.ts';

export const VIEWS_EN: ViewStrings = {
  matrix: {
    filters: 'Filters', search: 'Search', searchHint: 'regime or goal',
    facet: { regimes: 'Regime', scenarios: 'Scenario', gates: 'Gate', places: 'Place', years: 'Period', statuses: 'Status', certainties: 'Certainty', outcomes: 'Outcome' },
    clear: 'Clear all', shown: (n, all) => `${n} of ${all} cells`, shownRegimes: (n, all) => `${n} of ${all} regimes`, nothing: 'No cell is left. Take a filter away.', differs: 'Only what differs from open', filteredOut: 'filtered out',
    group: 'Group', grouping: { none: 'no groups', kind: 'by kind', place: 'by place', status: 'by status', imposer: 'by who imposes it', certainty: 'by least certainty' }, notSaid: 'not said', imposer: { 'the chat': 'the chat', 'the shop': 'the shop', 'nobody': 'nobody', 'the app store': 'the app store', "the chat's wallet": "the chat's wallet", 'the marketplace': 'the marketplace', 'the partner': 'the partner', 'the platform that carries the message': 'the platform that carries the message', 'the platform that carries the story': 'the platform that carries the story', 'the platform that shows the link': 'the platform that shows the link', 'the platform that shows the post': 'the platform that shows the post', 'the shop and the chat': 'the shop and the chat', 'the short-video app that carries the live room': 'the short-video app that carries the live room', 'the store': 'the store', 'the site that the link leads to': 'the site that the link leads to' },
    place: { CN: 'China', EU: 'European Union', US: 'United States', worldwide: 'worldwide' },
    sort: 'Sort', sorts: { period: 'by period', name: 'by name', score: 'by openness', figure: 'by the sum of the row' }, descending: 'largest first', sortBy: (title) => `Sort by ${title}`,
    show: 'Show', sum: 'Sum', perPerson: 'By person', certainty: 'Certainty', lost: 'lost', imposedBy: 'Imposed by', showAll: (n) => `Show all ${n}`, shadeNote: 'The number with a sign is what is paid above the open world; the stronger the orange, the more. Pale figures cost what they cost there. A dash is a cell that was left out; hold the pointer over it for the reason.', ways: (blocked, dearer, of) => `${of} ${of === 1 ? 'way' : 'ways'}: ${blocked} shut, ${dearer} dearer`,
  },
  digest: {
    heading: 'Which wall costs what, whom, and why', intro: 'A line a regime, the dearest first: shut ways before dear ones. Each person’s clicks are summed over the goals.',
    cost: 'What it costs', whom: 'Whom', why: 'By which rule', showAll: (n) => `Show all ${n} regimes`, free: (n) => (n === 1 ? 'One regime costs no click more than the open world in anything that was measured' : `${n} regimes cost no click more than the open world in anything that was measured`),
    shut: (n, of) => `${n} of ${of} ways shut`, dearer: (least, most, n, of) => `${least === most ? sign(most) : `${sign(least)} to ${sign(most)}`} ${most === 1 && least === most ? 'click' : 'clicks'} in ${n} of ${of} ways`, keys: (n) => `, and up to ${n} ${n === 1 ? 'key' : 'keys'}`,
    lost: 'Lost:', waits: (seconds) => `Waits up to ${seconds} s longer`, worst: 'see the worst of them', stopped: (person, goals) => `${person} is stopped in ${goals} ${goals === 1 ? 'goal' : 'goals'}`, pays: (person, clicks) => `${person} pays ${clicks} more`, moreRules: (n) => `and ${n} more ${n === 1 ? 'rule' : 'rules'}`,
  },
  score: {
    name: 'Openness', over: (n, blocked) => `over ${n} ${n === 1 ? 'scenario' : 'scenarios'}, ${blocked} blocked`,
    of: (family) => `Openness (${family})`,
    families: { share: 'sharing an item', spread: 'sharing elsewhere and otherwise', pay: 'paying', enter: 'entering', find: 'finding' },
    formula: 'Openness = the mean, over one frozen list of scenarios, of open’s clicks ÷ the regime’s clicks; a blocked scenario counts as 0. With a broken or missing one there is no score.',
    leavesOut: 'Not scored: typed codes, waiting, losses and seconds, for a score counts clicks alone; scenarios that came after the list; and other devices, which have scores of their own. Each family of the list has a score too, so that a run of some goals has one of what it measured whole.',
    notMeasured: (families) => `Not scored in this run, since not all of it was measured: ${families}.`, later: 'Not scored, since they came after the list:',
    beside: (kinds) => `not scored: ${kinds}`, kinds: { goals: 'dearer in goals that are not on the list', keys: 'codes to type', waiting: 'waiting', losses: 'losses' },
    none: { controls: 'no score: a control failed', broken: 'no score: a cell is broken', missing: 'no score: a scenario was not measured' },
  },
  timeline: {
    heading: 'Timeline', intro: 'Each bar is the period that documents give for a regime, and nothing is filled in between. Announced and observed are different regimes and stand apart.',
    scenario: 'Shade by the toll of', unnamed: 'Imposed by nobody named', openEnd: 'no end known', undated: 'Without a period', none: 'No regime in these results has a period.',
    legend: 'How to read a bar', shade: 'The figure is the toll in clicks; the stronger the colour, the higher. No colour means no more than in the open world, hatched means blocked, a dashed outline means that there is no figure. A bar that breaks off at a dotted edge has no known end.',
    bar: (regime, period, result) => `${regime}, ${period}: ${result}`,
  },
  charts: {
    heading: 'Charts', intro: 'Two questions, answered for one goal at a time. The same numbers stand in a table beside each chart.',
    gateQuestion: 'At which gate are the clicks made?', gateAnswer: 'Clicks by the gate of the rule under which they were made. “No rule” is what the way costs of itself.',
    peopleQuestion: 'Who pays, the sender or the receiver?', peopleAnswer: 'Clicks of each person, the sender to the left and the receiver to the right.',
    noRule: 'no rule', clicks: 'clicks', blocked: (names) => `Blocked, so without a bar: ${names}.`, noNumber: (names) => `Not measured or broken, so without a bar: ${names}.`, table: 'The numbers', sender: 'sender', receiver: 'receiver', none: 'There is no completed cell to draw.', total: 'Total',
    gateTotals: (gate) => `clicks, ${gate}`,
  },
  sides: {
    heading: 'Side by side', intro: 'Two ways to the same goal, aligned step by step. A step stands on both sides where the same person makes the same gesture on the same thing in the same app.',
    first: 'Left', second: 'Right', scenario: 'Goal', device: 'Device', regime: 'Regime', run: 'Run', thisRun: 'this run', otherRun: 'the other run', swap: 'Swap sides',
    both: 'on both sides', onlyFirst: 'left only', onlySecond: 'right only', summary: (both, first, second) => `${both} ${both === 1 ? 'step' : 'steps'} on both sides, ${first} only on the left, ${second} only on the right.`,
    equal: 'Step for step the same.', end: 'How it ended', missing: (key) => `${key} was not measured there.`, otherNote: 'The other run is shown on the right for the same cell.', link: 'Beside open, step by step', linkOther: 'Beside the other run, step by step', toCell: 'all of this cell',
  },
  whatIf: {
    heading: 'What if', intro: 'How many visits would be lost if every extra click lost some people? Nobody has measured that here: the loss is your assumption, and all that follows from it is yours, too.',
    yours: 'Your assumption', loss: 'Lost at each extra click, %', audience: 'Audience, people', share: 'of whom share or open a link, %', shareHint: 'left empty: all of them', payer: 'Extra clicks of', payers: { all: 'everybody', sender: 'the sender alone', receiver: 'the receiver alone' },
    scenario: 'Goal', figures: 'Figures that documents give', figuresIntro: 'A click fills the field. None of them was checked by us, and none was made for this sum.', use: (value) => `Use ${value}`, origin: 'What is known of it',
    ask: 'Give a loss and an audience, and the lost visits stand here.', wrong: 'A loss or a share is a number from 0 to 100, an audience a number above 0.',
    result: (visits) => `Under your assumption, out of ${visits} visits:`, formula: 'Lost visits = audience × share × (1 − (1 − loss)^extra clicks). Where the way is blocked, all are lost. Where it is cheaper than open, none is.',
    extra: 'Extra clicks', stay: 'Visits left', lost: 'Visits lost', allLost: 'blocked: all', notCounted: 'Broken, left out or not measured for this goal, so without a figure:', caption: 'The reader’s assumption, not a measurement.', clear: 'Clear my assumption',
  },
  how: {
    scoreHeading: 'Openness', scoreList: (version) => `The frozen list, version ${version}:`, mistakeHeading: 'If you find a mistake',
    mistake: [
      'Name the cell: its address in this report leads to it, and its key stands under its heading.',
      'Say what is wrong: a step that a person would not make, a rule that the document does not bear out, a translation, a date.',
      'Where it is about evidence, name a document that shows it. A quotation in the original is best.',
      'Enclose what lets others see the same: the version of linktoll and of the browser (“This run” has both), results.json, and your regime’s file where the regime is your own.',
      'What is right is corrected in the regime’s file and told in the changelog.',
    ],
    mistakeTo: 'Send it to', mistakeNowhere: 'Send it to whoever gave you this report, or to where your copy of linktoll came from: the place that it was downloaded from says who looks after it. This version names no address of its own, and none is made up here.',
    picturesHeading: 'The pictures', pictures: 'Each is the phone’s screen just before a step, taken by the browser that measured; the ring is where the finger went. A screen that comes up often is kept once.',
  },
};
