import * as columns from './chart-columns.ts';

export const zh = {
  table: '表',
  tools: (title: string) => `“${title}”的表与下载`,
  csvOf: (title: string) => `CSV：${title}`,
  tableOf: (title: string) => `${title}：数据`,
  rowsShown: (shown: string, total: string) =>
    shown === total ? `${total} 行` : `显示前 ${shown} 行，共 ${total} 行，CSV 中为全部`,
  pictureFailed: '这张图没能存成文件。可以改存 SVG，或下载 CSV 再作图。',
  signature: '版面 Banmian',
  year: (year: string) => `${year}年`,
  monthOnly: (month: number) => `${month}月`,
  withYear: (year: string, rest: string) => `${year}${rest}`,
  week: (day: string) => `${day}起一周`,
  columns: columns.zh,
  lanes: {
    legend: { reported: '有报道', conveyed: '仅传达', mentioned: '仅提及', unseen: '未见（一段）' },
    link: '传达',
    count: {
      reported: (n: number) => `有报道 ${n}`,
      conveyed: (n: number) => `传达 ${n}`,
      mentioned: (n: number) => `提及 ${n}`,
      unseen: (n: number) => `未见 ${n}`,
    },
    unnumbered: '未编号的会议',
    unnumberedCount: (n: number) => `${n} 次`,
    pagesBy: { day: '每日版面', week: '每周版面', month: '每月版面' },
    pagesMost: (n: number) => `最多 ${n} 版`,
    ordinal: (n: number) => String(n),
    pagesTip: (when: string, n: number) => `${when}：${n} 个版面`,
    gap: (from: number, to: number, n: number) =>
      from === to ? [`${from} · 未见`] : [`${from}–${to} · ${n} 未见`, `${n} 未见`],
    gapTip: (from: number, to: number, n: number) =>
      from === to ? `第${from}次未见` : `第${from}次至第${to}次，共 ${n} 次未见`,
    gapNote: '“未见”指不在本语料中，不等于没有召开。',
    run: (n: number) => `第${n}轮`,
    undated: (ordinals: string) => `日期不明：${ordinals}`,
    undatedCount: (n: number) => `日期不明：${n} 次`,
    within: (from: string, to: string) => `在${from}至${to}之间`,
    present: (n: number) => `列名 ${n} 人`,
    chair: (names: string) => `主持：${names}`,
    articles: (n: number) => `报道 ${n} 篇`,
    basis: (what: string) => `日期依据：${what}`,
    doubt: (what: string) => `存疑：${what}`,
    none: '没有可以画在时间轴上的会议。',
    sentence: (series: number, sessions: number, reported: number, unseen: number) =>
      `${series} 个编号系列，共 ${sessions} 次会议：有报道 ${reported} 次，未见 ${unseen} 次。`,
    lane: (
      name: string,
      low: number,
      high: number,
      reported: number,
      conveyed: number,
      mentioned: number,
      unseen: number,
    ) =>
      `${name}第${low}次至第${high}次：有报道 ${reported}，仅传达 ${conveyed}，仅提及 ${mentioned}，未见 ${unseen}。`,
    unnumberedSentence: (n: number) => `另有未编号的会议 ${n} 次。`,
    linkSentence: (n: number) => `会上传达 ${n} 次。`,
    span: (from: string, to: string) => `时间轴自${from}至${to}。`,
  },
  cadence: {
    yAxis: '会次',
    slope: (days: string) => `${days} 天/次`,
    slopeWhole: (sessions: number, days: number, pace: string) =>
      `${sessions} 次 ${days} 天，${pace} 天/次`,
    unseen: '其间有未见的会次',
    unseenTip: (n: number) => `其间 ${n} 次未见`,
    link: '传达，旁为相隔天数',
    linkTip: (by: string, of: string) => `${by}\u3000传达\u3000${of}`,
    lagTip: (lag: string) => `相隔 ${lag}`,
    offsetTip: (offset: number) => `次序差 ${offset}`,
    lag: (days: string) => `${days} 天`,
    lagLeast: (days: number) => `≥ ${days} 天`,
    passing: (by: number, of: number, lag: string) => `第${by}次传达第${of}次（相隔 ${lag}）`,
    passings: (n: number, list: string) => `系列之间传达 ${n} 次：${list}。`,
    links: '系列之间的传达',
    none: '至少要有两次有日期的会议，才能看次序与日期。',
    sentence: (name: string, steps: string) => `${name}：${steps}。`,
    step: (from: number, to: number, days: string) => `第${from}至${to}次平均 ${days} 天一次`,
  },
  agenda: {
    none: '这个系列没有可以分议题的会议报道。',
    step: (from: number, to: number, isLast: boolean) =>
      isLast ? `≥${from} %，占报道句数` : `${from === 0 ? '<' : `${from}–`}${to}`,
    main: '主要议题',
    gap: '没有报道的会次',
    unseen: (n: number) => `${n} 未见`,
    unreported: (n: number) => `${n} 无报道`,
    unreportedTip: (n: number) => `${n} 次仅传达或提及，没有报道`,
    cut: (before: number, after: number) =>
      [before > 0 ? `之前 ${before} 次` : '', after > 0 ? `之后 ${after} 次` : '']
        .filter((part) => part !== '')
        .join('、') + '有报道的会议未画出；CSV 含全部。',
    shareTip: (share: string) => `占报道句数 ${share}`,
    openTip: '点击打开这次会议',
    pickTip: '点击按此议题筛选，并打开这次会议',
    pickRow: (topic: string, name: string) => `按“${topic}”筛选，并打开${name}`,
    mainCount: (topic: string, n: number) => `${topic} ${n} 次`,
    sentence: (name: string, reported: number, unseen: number, mains: string) =>
      `${name}：有报道的会议 ${reported} 次，其间未见 ${unseen} 次；主要议题为${mains}。`,
    earlier: '更早',
    later: '更晚',
    walk: '会次的前后',
  },
  topicMonth: {
    unit: '篇',
    undated: '日期不明',
    none: '没有可以按月统计的报道。',
    tip: (topic: string, month: string, n: string) => `${topic}\n${month}：${n} 篇`,
    sum: '合计',
    sentence: (topics: number, months: number, total: string) =>
      `${topics} 个议题、${months} 个月，共 ${total} 篇报道，每篇按主要议题计一次。`,
    most: (topic: string, month: string, n: string) => `最多的是${month}的${topic}，${n} 篇。`,
    undatedSentence: (n: string) => `另有 ${n} 篇日期不明。`,
  },
  keyness: {
    axis: 'LRC（log₂ 比）',
    marksA: '甲的特征词',
    marksB: '乙的特征词',
    none: '没有有把握的特征词。',
    tip: (term: string, a: string, b: string, lrc: string, low: string, high: string) =>
      `${term}\n甲 ${a} 次，乙 ${b} 次\nLRC：${lrc}（区间 ${low} 至 ${high}）`,
    sentence: (a: string, b: string) => `最有把握的特征词，甲：${a}；乙：${b}。`,
    nothing: '无',
  },
  movers: {
    axis: '频率之比的对数（log₂）：1 为加倍，−1 为减半',
    rising: '上升',
    falling: '下降',
    none: '没有明显升降的词语。',
    tip: (term: string, before: string, after: string, ratio: string) =>
      `${term}\n前期 ${before} 次 → 后期 ${after} 次\nlog₂ 比：${ratio}`,
    sentence: (rising: string, falling: string) => `上升最多：${rising}；下降最多：${falling}。`,
    nothing: '无',
  },
  trend: {
    yAxis: '每万字次数',
    denominators: (most: string) => `字数（最多 ${most}）`,
    none: '没有可以比较的时段。',
    gap: '无报道',
    session: '会次',
    termTip: (term: string, rate: string, count: string) =>
      `${term}：每万字 ${rate}（${count} 次）`,
    volumeTip: (characters: string, articles: string) => `共 ${characters} 字 · ${articles} 篇`,
    sentence: (periods: number, gaps: number) =>
      gaps === 0 ? `${periods} 个时段。` : `${periods} 个时段，其中 ${gaps} 个没有报道，画作空缺。`,
    line: (term: string, first: string, last: string, peak: string, peakAt: string) =>
      `${term}：由每万字 ${first} 到 ${last}，最高 ${peak}（${peakAt}）。`,
    absent: (term: string) => `${term}：没有出现。`,
  },
  dispersion: {
    axis: '在一篇之中的位置',
    start: '开头',
    end: '结尾',
    none: '这个词没有出现。',
    tip: (title: string, day: string, n: string) => `${title}\n${day}\n${n} 次`,
    sentence: (term: string, articles: string, hits: string) =>
      `“${term}”出现在 ${articles} 篇报道中，共 ${hits} 次。`,
    more: (n: string) => `另有 ${n} 篇，见 CSV。`,
    hits: (n: string) => `${n} 次`,
  },
  matrix: {
    legend: {
      chair: '主持',
      speech: '讲话、提出要求',
      report: '通报、汇报、发言',
      written: '批示',
      attend: '出席、参加',
      observe: '列席',
      absent: '缺席',
    },
    blank: '空白：未列名，不等于缺席',
    hatched: '斜线：没有名单的会次，数字为次数',
    lastPrinted: (office: string, day: string) => `${office}（${day}所印）`,
    gap: (from: number, to: number, unseen: number, others: number) => [
      from === to ? `第${from}次` : `第${from}次至第${to}次`,
      unseen > 0 ? `${unseen} 次未见，不等于没有召开` : '',
      others > 0 ? `${others} 次仅传达或提及，或在筛选之外` : '',
    ],
    none: '没有可以对照的与会名单。',
    tip: (person: string, session: string, role: string) => `${person}\n${session}\n${role}`,
    sentence: (people: number, sessions: number) => `${people} 人、${sessions} 次会议。`,
    most: (person: string, n: number) => `列名最多的是${person}，${n} 次。`,
    more: (people: number, sessions: number) =>
      `只列最常出现的 ${people} 人、最近 ${sessions} 次。`,
  },
};

export const en: typeof zh = {
  table: 'Table',
  tools: (title) => `Table and downloads of “${title}”`,
  csvOf: (title) => `CSV: ${title}`,
  tableOf: (title) => `${title}: data`,
  rowsShown: (shown, total) =>
    shown === total ? `${total} rows` : `first ${shown} of ${total} rows; the CSV has all`,
  pictureFailed:
    'The picture could not be saved. Try SVG, or download the CSV and draw it elsewhere.',
  signature: 'Banmian 版面',
  year: (year) => year,
  monthOnly: (month) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
      month - 1
    ] ?? String(month),
  withYear: (year, rest) => `${rest} ${year}`,
  week: (day) => `week from ${day}`,
  columns: columns.en,
  lanes: {
    legend: {
      reported: 'reported',
      conveyed: 'conveyed only',
      mentioned: 'mentioned only',
      unseen: 'unseen (a run)',
    },
    link: 'passed on',
    count: {
      reported: (n) => `${n} reported`,
      conveyed: (n) => `${n} conveyed`,
      mentioned: (n) => `${n} mentioned`,
      unseen: (n) => `${n} unseen`,
    },
    unnumbered: 'Unnumbered meetings',
    unnumberedCount: (n) => (n === 1 ? '1 meeting' : `${n} meetings`),
    pagesBy: { day: 'Pages a day', week: 'Pages a week', month: 'Pages a month' },
    pagesMost: (n) => `at most ${n}`,
    ordinal: (n) => String(n),
    pagesTip: (when, n) => `${when}: ${n} ${n === 1 ? 'page' : 'pages'}`,
    gap: (from, to, n) =>
      from === to ? [`${from} · unseen`] : [`${from}–${to} · ${n} unseen`, `${n} unseen`],
    gapTip: (from, to, n) =>
      from === to ? `No. ${from} unseen` : `No. ${from} to No. ${to}: ${n} unseen`,
    gapNote: '“Unseen” means not in this corpus; never that it was not held.',
    run: (n) => `run ${n}`,
    undated: (ordinals) => `no date: ${ordinals}`,
    undatedCount: (n) => `no date: ${n}`,
    within: (from, to) => `between ${from} and ${to}`,
    present: (n) => (n === 1 ? '1 person named' : `${n} people named`),
    chair: (names) => `Chair: ${names}`,
    articles: (n) => (n === 1 ? '1 article' : `${n} articles`),
    basis: (what) => `Date from: ${what}`,
    doubt: (what) => `In doubt: ${what}`,
    none: 'There is no meeting to put on the time axis.',
    sentence: (series, sessions, reported, unseen) =>
      `${series} numbered series with ${sessions} sessions: ${reported} reported, ${unseen} unseen.`,
    lane: (name, low, high, reported, conveyed, mentioned, unseen) =>
      `${name}, No. ${low} to No. ${high}: ${reported} reported, ${conveyed} conveyed, ${mentioned} mentioned, ${unseen} unseen.`,
    unnumberedSentence: (n) => `${n} unnumbered meetings beside them.`,
    linkSentence: (n) => `${n} times one session passed on another.`,
    span: (from, to) => `The axis runs from ${from} to ${to}.`,
  },
  cadence: {
    yAxis: 'session No.',
    slope: (days) => `${days} days apart`,
    slopeWhole: (sessions, days, pace) =>
      `${sessions} ${sessions === 1 ? 'session' : 'sessions'} in ${days} days, ${pace} days apart`,
    unseen: 'unseen sessions between',
    unseenTip: (n) => `${n} unseen between`,
    link: 'passed on, with the days of lag',
    linkTip: (by, of) => `${by} passed on ${of}`,
    lagTip: (lag) => `Lag: ${lag}`,
    offsetTip: (offset) => `Offset of numbers: ${offset}`,
    lag: (days) => (days === '1' ? '1 day' : `${days} days`),
    lagLeast: (days) => `≥ ${days} days`,
    passing: (by, of, lag) => `No. ${by} passed on No. ${of} (lag ${lag})`,
    passings: (n, list) =>
      `${n} ${n === 1 ? 'session' : 'sessions'} passed on between series: ${list}.`,
    links: 'Passed on between series',
    none: 'Ordinal against date needs at least two dated sessions.',
    sentence: (name, steps) => `${name}: ${steps}.`,
    step: (from, to, days) => `No. ${from} to ${to} one every ${days} days`,
  },
  agenda: {
    none: 'No report of this series can be split by topic.',
    step: (from, to, isLast) =>
      isLast
        ? `≥${from} % of the sentences of the report`
        : `${from === 0 ? '<' : `${from}–`}${to}`,
    main: 'main topic',
    gap: 'sessions without a report',
    unseen: (n) => `${n} unseen`,
    unreported: (n) => `${n} no report`,
    unreportedTip: (n) => `${n} only conveyed or mentioned, without a report`,
    cut: (before, after) =>
      `Not drawn: ${[
        before > 0 ? `${before} reported before` : '',
        after > 0 ? `${after} after` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}; the CSV has all.`,
    shareTip: (share) => `${share} of the sentences of the report`,
    openTip: 'Click to open the session',
    pickTip: 'Click to filter by this topic and open the session',
    pickRow: (topic, name) => `Filter by “${topic}” and open ${name}`,
    mainCount: (topic, n) => `${topic} ${n}`,
    sentence: (name, reported, unseen, mains) =>
      `${name}: ${reported} sessions reported, ${unseen} unseen between them; main topics: ${mains}.`,
    earlier: 'Earlier',
    later: 'Later',
    walk: 'Earlier and later sessions',
  },
  topicMonth: {
    unit: 'articles',
    undated: 'No date',
    none: 'No article can be counted by month.',
    tip: (topic, month, n) => `${topic}\n${month}: ${n} articles`,
    sum: 'total',
    sentence: (topics, months, total) =>
      `${topics} topics in ${months} months, ${total} articles in all, each once by its main topic.`,
    most: (topic, month, n) => `Most: ${topic} in ${month}, ${n} articles.`,
    undatedSentence: (n) => `${n} more have no date.`,
  },
  keyness: {
    axis: 'LRC (log₂ ratio)',
    marksA: 'marks A',
    marksB: 'marks B',
    none: 'No word marks a side with certainty.',
    tip: (term, a, b, lrc, low, high) =>
      `${term}\nA ${a} times, B ${b} times\nLRC: ${lrc} (interval ${low} to ${high})`,
    sentence: (a, b) => `The surest words, A: ${a}; B: ${b}.`,
    nothing: 'none',
  },
  movers: {
    axis: 'log₂ of the ratio of rates: 1 is doubled, −1 is halved',
    rising: 'rising',
    falling: 'falling',
    none: 'No term clearly rises or falls.',
    tip: (term, before, after, ratio) =>
      `${term}\n${before} before → ${after} after\nlog₂ ratio: ${ratio}`,
    sentence: (rising, falling) => `Rising most: ${rising}; falling most: ${falling}.`,
    nothing: 'none',
  },
  trend: {
    yAxis: 'per 10,000 characters',
    denominators: (most) => `characters (at most ${most})`,
    none: 'There is no period to compare.',
    gap: 'no article',
    session: 'session No.',
    termTip: (term, rate, count) => `${term}: ${rate} per 10,000 characters (${count})`,
    volumeTip: (characters, articles) => `${characters} characters · ${articles} articles`,
    sentence: (periods, gaps) =>
      gaps === 0
        ? `${periods} periods.`
        : `${periods} periods, ${gaps} of them without an article, drawn as gaps.`,
    line: (term, first, last, peak, peakAt) =>
      `${term}: from ${first} to ${last} per 10,000 characters, highest ${peak} (${peakAt}).`,
    absent: (term) => `${term}: does not occur.`,
  },
  dispersion: {
    axis: 'place within the article',
    start: 'start',
    end: 'end',
    none: 'The term does not occur.',
    tip: (title, day, n) => `${title}\n${day}\n${n} times`,
    sentence: (term, articles, hits) => `“${term}” stands in ${articles} articles, ${hits} times.`,
    more: (n) => `${n} more articles in the CSV.`,
    hits: (n) => `× ${n}`,
  },
  matrix: {
    legend: {
      chair: 'chaired',
      speech: 'spoke, set requirements',
      report: 'reported, took the floor',
      written: 'in writing',
      attend: 'attended',
      observe: 'non-voting',
      absent: 'absent',
    },
    blank: 'blank: not named, never absent',
    hatched: 'hatched: sessions without a list, and how many',
    lastPrinted: (office, day) => `${office} (as printed ${day})`,
    gap: (from, to, unseen, others) => [
      from === to ? `No. ${from}` : `No. ${from} to No. ${to}`,
      unseen > 0 ? `${unseen} unseen, which does not mean not held` : '',
      others > 0 ? `${others} passed on or mentioned only, or outside the filters` : '',
    ],
    none: 'No list of participants can be compared.',
    tip: (person, session, role) => `${person}\n${session}\n${role}`,
    sentence: (people, sessions) => `${people} people, ${sessions} sessions.`,
    most: (person, n) => `Named most often: ${person}, ${n} times.`,
    more: (people, sessions) =>
      `Only the ${people} people named most often and the last ${sessions} sessions are here.`,
  },
};
