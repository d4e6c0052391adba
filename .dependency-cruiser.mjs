/** Who may import whom. A comment is written to the person who broke the rule. */

const stage = (folder) => `^src/${folder}/`;
const layers = {
  'mock-platforms': { at: '^mock-platforms/', may: [stage('regimes')], why: 'A mock company knows its own pages and the vocabulary of regimes, nothing of how it is measured.' },
  regimes: { at: stage('regimes'), may: [], why: 'Regimes are data and one pure function; whoever needs them imports them, not the other way round.' },
  world: { at: stage('world'), may: ['^mock-platforms/', stage('regimes'), '^src/config/host-names.ts'], why: 'The world runs platforms under a regime. It must not know who walks through it.' },
  meter: { at: stage('meter'), may: [], why: 'The measure must not depend on what is measured.' },
  browser: { at: stage('browser'), may: [], why: 'Finding a browser is needed before anything else is there.' },
  phone: { at: stage('phone'), may: [stage('meter')], why: 'A phone must work in any world: rules for app jumps are handed to it as a function.' },
  search: { at: stage('search'), may: [stage('phone'), stage('meter'), '^mock-platforms/platform.ts'], why: 'A search walks a phone among platforms that it is handed; it knows no platform by name, no rule and no journey.' },
  journeys: { at: stage('journeys'), may: [stage('phone'), stage('meter')], why: 'People go by what is on the screen (honesty rule 1). A journey that knows regimes or platforms proves nothing.' },
  scenarios: { at: stage('scenarios'), may: [stage('journeys')], why: 'A scenario is a goal and legs; it knows neither regimes nor platforms (honesty rule 1) and asserts no count (rule 5).' },
  config: { at: stage('config'), may: [stage('regimes'), '^src/phone/devices.ts'], why: 'What a user configures is plain data, checked before anything is started.' },
  harness: { at: stage('harness'), may: ['config', 'world', 'meter', 'phone', 'search', 'journeys', 'scenarios', 'regimes', 'results', 'compare', 'report'].map(stage).concat('^mock-platforms/platform.ts', '^mock-platforms/ui/(picture-file|read-code).ts'), why: 'The harness ties everything together, but no platform by name.' },
  serve: { at: stage('serve'), may: ['world', 'regimes', 'scenarios'].map(stage).concat('^mock-platforms/platform.ts', '^src/compare/show-text.ts'), why: 'A person looks at a world as it is: nothing of measuring, and no platform by name, belongs here.' },
  results: { at: stage('results'), may: [], why: 'results.json is the only bridge between measuring and reading; it must read without anything of ours.' },
  compare: { at: stage('compare'), may: [stage('results')], why: 'Comparing needs results and nothing else: no browser, no regimes.' },
  report: { at: stage('report'), may: [stage('results'), stage('compare'), '^src/meter/measure.ts'], why: 'Rendering needs stored results alone; the table of the measure is pure data.' },
  public: { at: stage('public'), may: ['harness', 'config', 'world', 'regimes', 'results', 'compare', 'scenarios', 'journeys', 'phone', 'meter'].map(stage).concat('^mock-platforms/platform.ts'), why: 'What others import is a thin front: it names what there is and adds only what a test of theirs needs.' },
  cli: { at: stage('cli'), may: ['config', 'regimes', 'results', 'compare', 'report', 'browser'].map(stage).concat('^src/scenarios/index.ts', '^src/phone/devices.ts', '^src/serve/start-serving.ts'), why: 'Reading results must need no browser: the command line starts the harness as a process of its own.' },
};

export default {
  forbidden: [
    ...Object.entries(layers).map(([name, { at, may, why }]) => ({
      name: `layer-${name}`,
      comment: why,
      severity: 'error',
      from: { path: at },
      to: { path: '^(src|mock-platforms|tests|scripts|bench)/', pathNot: [at, ...may] },
    })),
    {
      name: 'platforms-meet-in-the-browser',
      comment: 'Platforms do not import each other (honesty rule 2). They meet only in the browser, through links.',
      severity: 'error',
      from: { path: '^mock-platforms/(?!ui/)([^/]+)/' },
      to: { path: '^mock-platforms/(?!ui/)([^/]+)/', pathNot: '^mock-platforms/$1/' },
    },
    {
      name: 'ui-knows-no-platform',
      comment: 'Shared components serve every platform alike: they know what all of them know of a world, and none of them.',
      severity: 'error',
      from: { path: '^mock-platforms/ui/' },
      to: { path: '^mock-platforms/(?!ui/|(platform|owner-of|target-of|read-fee|surfaces-for|name-age)\\.ts)' },
    },
    {
      name: 'journeys-and-scenarios-are-blind',
      comment: 'Journeys and scenarios reach neither regimes nor platforms, not even through others (honesty rule 1).',
      severity: 'error',
      from: { path: '^src/(journeys|scenarios)/' },
      to: { path: '^(src/(regimes|world|harness)|mock-platforms)/', reachable: true },
    },
    {
      name: 'scenarios-assert-nothing',
      comment: 'Counts are compared with the golden file in one place (honesty rule 5): no test library in journeys or scenarios.',
      severity: 'error',
      from: { path: '^src/(journeys|scenarios)/' },
      to: { path: '@playwright/test|vitest|node:assert|^assert$' },
    },
    { name: 'no-circles', comment: 'Data flows one way. (A circle of types alone vanishes when the code runs.)', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
