export const zh = {
  heading: '这份语料是什么，缺什么',
  corpus: (files: string, articles: string) => `${files}个版面、${articles}篇报道`,
  span: (from: string, to: string) => `，${from}至${to}`,
  noSpan: '，日期均不明',
  stop: '。',
  seriesLead: (low: number, high: number, total: number) =>
    low === high ? `第${low}次` : `第${low}次至第${high}次，共${total}次`,
  colon: '：',
  comma: '、',
  moreSeries: (n: number) => `另有 ${n} 个编号系列，见“会议”。`,
  noSeries: '没有读到编号的会议系列。',
  lanes: '会议与版面',
  lanesHelp: '同一时间轴：上为各系列会次，下为每日版面数；没有版面的日子不等于没有会议。',
  topicMonth: '议题与月份',
  topicMonthHelp: '每篇按主要议题计一次，单位：篇',
  movers: '升与降的词语',
  moversHelp: (before: string, after: string) => `${after} 对比 ${before}，每万字频率之比的对数`,
  moversNone: (found: number, needed: number) =>
    `要看词语升降，至少需要 ${needed} 个有报道的月份；这里有 ${found} 个。`,
  moversNoneHint: '可在“词语”里按会次看趋势。',
  latest: '近期报道',
  latestHelp: '会议报道在前',
  undated: (n: string) => `另有 ${n} 篇日期不明，不在时间轴上。`,
  showUndated: '查看',
  seeLedger: '会议台账',
  seeAll: '全部报道',
};

export const en: typeof zh = {
  heading: 'What this corpus is, and what is missing from it',
  corpus: (files, articles) => `${files} pages, ${articles} articles`,
  span: (from, to) => `, ${from} to ${to}`,
  noSpan: ', no date known',
  stop: '.',
  seriesLead: (low, high, total) =>
    low === high ? `No. ${low}` : `${total} sessions from No. ${low} to No. ${high}`,
  colon: ': ',
  comma: ', ',
  moreSeries: (n) => `${n} more numbered series under Meetings.`,
  noSeries: 'No numbered series of meetings was found.',
  lanes: 'Sessions and pages',
  lanesHelp:
    'One time axis: sessions by series above, pages a day below; a day without a page is not a day without a meeting.',
  topicMonth: 'Topics by month',
  topicMonthHelp: 'each article once, by main topic; unit: articles',
  movers: 'Words on the rise and fall',
  moversHelp: (before, after) =>
    `${after} against ${before}, log ratio of rates per 10,000 characters`,
  moversNone: (found, needed) =>
    `Rise and fall of words need at least ${needed} months with articles; here are ${found}.`,
  moversNoneHint: 'Under Terms, trends by session work with less.',
  latest: 'Latest articles',
  latestHelp: 'meeting reports first',
  undated: (n) => `${n} more articles have no day and are not on the time axis.`,
  showUndated: 'Show them',
  seeLedger: 'Ledger',
  seeAll: 'All articles',
};
