import { describe, expect, test } from 'vitest';
import type { Meeting, MeetingReading } from '../model.ts';
import { ALMANAC } from './almanac.ts';
import type { PageInput } from './corpus-rows.ts';
import { pageOf, type PageFacts } from './fixtures/page.ts';
import { resolveCorpus, type Resolved } from './resolve.ts';

const resolved = (pages: readonly PageInput[]): Resolved =>
  resolveCorpus(pages, { almanac: ALMANAC, overrides: [] });
const ids = (pages: readonly PageInput[]): string[] => resolved(pages).series.map((one) => one.id);
const basisOf = ({ place, placeBasis }: Pick<MeetingReading, 'place' | 'placeBasis'>): string =>
  `${place}:${placeBasis}`;

const province = (ordinal: number, day = '3月4日', chair = '沈既白'): string =>
  `${day}，省委书记${chair}主持召开省委第${ordinal}次疫情防控专题会，研究有关工作。`;
const city = (ordinal: number, day = '3月4日', chair = '温如许'): string =>
  `${day}，市委书记${chair}主持召开市防汛指挥部第${ordinal}次会议，研究有关工作。`;
const county = '3月4日，县长楼望主持召开县政府第5次常务会议，研究有关工作。';

/** Place and basis of the first meeting of a page of one paper. */
function first(bodies: readonly string[], facts: PageFacts = {}): string {
  const [meeting] = resolved([pageOf('a', '2022-03-05', bodies, facts)]).meetings;
  return meeting === undefined ? 'none' : basisOf(meeting);
}

describe('the place of a body whose name does not say it, from its own article', () => {
  const cases: readonly (readonly [rule: string, body: string, place: string])[] = [
    ['ground that is held', `${province(3)}会议要求，守牢守好陕西阵地。`, '陕西省'],
    ['both ways with one letter', `${province(3)}要管好入冀返冀人员。`, '河北省'],
    ['a city implies its province', `${province(3)}要管好来榕返榕人员。`, '福建省'],
    [
      'the province that lies around “ours”',
      `${province(3)}会议指出，我省要走好贵州的新路，守住黔贵大地。`,
      '贵州省',
    ],
    ['an old name of the region', `${province(3)}八闽大地处处是工地，八闽儿女干劲足。`, '福建省'],
    ['a byline of the province’s paper', `本报讯（甘肃日报记者 丁一）${province(3)}`, '甘肃省'],
    ['an own dateline', `本报合肥3月4日讯 ${province(3)}`, '安徽省'],
    ['a wire dateline', `新华社长沙3月4日电 ${province(3)}`, '湖南省'],
    ['the capital of the province', `${province(3)}省会郑州要带好头。`, '河南省'],
    [
      'the region',
      `本报讯 ${province(3).replaceAll('省委', '自治区党委')}自治区首府南宁要带好头。`,
      '广西壮族自治区',
    ],
    ['the city’s own ground', `${city(3)}会议要求，全力守好太原阵地。`, '太原市'],
    ['one letter of a city, twice', `${city(3)}对入蓉人员、返蓉居民逐一登记。`, '成都市'],
    ['a body of the city', `${city(3)}泸州市政府各部门参加。`, '泸州市'],
    ['a city that no gazetteer lists', `${city(3)}石桥市政府各部门参加。`, '石桥市'],
    ['a county by the form of its name', `${county}青石县委办公室参加。`, '青石县'],
    ['a session that names its county', `${county}会议传达青石县委第7次全体会议精神。`, '青石县'],
  ];
  test.each(cases)('%s', (_, body, place) => {
    expect(first([body])).toBe(`${place}:text`);
  });

  test('goes into the id of series and session', () => {
    expect(ids([pageOf('a', null, [`${province(3)}坚决守牢山西阵地。`])])).toEqual([
      '山西省/省委疫情防控专题/1',
    ]);
  });

  test('keeps the words that say so with their raw characters', () => {
    const page = pageOf('a', null, [county, `${city(3)}全力守好太原阵地。`]);
    const meeting = resolved([page]).meetings.find((one) => one.level === '市');
    const [evidence] = meeting?.placeEvidence ?? [];
    expect(evidence).toMatchObject({ place: '太原市', from: 'text', words: '太原阵地', file: 'a' });
    expect(page.text.slice(evidence?.span?.start, evidence?.span?.end)).toBe('太原阵地');
  });
});

describe('what does not place a body', () => {
  const negatives: readonly (readonly [rule: string, body: string])[] = [
    ['help sent elsewhere', `${province(3)}会上通报了援吉医疗队的情况。`],
    ['news of another province', `${province(3)}近期上海疫情、吉林疫情形势严峻。`],
    ['a single word of traffic', `${province(3)}对入晋车辆加强检查。`],
    ['words that only contain such letters', `${city(3)}要投入并用好资金，未来沪上客商更多。`],
    ['our county, all cities', `${county}我县与各县政府、全市县政府一道努力。`],
    ['a body of a level of its own', `3月4日，公司第五届董事会第14次会议召开，守好太原阵地。`],
  ];
  test.each(negatives)('%s', (_, body) => {
    expect(first([body])).toBe(':unknown');
  });

  test('reasons that contradict each other leave it open and are all kept', () => {
    const body = `${province(3)}守牢山西阵地，也要帮兄弟省份守牢河北阵地。`;
    const [meeting] = resolved([pageOf('a', null, [body])]).meetings;
    expect(meeting?.place).toBe('');
    expect(meeting?.placeEvidence?.map((one) => one.place)).toEqual(['山西省', '河北省']);
  });

  test('traffic to the neighbour does not outweigh the paper', () => {
    const body = `${province(3)}对入晋车辆、返晋人员加强检查。`;
    expect(first([body], { source: '河北日报' })).toBe('河北省:manifest');
  });
});

describe('the place from page and manifest', () => {
  test('other articles of the page speak for it', () => {
    const other = '石家庄市政府门前，守好河北阵地的队伍出发了。省会石家庄秩序井然。';
    expect(first([province(3), other])).toBe('河北省:page');
  });

  test('a wire story from elsewhere does not', () => {
    const wire = '新华社杭州3月4日电 浙江省政府今天说，省会杭州秩序井然，守好浙江阵地。';
    expect(first([province(3), wire])).toBe(':unknown');
  });

  test('and a wire story has its own place in any paper', () => {
    expect(first([`新华社杭州3月4日电 ${province(3)}`], { source: '山西日报' })).toBe(
      '浙江省:text',
    );
  });

  test('the paper: by its place, by its own name, by a place that the corpus spells', () => {
    expect(first([province(3)], { source: '山西日报' })).toBe('山西省:manifest');
    expect(first([province(3)], { source: '大众日报' })).toBe('山东省:manifest');
    expect(first([city(3)], { source: '太原晚报' })).toBe('太原市:manifest');
    expect(first([province(3)], { source: '太原晚报' })).toBe('山西省:manifest');
    expect(first([county, '石桥县里新事多。'], { source: '石桥日报' })).toBe('石桥县:manifest');
  });

  test('a paper of the whole country says nothing', () => {
    expect(first([province(3)], { source: '人民日报' })).toBe(':unknown');
  });

  test('the column place of the manifest goes before everything', () => {
    const body = `${province(3)}坚决守牢山西阵地。`;
    expect(first([body], { source: '河北日报', extra: { place: '河北省' } })).toBe(
      '河北省:manifest',
    );
    expect(first([county], { extra: { place: '青石县' } })).toBe('青石县:manifest');
  });
});

describe('two places never merge', () => {
  const shanxi = (ordinal: number, day: string): string =>
    `${province(ordinal, day)}坚决守牢山西阵地。`;
  const hebei = (ordinal: number, day: string): string =>
    `${province(ordinal, day, '顾承砚')}坚决守牢河北阵地。`;

  test('whatever their ordinals do; an unknown one stays apart', () => {
    const pages = [
      pageOf('a', '2022-03-05', [shanxi(3, '3月4日')]),
      pageOf('b', '2022-03-09', [hebei(4, '3月8日')]),
      pageOf('c', '2022-03-13', [shanxi(5, '3月12日')]),
      pageOf('d', '2022-03-17', [hebei(6, '3月16日')]),
      pageOf('e', '2022-03-21', [province(7, '3月20日', '简寄尘')]),
    ];
    const { series } = resolved(pages);
    expect(series.map((one) => `${one.id} ${one.counts.reported}`)).toEqual([
      '山西省/省委疫情防控专题/1 2',
      '未知地/省委疫情防控专题/1 1',
      '河北省/省委疫情防控专题/1 2',
    ]);
  });

  test('a name with its place and one without are one series once the place is known', () => {
    const named = '3月8日，太原市防汛指挥部第4次会议召开，研究有关工作。';
    expect(
      ids([
        pageOf('a', '2022-03-05', [`${city(3)}守好太原阵地。`]),
        pageOf('b', '2022-03-09', [named]),
      ]),
    ).toEqual(['太原市/市防汛指挥部/1']);
  });

  test('districts of one name in two cities', () => {
    const district = (place: string): string =>
      `3月4日，${place}第六届人大常委会第33次会议召开，听取报告。`;
    expect(ids([pageOf('a', null, [district('石桥市城北区'), district('清河市城北区')])])).toEqual([
      '清河市城北区/区人大常委会/第6届',
      '石桥市城北区/区人大常委会/第6届',
    ]);
  });
});

describe('the place from the corpus', () => {
  const known = (ordinal: number, day: string): string =>
    `${province(ordinal, day, '顾承砚')}坚决守牢山西阵地。`;
  const last = (pages: readonly PageInput[]): Meeting | undefined =>
    resolved(pages).meetings.at(-1);

  test('the same chair of a body of the same level', () => {
    const meeting = last([
      pageOf('a', '2022-03-05', [known(3, '3月4日')]),
      pageOf('b', '2022-03-09', [province(4, '3月8日', '顾承砚')]),
    ]);
    expect(meeting && basisOf(meeting)).toBe('山西省:corpus');
    expect(meeting?.placeEvidence).toMatchObject([{ from: 'corpus', file: 'a' }]);
  });

  test('pages of the same paper that agree', () => {
    const source = '晨光周报';
    const meeting = last([
      pageOf('a', '2022-03-05', [known(3, '3月4日')], { source }),
      pageOf('b', '2022-03-09', [known(4, '3月8日')], { source }),
      pageOf('c', '2022-03-13', [province(5, '3月12日')], { source }),
    ]);
    expect(meeting && basisOf(meeting)).toBe('山西省:corpus');
  });

  test('a corpus of one province only', () => {
    const three = [3, 4, 5].map((n) =>
      pageOf(`p${n}`, `2022-03-0${n + 1}`, [known(n, `3月${n}日`)]),
    );
    const meeting = last([...three, pageOf('q', '2022-03-13', [province(6, '3月12日')])]);
    expect(meeting && basisOf(meeting)).toBe('山西省:corpus');
  });

  test('but not the same ordinal on another day, nor a paper that none of them is from', () => {
    const three = [3, 4, 5].map((n) =>
      pageOf(`p${n}`, `2022-03-0${n + 1}`, [known(n, `3月${n}日`)]),
    );
    const other = last([...three, pageOf('q', '2022-03-13', [province(4, '3月12日')])]);
    expect(other && basisOf(other)).toBe(':unknown');
    const foreign = last([
      ...three,
      pageOf('q', '2022-03-13', [province(6, '3月12日')], { source: '晨光周报' }),
    ]);
    expect(foreign && basisOf(foreign)).toBe(':unknown');
  });
});
