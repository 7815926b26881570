import { expect, test } from 'vitest';
import type { ArticleReading, TopicId } from '../model.ts';
import { EMPTY, fromSpan } from '../text/mapped.ts';
import { classify, classifyText, sentenceRanges } from './classify.ts';
import { cuesIn, TOPICS } from './cues.ts';
import { FORMULAS, RULES } from './rules.ts';

function mapped(text: string) {
  return fromSpan(text, { start: 0, end: text.length });
}

function article(title: string, body: string, caption = ''): ArticleReading {
  return {
    kind: 'news',
    parts: [],
    section: EMPTY,
    kicker: EMPTY,
    title: mapped(title),
    subtitle: EMPTY,
    captions: caption === '' ? [] : [mapped(caption)],
    body: mapped(body),
    agency: '',
    reporters: [],
    correspondents: [],
    photographers: [],
    warnings: [],
  };
}

const SAMPLES: readonly (readonly [TopicId, string, string])[] = [
  [
    'epidemic',
    '全力阻断疫情传播',
    '县里组织全员核酸检测。流调人员连夜排查密接。社会面动态清零是当前目标。',
  ],
  ['health', '县医院开设夜间门诊', '医生轮流坐诊到晚上九点。患者不必再为看病请假。'],
  ['economy', '一季度外贸开门红', '全县进出口增长一成。银行为小微企业发放贷款二百笔。'],
  [
    'industry',
    '光伏组件满产',
    '新生产线一小时下线三百块组件。发电量可供两万户使用，电网同步扩容。',
  ],
  ['transport', '环湖公路通车', '公路全长三十公里。客运班线今日同时开通，货车绕行旧路。'],
  ['grassroots', '板凳议事会开到楼道口', '网格员记下居民代表的意见。社区党委牵头调解邻里矛盾。'],
  ['livelihood', '低保标准再提高', '民政部门本月发放低保补助。独居老人可以申请养老服务。'],
  ['education', '新学期开学第一课', '中小学生走进教室上课。教材已经全部到位，课后服务照常开展。'],
  ['science', '卫星数据接收站建成', '科研人员昨晚收到首批遥感数据。实验室将开放给各院所。'],
  ['environment', '湿地迎来候鸟', '监测员记录到四十种候鸟。污水不再排入湖区，水质监测结果好转。'],
  ['rural', '夏粮收购开秤', '种粮大户的小麦亩产提高。农机手连夜抢收，农田很快转入夏种。'],
  ['safety', '消防演练进厂区', '消防员讲解灭火器的用法。排查出安全隐患九处，当场整改。'],
  ['disaster', '强降雨来袭', '防汛指挥部发布暴雨预警。巡堤人员发现管涌，抢险队连夜处置。'],
  ['law', '法庭搬到集市上', '法官当场宣读判决。司法所同步普法，调解书一式三份。'],
  ['party', '支部开进工地', '主题党日讲党课。纪检监察干部重申党风廉政要求。'],
  [
    'government',
    '县人大常委会会议闭幕',
    '会议审议通过三项决议。县人大代表提出建议，任免案经表决通过。',
  ],
  ['culture', '博物馆夜间开放', '文物展览延长到晚上。游客还能看到非遗传承人的演出。'],
  ['sport', '环湖马拉松开跑', '冠军跑出两小时十九分。运动员来自十个县，赛事设五个补给站。'],
  ['defence', '新兵踏上征程', '武装部举行欢送仪式。官兵代表讲述军营生活，民兵列队送行。'],
  ['foreign', '某国总统会见联合国秘书长', '双方讨论两国关系。外长随后举行会谈，欧盟派代表出席。'],
];

test.each(SAMPLES)('%s is recognised by its vocabulary', (topic, title, body) => {
  expect(classify(article(title, body)).main).toBe(topic);
});

test('a sample stands for every topic of the inventory', () => {
  expect(SAMPLES.map(([topic]) => topic).sort()).toEqual([...TOPICS].sort());
});

test('opening formulas do not vote', () => {
  const formula = '会议以习近平新时代中国特色社会主义思想为指导，贯彻党的二十大精神。';
  const { main, shares } = classify(
    article('三夏生产现场', `${formula}小麦收割过半，农机手抢收。`),
  );
  expect(main).toBe('rural');
  expect(shares.map(({ topic }) => topic)).not.toContain('party');
});

test('news from abroad is foreign first and its subject second', () => {
  const { main, shares } = classifyText(
    '外电：一岛国遭飓风',
    '据外电报道，飓风登陆。暴雨引发洪水，灾区停电。气象部门发布预警。',
  );
  expect(main).toBe('foreign');
  expect(shares.map(({ topic }) => topic)).toContain('disaster');
});

test('wars abroad are foreign only', () => {
  const { main, shares } = classifyText(
    '俄称击落无人机',
    '俄军宣布军队转移。乌军说空军出动。军事行动仍在继续，士兵受伤。',
  );
  expect(main).toBe('foreign');
  expect(shares.map(({ topic }) => topic)).not.toContain('defence');
});

test('a meeting of general business is government, unless one subject takes most of it', () => {
  const title = '县长主持召开县政府常务会议';
  const mixed = '要抓好小麦收割。要办好博物馆展览。要让儿科门诊延时。要修好高速公路匝道。';
  expect(classifyText(title, mixed).main).toBe('government');
  expect(classifyText(title, '要抓好小麦收割。要备足农机。要管好秋粮播种。').main).toBe('rural');
});

test('one explicit demand in a longer text is a topic of its own, a passing word is not', () => {
  const body = Array.from({ length: 8 }, (_, i) => `第${String(i + 1)}批核酸检测完成。`).join('');
  const topics = (text: string) =>
    classifyText('疫情防控', body + text).shares.map(({ topic }) => topic);
  expect(topics('要抓好安全生产，排查消防隐患。')).toContain('safety');
  expect(topics('消防部门也参加了。')).not.toContain('safety');
});

test('shares are parts of the sentences, greatest first, with their words', () => {
  const { shares } = classifyText(
    '',
    '医院新设门诊。医生护士到岗，患者安心。学校开学，教室通风。中小学生返校上课。护士培训。',
  );
  expect(shares[0]?.topic).toBe('health');
  expect(shares[0]?.share).toBeCloseTo(0.6, 9);
  expect(shares[0]?.words[0]).toBe('护士');
  expect(shares.map(({ share }) => share)).toEqual(
    shares.map(({ share }) => share).sort((a, b) => b - a),
  );
});

test('weak cues are named where a topic rests on them alone', () => {
  const { shares } = classifyText('', '居民和志愿者都来了。');
  expect(shares).toEqual([{ topic: 'grassroots', share: 1, words: ['居民', '志愿者'] }]);
});

test('a photo without running text is read by its caption, a text without cues has no topic', () => {
  expect(classify(article('', '', '近日，消防员在厂区演练灭火。')).main).toBe('safety');
  expect(classify(article('', '')).main).toBeNull();
  expect(classifyText('', '他笑了笑，没有回答。')).toEqual({ main: null, shares: [] });
});

test('sentences end at full stops, semicolons and line ends', () => {
  const text = '甲乙。丙丁；\n戊己！';
  expect(sentenceRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '甲乙',
    '丙丁',
    '戊己',
  ]);
});

test('the longest cue counts, and none overlaps another', () => {
  const found = cuesIn('粮食安全事故', 0, 6).map(({ word }) => word);
  expect(found).toEqual(['粮食安全', '事故']);
});

test('no cue stands twice in one topic, and no formula is a cue', () => {
  const formulas = new Set(FORMULAS.trim().split(/\s+/));
  for (const id of TOPICS) {
    const words = [RULES[id].strong, RULES[id].plain, RULES[id].weak].join(' ').trim().split(/\s+/);
    expect(
      words.filter((word, at) => words.indexOf(word) !== at),
      id,
    ).toEqual([]);
    expect(
      words.filter((word) => formulas.has(word)),
      id,
    ).toEqual([]);
  }
});
