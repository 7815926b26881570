/** Lines of a megabyte that no newspaper prints and a broken file may hold: what each repeats, and what it begins with. */
const LEAD = '清河县召开县政府第三次常务会议，县长温南溪主持会议并强调，';
const LINES = [
  ['Han without a stop', '春风吹过河岸小镇的石桥边'],
  ['要', '要', LEAD],
  ['要抓好落实', '要抓好落实', LEAD],
  ['digits', '0123456789', LEAD],
  ['第三次', '第三次', LEAD],
  ['第三次会议，', '第三次会议，', LEAD],
  ['names and 、', '温南溪、', `${LEAD}参加会议的有`],
  ['names in a role', '温南溪出席会议、', LEAD],
  ['quotes that stay open', '“春风', LEAD],
  ['blanks', ' ', '春'],
  ['wide blanks', '\u3000', '春'],
  ['《', '《', LEAD],
  ['（', '（', LEAD],
  ['days', '5月6日', LEAD],
  ['Latin', 'lorem ipsum dolor '],
  ['mixed', '4月，“清河”桥（A1）通车；温南溪说《桥》要修好、要养好 '],
];

const MEGABYTE = 1e6;

/** Each line with its name, as UTF-8. */
export const LONG_LINES = LINES.map(([name, unit, lead = '']) => {
  const room = MEGABYTE - Buffer.byteLength(lead);
  const line = lead + unit.repeat(Math.floor(room / Buffer.byteLength(unit)));
  return { name, bytes: new Uint8Array(Buffer.from(line)) };
});
