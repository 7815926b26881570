import type { Day } from '../model.ts';

/** What an entry is used for: to bound the days of texts and mark the axes, to mark them alone, or for nothing. */
export type AlmanacUse = 'bound' | 'mark' | 'off';

/** A public event. Where it bounds, its words cannot stand in a text older than `earliest`. */
export interface AlmanacEntry {
  readonly id: string;
  /** Words, any of which stands for the event. */
  readonly words: readonly string[];
  /** Its (first) day. */
  readonly earliest: Day;
  readonly label: string;
  /** Empty for the reader's own entries: they are shown by `label`. */
  readonly labelEn: string;
  /** Words that show that the event is still to come: the text is not younger than `earliest`. */
  readonly ahead: readonly string[];
  readonly use: AlmanacUse;
}

export type Almanac = readonly AlmanacEntry[];

type Event = readonly [earliest: Day, label: string, labelEn: string];

/** An event whose words bound a text. */
const bound = (
  id: string,
  [earliest, label, labelEn]: Event,
  words: readonly string[],
  ahead: readonly string[] = [],
): AlmanacEntry => ({ id, words, earliest, label, labelEn, ahead, use: 'bound' });

/** An event that marks the axes alone: its words stand in texts of any year. */
const mark = (id: string, [earliest, label, labelEn]: Event): AlmanacEntry => ({
  ...{ id, words: [], earliest, label, labelEn, ahead: [] },
  use: 'mark',
});

/** The opening of the yearly session of the National People's Congress. */
const congress = (earliest: Day): AlmanacEntry =>
  mark(`npc-${earliest.slice(0, 4)}`, [earliest, '全国人大会议开幕', 'NPC session opens']);

/** General public events of the country; the reader adds to them and changes them. */
export const ALMANAC: Almanac = [
  bound(
    'congress-19',
    ['2017-10-18', '中共十九大开幕', '19th Party Congress opens'],
    ['党的十九大精神', '十九大精神'],
  ),
  congress('2019-03-05'),
  mark('anniversary-70', ['2019-10-01', '国庆70周年', '70th National Day']),
  mark('plenum-19-4', ['2019-10-28', '中共十九届四中全会', '4th Plenum (19th CC)']),
  bound(
    'covid-19',
    ['2020-01-08', '新冠肺炎疫情', 'COVID-19 epidemic'],
    ['新冠肺炎', '新型冠状病毒'],
  ),
  mark('wuhan-closed', ['2020-01-23', '武汉关闭离汉通道', 'Wuhan lockdown begins']),
  mark('wuhan-open', ['2020-04-08', '武汉解除离汉通道管控', 'Wuhan lockdown ends']),
  congress('2020-05-22'),
  mark('plenum-19-5', ['2020-10-26', '中共十九届五中全会', '5th Plenum (19th CC)']),
  congress('2021-03-05'),
  mark('party-100', ['2021-07-01', '中共成立100周年', 'Party centenary']),
  mark('plenum-19-6', ['2021-11-08', '中共十九届六中全会', '6th Plenum (19th CC)']),
  bound('omicron', ['2021-11-26', '奥密克戎变异株命名', 'Omicron named'], ['奥密克戎']),
  mark('olympics-2022', ['2022-02-04', '北京冬奥会开幕', 'Beijing Winter Olympics open']),
  congress('2022-03-05'),
  bound(
    'plan-9',
    ['2022-06-27', '第九版防控方案', '9th control protocol'],
    ['第九版防控方案', '防控方案（第九版）'],
  ),
  bound(
    'congress-20',
    ['2022-10-16', '中共二十大开幕', '20th Party Congress opens'],
    ['党的二十大精神', '二十大精神', '学习领悟二十大', '党的二十大报告'],
    ['迎接党的二十大', '二十大胜利召开', '喜迎二十大', '喜迎党的二十大'],
  ),
  bound(
    'twenty-measures',
    ['2022-11-11', '优化防控二十条', 'Twenty measures'],
    ['二十条措施', '二十条优化措施', '优化防控工作二十条'],
  ),
  mark('ten-measures', ['2022-12-07', '优化防控新十条', 'Ten new measures']),
  bound(
    'class-b',
    ['2022-12-26', '新冠病毒感染乙类乙管', 'COVID-19 moved to Class B'],
    ['乙类乙管'],
  ),
  congress('2023-03-05'),
  bound(
    'campaign-2023',
    ['2023-04-03', '2023年主题教育', '2023 study campaign'],
    ['主题教育工作会议精神'],
  ),
  mark('asian-games-2023', ['2023-09-23', '杭州亚运会开幕', 'Hangzhou Asian Games open']),
  congress('2024-03-05'),
  bound(
    'plenum-20-3',
    ['2024-07-15', '中共二十届三中全会', '3rd Plenum (20th CC)'],
    ['二十届三中全会精神', '党的二十届三中全会〈决定〉'],
  ),
  mark('anniversary-75', ['2024-10-01', '国庆75周年', '75th National Day']),
  congress('2025-03-05'),
  mark('victory-80', ['2025-09-03', '抗战胜利80周年', '80 years since victory of 1945']),
  bound(
    'plenum-20-4',
    ['2025-10-20', '中共二十届四中全会', '4th Plenum (20th CC)'],
    ['二十届四中全会精神'],
  ),
];
