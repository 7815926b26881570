import { describe, expect, test } from 'vitest';
import {
  LETTERS,
  REGION_NAMES,
  SHORT_NAMES,
  fullPlace,
  placeOfLetter,
  placeOfRegion,
  provinceOf,
} from './gazetteer.ts';

describe('the gazetteer', () => {
  test('knows a province and a prefecture by full and by short name', () => {
    expect(
      ['山西', '山西省', '太原', '太原市', '内蒙古', '延边', '红河', '兴安'].map(fullPlace),
    ).toEqual([
      '山西省',
      '山西省',
      '太原市',
      '太原市',
      '内蒙古自治区',
      '延边朝鲜族自治州',
      '红河哈尼族彝族自治州',
      '兴安盟',
    ]);
    expect(fullPlace('青石')).toBe('');
  });

  test('a prefecture lies in its province, a province and a municipality in itself', () => {
    expect(
      ['太原市', '山西省', '重庆市', '伊犁哈萨克自治州', '吉林市', '青石县'].map(provinceOf),
    ).toEqual(['山西省', '山西省', '重庆市', '新疆维吾尔自治区', '吉林省', '']);
  });

  test('the short name that province and city share is the province', () => {
    expect(fullPlace('吉林')).toBe('吉林省');
    expect(fullPlace('海南')).toBe('海南省');
  });

  test('one-character names: provinces and cities, the ambiguous ones of provinces only', () => {
    expect([...'晋并沪蓉宁青秦'].map(placeOfLetter)).toEqual([
      '山西省',
      '太原市',
      '上海市',
      '成都市',
      '宁夏回族自治区',
      '青海省',
      '陕西省',
    ]);
    expect(placeOfRegion('三晋')).toBe('山西省');
  });

  test('every name of its lists leads to a place', () => {
    expect(SHORT_NAMES.split('|').filter((name) => fullPlace(name) === '')).toEqual([]);
    expect([...LETTERS].filter((letter) => placeOfLetter(letter) === '')).toEqual([]);
    expect(REGION_NAMES.split('|').filter((name) => placeOfRegion(name) === '')).toEqual([]);
    expect(SHORT_NAMES.split('|').every((name) => name.length >= 2)).toBe(true);
  });
});
