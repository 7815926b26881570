import { describe, expect, test } from 'vitest';
import {
  endsInOffice,
  isChineseName,
  isForeignName,
  splitForeignOffice,
  splitPerson,
} from './names.ts';

describe('people', () => {
  test.each([
    ['市长丁望舒', '丁望舒', '市长'],
    ['区委书记欧阳川', '欧阳川', '区委书记'],
    ['楼望', '楼望', ''],
    ['董事长楼望先生', '楼望', '董事长'],
    ['解若水委员长', '解若水', ''],
    ['副主席阿里·买买提', '阿里·买买提', '副主席'],
    ['省发展和改革委员会主任尚可', '尚可', '省发展和改革委员会主任'],
  ])('%s', (text, name, office) => {
    expect(splitPerson(text)).toMatchObject({ name, office });
  });

  test('an office, a body or a common word is never a name', () => {
    for (const text of ['副市长', '商务部', '有关负责同志', '会议', '多次', '高新区', '国家发展'])
      expect(splitPerson(text), text).toBeNull();
  });

  test('names have two or three characters, four after a family name of two', () => {
    expect(isChineseName('丁一')).toBe(true);
    expect(isChineseName('欧阳晓川')).toBe(true);
    expect(isChineseName('陈李若水')).toBe(true);
    expect(isChineseName('丁')).toBe(false);
    expect(isChineseName('水利工作')).toBe(false);
  });

  test('a foreign name has interpuncts, or stands behind the office of a statesman', () => {
    expect(isForeignName('约翰·史密斯')).toBe(true);
    expect(splitForeignOffice('某国总统卡佩罗')).toMatchObject({ name: '卡佩罗' });
    expect(splitForeignOffice('某国总统在首都')).toBeNull();
  });

  test('offices are known by their last word', () => {
    expect(endsInOffice('省委常委')).toBe(true);
    expect(endsInOffice('欧阳川')).toBe(false);
  });
});
