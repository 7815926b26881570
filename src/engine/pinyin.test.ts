import { expect, test } from 'vitest';
import { pinyinBy, pinyinOf } from './pinyin.ts';

/** Characters with one reading, or whose first reading is beyond doubt; more than 200 of them. */
const SURE =
  'zhao赵照兆 qian钱千前 sun孙笋 li李黎丽利莉理力 zhou周洲舟 wu吴武五雾 zheng郑正政 wang王汪望 feng冯风峰丰 ' +
  'chen陈晨臣沉 jiang江姜蒋讲 han韩汉寒涵 yang杨阳洋扬 zhu朱竹珠祝 qin秦琴勤 xu许徐旭 he何河贺荷 lü吕旅绿律 ' +
  'shi石史诗时 zhang张章掌 kong孔空 cao曹草 hua花华滑 jin金锦近进 wei魏卫伟玮薇 tao陶涛桃 qi戚奇琪齐 xie谢邪 ' +
  'zou邹走 bai白百柏 shui水睡 dou豆斗 yun云芸运韵 su苏素 pan潘盼 ge葛格 fan范凡繁 peng彭朋鹏 lu鲁路陆露 ma马妈 ' +
  'miao苗妙 fang方芳房 ren任仁忍 yuan袁元鸢园 liu柳刘流 tang唐汤堂 fei费飞 xue薛雪学 lei雷蕾 ni倪妮 teng滕腾 ' +
  'luo罗洛骆 bi毕碧 hao郝浩 an安岸 chang常昌 le乐 yu于玉钰余宇雨 fu傅付富 kang康抗 ping平萍 huang黄皇 ' +
  'mu穆木慕 yao姚瑶 shao邵绍 mao毛茂 di狄迪 mi米密 ming明铭鸣 tan谭谈 song宋松 pang庞胖 xiong熊雄 xiang项向湘 ' +
  'dong董冬东 liang梁良亮 du杜渡 ruan阮软 lan蓝兰澜岚 min闵敏民 gu顾古谷 mei梅美 sheng盛生胜 lin林琳霖 zhong钟中忠 ' +
  'gao高 xia夏霞 cai蔡才 tian田天 fan樊帆 hu胡虎 ling凌玲 wan万晚 ke柯可 guan管关 mo莫墨 jing经静晶 fang房 ' +
  'qiu裘秋丘 gan甘感 ying应莹英 zong宗总 xuan宣轩 deng邓灯 hang杭航 hong洪红宏 zuo左佐 cui崔翠 gang钢冈 cheng程成诚 ' +
  'pei裴培 rong荣蓉容 quan全权 duan段端 hou侯后 ou欧 guo郭国果 gao郜 ying颖 yin殷银 xin辛新欣 nü女 nian年念';

const cases = SURE.split(' ').map((word) => {
  const at = word.search(/[\u4e00-\u9fff]/);
  return { syllable: word.slice(0, at), characters: [...word.slice(at)] };
});

test('common characters of names have the syllable that a reader knows', () => {
  const wrong = cases.flatMap(({ syllable, characters }) =>
    characters
      .filter((character) => pinyinOf(character) !== syllable)
      .map((character) => `${character} ${syllable}, not ${String(pinyinOf(character))}`),
  );
  expect(cases.flatMap(({ characters }) => characters).length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

test('what is no Chinese character has no syllable', () => {
  expect(['', 'a', '，', '·', '王一'].map(pinyinOf)).toEqual([null, null, null, null, null]);
});

test('an order that is not by pinyin tells nothing', () => {
  const byCode = pinyinBy((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  expect(byCode('王')).toBeNull();
});
