import type { Day } from '../model.ts';

/** A public event whose words cannot stand in a text older than `earliest`. */
export interface AlmanacEntry {
  /** Words, any of which stands for the event. */
  readonly words: readonly string[];
  readonly earliest: Day;
  readonly label: string;
  /** Words that show that the event is still to come: the text is not younger than `earliest`. */
  readonly ahead?: readonly string[];
}

export type Almanac = readonly AlmanacEntry[];

/** General public events of the country, to be edited and added to. */
export const ALMANAC: Almanac = [
  { words: ['党的十九大精神', '十九大精神'], earliest: '2017-10-18', label: '中共十九大开幕' },
  { words: ['新冠肺炎', '新型冠状病毒'], earliest: '2020-01-08', label: '新冠肺炎疫情' },
  { words: ['奥密克戎'], earliest: '2021-11-26', label: '奥密克戎变异株命名' },
  {
    words: ['第九版防控方案', '防控方案（第九版）'],
    earliest: '2022-06-27',
    label: '第九版防控方案',
  },
  {
    words: ['党的二十大精神', '二十大精神', '学习领悟二十大', '党的二十大报告'],
    earliest: '2022-10-16',
    label: '中共二十大开幕',
    ahead: ['迎接党的二十大', '二十大胜利召开', '喜迎二十大', '喜迎党的二十大'],
  },
  {
    words: ['二十条措施', '二十条优化措施', '优化防控工作二十条'],
    earliest: '2022-11-11',
    label: '优化防控二十条',
  },
  { words: ['乙类乙管'], earliest: '2022-12-26', label: '新冠病毒感染乙类乙管' },
  { words: ['主题教育工作会议精神'], earliest: '2023-04-03', label: '2023年主题教育' },
  {
    words: ['二十届三中全会精神', '党的二十届三中全会〈决定〉'],
    earliest: '2024-07-15',
    label: '中共二十届三中全会',
  },
  { words: ['二十届四中全会精神'], earliest: '2025-10-20', label: '中共二十届四中全会' },
];
