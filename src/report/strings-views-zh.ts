import type { ViewStrings } from './strings-views.ts';

export const VIEWS_ZH: ViewStrings = {
  matrix: {
    filters: '筛选', search: '搜索', searchHint: '规则或想办的事',
    facet: { regimes: '规则', scenarios: '场景', gates: '关口', places: '地点', years: '时期', statuses: '状态', certainties: '可靠程度', outcomes: '结果' },
    clear: '全部清除', shown: (n, all) => `${all} 格中的 ${n} 格`, shownRegimes: (n, all) => `${all} 套规则中的 ${n} 套`, nothing: '一格也不剩，请去掉一个筛选条件。', differs: '只看与开放世界不同的', filteredOut: '已筛去',
    group: '分组', grouping: { none: '不分组', kind: '按种类', place: '按地点', status: '按状态', imposer: '按施行者', certainty: '按最低可靠程度' }, notSaid: '未说明', imposer: { 'the chat': '聊天应用', 'the shop': '购物应用', 'nobody': '没有谁', 'the app store': '应用商店', "the chat's wallet": '聊天应用的钱包', 'the marketplace': '集市平台', 'the partner': '伙伴商家', 'the platform that carries the message': '传消息的平台', 'the platform that carries the story': '发动态的平台', 'the platform that shows the link': '显示链接的平台', 'the platform that shows the post': '显示帖子的平台', 'the shop and the chat': '购物应用和聊天应用', 'the short-video app that carries the live room': '开直播间的短视频应用', 'the store': '品牌店', 'the site that the link leads to': '链接通向的网站' },
    place: { CN: '中国', EU: '欧盟', US: '美国', worldwide: '全世界' },
    sort: '排序', sorts: { period: '按时期', name: '按名称', score: '按开放度', figure: '按整行合计' }, descending: '大的在前', sortBy: (title) => `按「${title}」排序`,
    show: '显示', sum: '合计', perPerson: '分人', certainty: '可靠程度', lost: '失去', imposedBy: '施行者', showAll: (n) => `显示全部 ${n} 条`, shadeNote: '带正负号的数字是比开放世界多付的；橙色越浓，多得越多。颜色浅的数字与开放世界相同。横线是已略去的格子，指针停在上面可见理由。', ways: (blocked, dearer, of) => `${of} 条路：${blocked} 条不通，${dearer} 条更费事`,
  },
  digest: {
    heading: '哪道墙收多少，谁付，凭什么', intro: '一行一套规则，最贵的在前：先是走不通的，再是费事的。每个人的点击按各件事相加。',
    cost: '代价', whom: '谁付', why: '依哪条规则', showAll: (n) => `显示全部 ${n} 套规则`, free: (n) => `有 ${n} 套规则，在所测的各件事上都不比开放世界多一次点击`,
    shut: (n, of) => `${of} 条路中有 ${n} 条走不通`, dearer: (least, most, n, of) => `${of} 条路中有 ${n} 条多 ${least === most ? most : `${least} 到 ${most}`} 次点击`, keys: (n) => `，最多多 ${n} 次按键`,
    lost: '失去：', waits: (seconds) => `最多多等 ${seconds} 秒`, worst: '看最差的那条路', stopped: (person, goals) => `${person}有 ${goals} 件事被拦下`, pays: (person, clicks) => `${person}多付 ${clicks} 次`, moreRules: (n) => `另有 ${n} 条规则`,
  },
  score: {
    name: '开放度', over: (n, blocked) => `共 ${n} 个场景，${blocked} 个走不通`,
    of: (family) => `开放度（${family}）`,
    families: { share: '分享商品', spread: '分享别的、发到别处', pay: '付款', enter: '进入', find: '寻找' },
    formula: '开放度 = 在一份固定的场景清单上，开放世界的点击数 ÷ 这套规则的点击数，取平均；走不通的算 0。只要有一个测量失败或没有测，就不给分数。',
    leavesOut: '不计分的有：要打的口令、等待、失去的东西和秒数，因为分数只数点击；清单之后才有的场景；别的设备，它们各有各的分数。清单的每一类也各有分数，只测一部分的运行因此也有测全了的那一类的分数。',
    notMeasured: (families) => `本次运行不计分，因为没有测全：${families}。`, later: '不计分，因为清单之后才有：',
    beside: (kinds) => `不计分的：${kinds}`, kinds: { goals: '清单之外的事也更费事', keys: '要打口令', waiting: '等待', losses: '失去东西' },
    none: { controls: '没有分数：对照没有通过', broken: '没有分数：有一格测量失败', missing: '没有分数：有场景没有测' },
  },
  timeline: {
    heading: '时间线', intro: '每一条是文件给出的时期，中间不作任何填补。已公布的与已观察到的是不同的规则，分开来放。',
    scenario: '按哪件事的过路费上色', unnamed: '未说明由谁施行', openEnd: '不知何时结束', undated: '没有时期', none: '这些结果里没有一套规则有时期。',
    legend: '怎样读一条', shade: '数字是过路费（点击）；颜色越浓，费越高。没有颜色是不比开放世界多，斜纹是走不通，虚线框是没有数字。右边是点线的，不知何时结束。',
    bar: (regime, period, result) => `${regime}，${period}：${result}`,
  },
  charts: {
    heading: '图表', intro: '两个问题，每次回答一件事。同样的数字列在图旁的表里。',
    gateQuestion: '点击花在哪道关口？', gateAnswer: '按点击时所依规则的关口分列。“无规则”是这条路本身的花费。',
    peopleQuestion: '谁付出，发的人还是收的人？', peopleAnswer: '各人的点击，发的人在左，收的人在右。',
    noRule: '无规则', clicks: '次点击', blocked: (names) => `走不通，所以没有长条：${names}。`, noNumber: (names) => `没有测或测量失败，所以没有长条：${names}。`, table: '数字', sender: '发的人', receiver: '收的人', none: '没有走通的格子可画。', total: '合计',
    gateTotals: (gate) => `点击，${gate}`,
  },
  sides: {
    heading: '并排比较', intro: '通往同一目标的两条路，逐步对齐。同一个人在同一应用里对同一样东西做同一个操作，就算两边都有。',
    first: '左边', second: '右边', scenario: '想办的事', device: '设备', regime: '规则', run: '运行', thisRun: '本次运行', otherRun: '另一次运行', swap: '左右对调',
    both: '两边都有', onlyFirst: '只在左边', onlySecond: '只在右边', summary: (both, first, second) => `两边都有的 ${both} 步，只在左边的 ${first} 步，只在右边的 ${second} 步。`,
    equal: '每一步都相同。', end: '结局', missing: (key) => `那里没有测到 ${key}。`, otherNote: '右边是另一次运行里的同一格。', link: '与开放世界逐步并排', linkOther: '与另一次运行逐步并排', toCell: '这一格的全部',
  },
  whatIf: {
    heading: '假如', intro: '如果每多一次点击都会走掉一些人，会少掉多少次访问？这里没有人测过这件事：损失率是你的假设，由它得出的一切也都是你的假设。',
    yours: '你的假设', loss: '每多一次点击走掉的百分比', audience: '受众（人）', share: '其中分享或点开链接的百分比', shareHint: '留空即全部', payer: '算谁多出的点击', payers: { all: '所有人', sender: '只算发的人', receiver: '只算收的人' },
    scenario: '想办的事', figures: '文件给出的数字', figuresIntro: '点一下就填进去。这些数字我们都没有核实过，也都不是为这道算术而作的。', use: (value) => `填入 ${value}`, origin: '它的来历',
    ask: '填上损失率和受众，这里就会列出少掉的访问。', wrong: '损失率和比例是 0 到 100 的数，受众是大于 0 的数。',
    result: (visits) => `按你的假设，${visits} 次访问之中：`, formula: '少掉的访问 = 受众 × 比例 ×（1 −（1 − 损失率）^多出的点击）。走不通的全部失去；比开放世界还省事的，一次不失。',
    extra: '多出的点击', stay: '剩下的访问', lost: '少掉的访问', allLost: '走不通：全部', notCounted: '测量失败、已略去或没有测这件事，所以没有数字：', caption: '读者的假设，不是测量结果。', clear: '清除我的假设',
  },
  how: {
    scoreHeading: '开放度', scoreList: (version) => `固定清单，第 ${version} 版：`, mistakeHeading: '如果发现错误',
    mistake: [
      '指明是哪一格：它在本报告里有自己的网址，标题下面写着它的编号。',
      '说明哪里不对：有一步不是人会做的，有一条规则文件并不支持，译文有误，日期有误。',
      '如果与证据有关，请举出能说明问题的文件，最好是原文引文。',
      '附上能让别人看到同样结果的东西：linktoll 和浏览器的版本（都在“本次运行”里）、results.json；如果规则是你自己写的，再附上规则文件。',
      '说得对的，会在规则文件里改正，并写进更新日志。',
    ],
    mistakeTo: '请发到', mistakeNowhere: '请发给把这份报告交给你的人，或发到你取得 linktoll 的地方：下载它的网页会写明由谁维护。这一版没有写明自己的地址，这里也就不编一个。',
    picturesHeading: '图片', pictures: '每张都是某一步之前手机的屏幕，由测量所用的浏览器拍下；圆圈是手指落下的地方。反复出现的屏幕只存一份。',
  },
};
