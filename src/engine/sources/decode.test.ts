import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT =
  '云岭省委第三十二次防汛专题会议昨天召开。\r\n　　会议强调，要把群众安全放在首位，做好转移安置工作。\n' +
  '省长陈明远主持会议并讲话，各市（州）主要负责人参加。会议要求，加强值班，落实责任。\n';
const TRADITIONAL =
  '雲嶺省召開經濟工作會議，強調要發展農業生產，關心群眾生活。\r\n省長主持會議並講話。';

type Bytes = Uint8Array<ArrayBuffer>;

/** Every two-byte code of an encoding that has a character of its own, by character. */
function encoderOf(label: string, leads: [number, number]): (text: string) => Bytes {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(label);
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character)) {
        codes.set(character, [lead, trail]);
      }
    }
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]),
    );
}

const toGb = encoderOf('gb18030', [0x81, 0xfe]);
const toBig5 = encoderOf('big5', [0xa1, 0xf9]);

function toUtf16(text: string, isLittle: boolean): Bytes {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

const toUtf8 = (text: string): Bytes => new TextEncoder().encode(text);
const joined = (...parts: Bytes[]): Bytes => new Uint8Array(parts.flatMap((part) => [...part]));

describe('an encoding is recognised', () => {
  test.each<[string, Bytes, string]>([
    ['UTF-8', toUtf8(TEXT), TEXT],
    ['UTF-8', joined(toUtf8('\ufeff'), toUtf8(TEXT)), TEXT],
    ['UTF-8', toUtf8('plain ASCII, nothing else\r\n'), 'plain ASCII, nothing else\r\n'],
    ['GB18030', toGb(TEXT), TEXT],
    ['GB18030', joined(new Uint8Array([0x84, 0x31, 0x95, 0x33]), toGb(TEXT)), TEXT],
    ['Big5', toBig5(TRADITIONAL), TRADITIONAL],
    ['UTF-16LE', joined(new Uint8Array([0xff, 0xfe]), toUtf16(TEXT, true)), TEXT],
    ['UTF-16BE', joined(new Uint8Array([0xfe, 0xff]), toUtf16(TEXT, false)), TEXT],
    ['UTF-16LE', toUtf16(TEXT, true), TEXT],
    ['UTF-16BE', toUtf16(TEXT, false), TEXT],
  ])('%s', (encoding, bytes, text) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding, text, cut: 0, broken: 0 });
  });

  test.each([2, 4, 8, 20])('GB18030 in pieces of %i characters', (length) => {
    const plain = TEXT.replace(/[^\u4e00-\u9fff]/g, '');
    let right = 0;
    let total = 0;
    for (let at = 0; at + length <= plain.length; at += 1) {
      const piece = plain.slice(at, at + length);
      total += 1;
      if (decode(toGb(piece)).text === piece) right += 1;
    }
    expect(right / total).toBeGreaterThanOrEqual(length < 4 ? 0.95 : 0.99);
  });

  test.each([4, 20])('Big5 in pieces of %i characters', (length) => {
    const plain = TRADITIONAL.replace(/[^\u4e00-\u9fff]/g, '');
    let right = 0;
    let total = 0;
    for (let at = 0; at + length <= plain.length; at += 1) {
      const piece = plain.slice(at, at + length);
      total += 1;
      if (decode(toBig5(piece)).text === piece) right += 1;
    }
    expect(right / total).toBeGreaterThanOrEqual(0.95);
  });
});

test('a short GB18030 text that is UTF-8 by chance is still Chinese', () => {
  expect(decode(toGb('联通'))).toMatchObject({ text: '联通', encoding: 'GB18030' });
  expect(decode(toUtf8('café naïve'))).toMatchObject({ text: 'café naïve', encoding: 'UTF-8' });
  expect(decode(toUtf8('Привет'))).toMatchObject({ text: 'Привет', encoding: 'UTF-8' });
});

describe('a damaged file is kept', () => {
  test('UTF-8 that ends inside a character is not re-read as GB18030', () => {
    const whole = toUtf8('会议昨天召开。');
    for (const cut of [1, 2]) {
      const decoded = decode(whole.slice(0, whole.length - cut));
      expect(decoded).toMatchObject({ text: '会议昨天召开', encoding: 'UTF-8', cut: 3 - cut });
    }
  });

  test('UTF-8 cut at any byte is read up to there', () => {
    const whole = toUtf8(TEXT);
    for (let end = 3; end < whole.length; end += 1) {
      const { text, encoding, cut } = decode(whole.slice(0, end));
      expect(encoding).toBe('UTF-8');
      expect(TEXT.startsWith(text)).toBe(true);
      expect(toUtf8(text).length + cut).toBe(end);
    }
  });

  test('one bad byte in UTF-8 is counted, the rest is read', () => {
    const decoded = decode(joined(toUtf8(TEXT), new Uint8Array([0xff]), toUtf8(TEXT)));
    expect(decoded).toMatchObject({ encoding: 'UTF-8', broken: 1 });
    expect(decoded.text).toBe(`${TEXT}\ufffd${TEXT}`);
  });

  test('GB18030 cut in its last character is read up to there', () => {
    const decoded = decode(toGb(TEXT).slice(0, -2));
    expect(decoded.encoding).toBe('GB18030');
    expect(decoded.text.startsWith(TEXT.slice(0, -2))).toBe(true);
  });

  test('no text at all is an empty text', () => {
    expect(decode(new Uint8Array())).toMatchObject({ text: '', encoding: 'UTF-8' });
  });
});

test('every two-byte code of GB18030 comes out as one character of its own', () => {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.push(lead, trail, 0x0a);
    }
  }
  const before = TEXT.repeat(40);
  const { text, encoding, broken } = decode(joined(toGb(before), new Uint8Array(codes)));
  const characters = text.slice(before.length).trimEnd().split('\n');
  expect({ encoding, broken }).toEqual({ encoding: 'GB18030', broken: 0 });
  expect(characters).toHaveLength(23_940);
  // A3A0 is a second ideographic space, https://encoding.spec.whatwg.org/#index-gb18030-ranges
  expect(new Set(characters).size).toBe(23_939);
  expect(['啊', '座', '齄', '丂', '￥', '〇'].every((one) => characters.includes(one))).toBe(true);
});
