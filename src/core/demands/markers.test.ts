import { expect, test } from 'vitest';
import { firstMarker, itemMarker } from './markers.ts';

const wordIn = (text: string): string | undefined => firstMarker(text)?.word;

test.each(
  '要不断加固 要求真务实 要地毯式排查 要领会精神 要务必当心 要点面结合 要人人过关 要紧盯堤段 要想方设法 思想要统一 业主要配合 派出所要巡逻 我们要早动手 关键是要抓好机制的衔接'.split(
    ' ',
  ),
)('%s is a requirement with 要', (text) => {
  expect(wordIn(text)).toBe('要');
});

test.each(
  '重要 需要修缮 只要肯干 主要做法 首要任务 必要时 概要 纲要 要求上报 四要素 要害部位 要闻版 第一要务。 要么不修 要不要修 要不得。 如要外出 向管理要效益 次要矛盾 我要种 变要我种为我要种 这是我们要解决的难题'.split(
    ' ',
  ),
)('%s is none', (text) => {
  expect(wordIn(text)).toBeUndefined();
});

test.each([
  ['必须今晚转移', '必须'],
  ['这是一项必须完成的任务', undefined],
  ['三个必须', undefined],
  ['不得漏报', '不得'],
  ['来不得半点虚假', undefined],
  ['马虎不得', undefined],
  ['不得不停工', undefined],
  ['加强巡查，坚决防止漏堤', '坚决'],
  ['该停的坚决停', '坚决'],
  ['以更为坚决的态度攻坚', undefined],
  ['坚决落实部署，取得好成绩', undefined],
  ['决不能侥幸', '决不能'],
  ['我们将绝不辜负重托', undefined],
  ['既要防汛，又要抗旱', '既要'],
  ['不要层层加码', '不要'],
])('the first marker of %s is %s', (text, word) => {
  expect(wordIn(text)).toBe(word);
});

test.each([
  ['一要管住桥涵', '一要'],
  ['十一是备好药品', '十一是'],
  ['二是要清淤', '二是要'],
  ['一要素', undefined],
  ['二是否可行', undefined],
  ['三是因为下雨', undefined],
  ['统一要价', undefined],
])('the head of the item %s is %s', (text, word) => {
  expect(itemMarker(text)?.word).toBe(word);
});
