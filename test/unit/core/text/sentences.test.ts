import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../../src/core/text/sentences.ts';

/** A text written with its breaks: `|` stands where a sentence ends. */
type Case = readonly [lang: string, marked: string];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'abbreviations and initials': [
    ['en', 'The U.S. Senate voted. | The bill passed in the U.S. | The clerk signed it.'],
    ['en', 'Dr. Amble met J. K. Rook and George W. Pine at 5 p.m. Monday. | He left.'],
    ['en', 'See e.g. Lisbon or, i.e. better, Porto. | Ink, Pens Inc. Chairman Low agreed, vs. all advice.'],
    ['en', 'It rained, Fig. 3 shows. | The answer was no. | We stayed.'],
    ['de', 'Er kam z. B. mit Dr. Meier, d. h. allein. | Sie ging, usw. | Es war spät.'],
    ['fr', 'M. Dupont est venu avec Mme Roy, p. ex. hier. | Voir p. 12. | Il partit.'],
    ['es', 'El Sr. López llegó a EE. UU. en mayo. | La Dra. Paz no vino.'],
    ['pt', 'O Sr. Lima vive na Av. Central. | A Dra. Reis também.'],
    ['it', 'Il sig. Neri e la dott.ssa Bo arrivano. | Il Dott. Riva parla con l’Ing. Po.'],
    ['nl', 'Hij sprak o.a. met dhr. Jansen en dr. Vos. | De rest bleef thuis.'],
    ['pl', 'Prof. Nowak mieszka przy ul. Długiej. | Mówi m.in. Ewie.'],
    ['ru', 'Родился в 1990 г. в Туле. | А. С. Пенкин жил на ул. Лесной. | Он умер.'],
    ['uk', 'Проф. Левко жив на вул. Садовій. | Він писав.'],
    ['tr', 'Dr. Kaya ile Prof. Ak geldi. | Herkes sustu.'],
    ['vi', 'Ông sống ở TP. Hồ Chí Minh. | Bà đi.'],
    ['id', 'Dr. Budi tinggal di Jl. Melati No. 5. | Ia senang.'],
    ['ar', 'قال د. محمد إنه سعيد. | ثم ذهب.'],
    ['fa', 'آقای م. احمدی آمد. | او رفت.'],
    ['he', 'הסופר א. ב. כהן הגיע. | הוא דיבר.'],
    ['hi', 'डॉ. सिंह आए। | सब खुश हुए।'],
  ],
  'what stands in one sentence and ends another': [
    [
      'en',
      'She earned a Ph.D. in May. | He works at Acme Inc. | They met John F. Kennedy Jr. and J.R.R. Tolkien. | It was late.',
    ],
    [
      'de',
      'Er baute um 500 v. Chr. den Tempel. | Die Fa. Meier & Co. KG wohnt Goethestr. 5 in St. Gallen. | Sie steht in der Goethestr. | Er kommt.',
    ],
    ['de', 'Vgl. S. 12 ff. und Abs. 3. | Der Rest ging. | Ludwig II. starb.'],
    ['fr', 'C’est le siècle av. J.-C. qui compte. | Voir p. 5. | Est-ce vrai ? | Oui !'],
    ['es', 'Llegó a las 5 p. m. del lunes. | La empresa S.A. cerró.'],
    ['it', 'Abita in via Roma n. 5. | È nato nel 1990.'],
    ['pt', 'Ele nasceu no séc. XIX. | Morreu cedo na R. das Flores, n.º 5.'],
    ['nl', 'Mr. J. de Vries kwam bijv. op maandag. | Dat is goed.'],
    ['pl', 'Urodził się 12 maja 1990 r. w Krakowie. | W XX w. było inaczej.'],
    ['ru', 'Жил на ул. Ленина, д. 5. | В XIX в. было иначе.'],
    ['uk', 'Народився 12 травня 1990 р. у Києві. | «Так», — сказав він. | Потім пішов.'],
    ['tr', 'M.Ö. 500 yılında yapıldı. | T.C. Cumhurbaşkanı geldi.'],
    ['id', 'PT. Maju membeli tanah di Kab. Bogor. | Ia senang.'],
    ['vi', 'Bà nói tại TP. HCM. | Sau đó đi. | Thật không? | Có!'],
    ['ar', 'وقع الاتفاق د. أحمد مع د. سامي. | ثم خرج؛ وعاد. | هل عاد؟'],
    ['he', 'ד"ר כהן הגיע. | צה"ל הודיע. | מס\' 5 נבחר.'],
    ['ko', '3.5% 올랐다. | 정말? | 네!'],
    ['ja', '（注：昨日の話。） | 終わり。'],
    ['zh', '（见下文。）|他说：“好。”|然后离开。'],
  ],
  'a script that marks no sentence end': [
    [
      'th',
      'สภาเมืองลงมติเมื่อวันอังคารให้ยกเลิกเรือข้ามฟากรอบกลางคืน | รายงานของเมืองระบุว่าเรือขาดทุนปีละ 2 ล้านบาท และผู้โดยสารลดลงทุกปี',
    ],
  ],
  'numbers, ordinals and enumerations': [
    ['en', 'It cost $3.5 million. | Version 2.0 is out. | In 2020. | Then nothing.'],
    [
      'de',
      'Am 12. Juni, im 19. Jahrhundert, kam er. | Das war 1990. | Viele sahen Platz 12. | Der Rest ging.',
    ],
    ['tr', 'Toplantı 3. Kat salonunda oldu. | Sonra bitti.'],
    ['pl', 'Spotkanie 12. Pułku trwało. | To koniec.'],
    ['en', '1. Boil the water. | 2. Add the tea.'],
  ],
  'quotations, brackets and ellipses': [
    ['en', '“Stop!” he said. | "Why?" she asked. | He left. | "I am here." | Then she went.'],
    ['en', 'Wait... what? | Yahoo! said no. | So … it goes on. | Done.'],
    ['en', 'He was there (it was late. Very late.) and left. | One.[1] | Two.[2][3] | Three.'],
    ['de', '„Geh!“, rief sie. | »Ja.« | Er ging.'],
    ['fr', '« Oui. » dit-il. | « Non. » | Il partit.'],
    ['ja', '「行くよ。」と彼は言った。 | 「待って。」 | 「はい。」'],
    ['ko', '그는 "간다."라고 말했다. | 다음 날 비가 왔다.'],
  ],
  'missing spaces': [
    ['en', 'It works.|That is new. | See Node.js and example.com for more. | He said so in 2020.|The end.'],
    ['es', 'Todo funciona.|El resto sigue.'],
  ],
  'decimals, dates, speech and missing spaces in every language of extraction': [
    ['en', 'It rose by 3.5 percent on Dec. 12. | “We won,” she said. | “It was time.” | See the map.'],
    [
      'de',
      'Der Wert stieg am 12. 6. 2024 um 3,5 Prozent. | „Wir bleiben“, sagte Lund. | So war es.|Er ging.',
    ],
    ['fr', 'Le 1er juin 2024, il a payé 3,5 euros. | « Nous restons », dit-elle. | C’est fini.|Il partit.'],
    ['es', 'El 12 de junio subió un 3,5 %. | «Nos quedamos», dijo ella. | Se acabó.|Luego salió.'],
    ['pt', 'Em 12 de junho subiu 3,5%. | “Ficamos”, disse ela. | Já acabou.|Depois saiu.'],
    ['it', 'Il 12 giugno è salito del 3,5%. | «Restiamo», disse lei. | È finita.|Poi uscì.'],
    ['nl', 'Op 12 juni steeg het met 3,5 procent. | ‘We blijven’, zei ze. | Het was klaar.|Toen ging hij.'],
    ['pl', 'Dnia 12 czerwca 2024 r. wzrosło o 3,5%. | „Zostajemy”, powiedziała. | To koniec.|Potem wyszedł.'],
    ['ru', '12 июня 2024 г. выросло на 3,5 %. | «Мы остаёмся», — сказала она. | Всё.|Потом он ушёл.'],
    ['uk', '12 червня 2024 р. зросло на 3,5 %. | «Ми лишаємось», — сказала вона. | Кінець.|Потім він пішов.'],
    ['tr', '12 Haziran 2024’te yüzde 3,5 arttı. | “Kalıyoruz,” dedi. | Bitti.|Sonra çıktı.'],
    ['ar', 'ارتفع بنسبة 3.5٪ في 12 يونيو. | قالت: «سنبقى». | انتهى كل شيء.'],
    ['fa', 'در ۱۲ ژوئن ۳٫۵ درصد رشد کرد. | او گفت: «می‌مانیم». | تمام شد.'],
    ['he', 'ב-12 ביוני עלה ב-3.5 אחוז. | "נישאר," אמרה. | זה נגמר.'],
    ['hi', '12 जून को 3.5 प्रतिशत बढ़ा। | “हम रहेंगे,” उसने कहा। | बस।'],
    ['zh', '6月12日上涨3.5%。|“我们留下，”她说。|结束了。'],
    ['ja', '6月12日に3.5％上がった。|「残ります」と彼女は言った。|終わった。'],
    ['ko', '6월 12일 3.5% 올랐다. | "남겠다"고 그녀는 말했다. | 끝났다.'],
    ['vi', 'Ngày 12.6.2024 tăng 3,5%. | “Chúng tôi ở lại,” bà nói. | Hết.|Sau đó ông đi.'],
    ['id', 'Pada 12 Juni naik 3,5 persen. | “Kami tinggal,” katanya. | Sudah selesai.|Lalu ia pergi.'],
  ],
  'marks of other scripts': [
    ['zh', '今天下雨了！|真的？|是。|“我来了。”|他走了。'],
    ['ja', '次の日、雨が降った。|本当に？|はい。'],
    ['ar', 'هل هذا صحيح؟ | نعم! | انتهى الأمر.'],
    ['fa', 'چرا آمدی؟ | خوب است.'],
    ['hi', 'यह पहला वाक्य है। | क्या यह सच है? | हाँ।'],
    ['es', '¿Por qué? | ¡Porque sí! | Fin.'],
  ],
  'languages without rules of their own': [
    ['xx', 'Uno kaj du. | Tri kaj kvar.'],
    ['not a language', 'One and two. | Three.'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s: %s', (lang, marked) => {
    const text = marked.replace(/\|/g, '').replace(/ {2}/g, ' ');
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

test('the ranges hold all of the text but the space between them', () => {
  for (const [lang, marked] of Object.values(CASES).flat()) {
    const ranges = sentencesOf(` ${marked} `, lang);
    let rest = '';
    let last = 0;
    for (const { start, end } of ranges) {
      rest += ` ${marked} `.slice(last, start);
      expect(end).toBeGreaterThan(start);
      expect(` ${marked} `.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
      last = end;
    }
    expect(rest.trim()).toBe('');
    expect(` ${marked} `.slice(last).trim()).toBe('');
  }
});

test('nothing, space and one word', () => {
  expect(sentencesOf('', 'en')).toEqual([]);
  expect(sentencesOf(' \n ', null)).toEqual([]);
  expect(sentencesOf('Word', null)).toEqual([{ start: 0, end: 4 }]);
});

test('a long text is cut as a short one is, wherever the stretches that it is read in end', () => {
  const sentence = 'The ferry that left the pier at six on Friday came back at nine. ';
  const text = sentence.repeat(1000).trim();
  const ranges = sentencesOf(text, 'en');
  expect(ranges).toHaveLength(1000);
  expect(new Set(ranges.map(({ start, end }) => text.slice(start, end)))).toEqual(new Set([sentence.trim()]));
});

test('a sentence longer than a stretch is one sentence', () => {
  const text = `It ${'went on and '.repeat(3000)}ended. Then came another.`;
  expect(sentencesOf(text, 'en')).toHaveLength(2);
});

test('sixty thousand initials do not hold it up for ever', () => {
  // Looking back over the whole text at each stop took minutes, more than this test is given.
  expect(sentencesOf(`By${' A.'.repeat(60_000)} !`, 'en').length).toBeGreaterThan(0);
}, 30_000);

describe('a bracket that is still open', () => {
  const cut = (text: string) => sentencesOf(text, 'en').length;
  const filler = (length: number) => 'x'.repeat(length);

  test.each([
    ['It rained (it was late. Very late) again.', 1],
    ['It rained [it was late. Very late] again.', 1],
    ['It rained (it was late. Very late again.', 2],
    ['It rained (so). It was late) again.', 2],
    ['It rained (so. It (was) late.', 2],
    ['It rained (so. It was) late (again).', 1],
  ])('%s: %d', (text, sentences) => {
    expect(cut(text)).toBe(sentences);
  });

  test('holds three hundred signs, what is longer is a slip', () => {
    expect(cut(`It rained (${filler(290)}. Very late) again.`)).toBe(1);
    expect(cut(`It rained (${filler(300)}. Very late) again.`)).toBe(2);
    expect(cut(`It rained (so. ${filler(280)}) again.`)).toBe(1);
    expect(cut(`It rained (so. Very ${filler(310)}) again.`)).toBe(2);
  });
});

describe('a stop', () => {
  const cut = (text: string, lang = 'en') =>
    sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['It ended! iPhones came.', ['It ended!', 'iPhones came.']],
    ['It ended! phones came.', ['It ended! phones came.']],
    ['It ended. and so on.', ['It ended. and so on.']],
    ['It ended.\nand so on.', ['It ended.', 'and so on.']],
    ['12) One came. 123. Two came.', ['12) One came.', '123. Two came.']],
    ['It ended.“Then it came.”', ['It ended.', '“Then it came.”']],
    ['It ended.[1][23] Then it came.', ['It ended.[1][23]', 'Then it came.']],
    ['It ended.” Then it came.', ['It ended.”', 'Then it came.']],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test('without a space ends a sentence between a plain word and a capital alone', () => {
    expect(cut('It works.New words came.')).toEqual(['It works.', 'New words came.']);
    expect(cut('See the U.S.The end came.')).toHaveLength(1);
    expect(cut('Open Index.Html or Node.Js now.')).toHaveLength(1);
  });
});

describe('a word with a stop', () => {
  test.each([
    ['en', 'He works at Acme Inc. | “So it is.”'],
    ['en', 'He works at Acme Inc. Chairman Low said “so”.'],
    ['en', 'Cf. Lisbon for this. | Ca. Ten came.'],
    ['en', 'It was no. | Xavier came, and No. IV came, and No. 5.'],
    ['en', 'It holds vitamin C. | The rest is tea by J. Rook.'],
    ['de', 'Es war Seite 123. | Juni kam, und am 12. Juni kam er.'],
    ['de', 'Es war Ludwig II. | Der Rest ging zu Ludwig XIV. Kaiser.'],
    ['de', 'Sie wohnt Goethestr. XIV oben. | Er kommt.'],
    ['xx', 'Es war der 12. | Juni.'],
  ])('%s: %s', (lang, marked) => {
    const text = marked.replace(/\| /g, '');
    expect(sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end))).toEqual(
      marked.split(' | '),
    );
  });
});

describe('a space of a Thai text', () => {
  const thai = (length: number) => 'ก'.repeat(length);
  const cut = (text: string) => sentencesOf(text, 'th').length;

  test.each([
    [30, 30, 2],
    [29, 30, 1],
    [30, 29, 1],
  ])('between %d and %d letters: %d', (before, after, sentences) => {
    expect(cut(`${thai(before)} ${thai(after)}`)).toBe(sentences);
  });

  test('parts no figures and no foreign words, and what is too short goes with what follows', () => {
    expect(cut(`${thai(40)} 12 ${thai(40)}`)).toBe(1);
    expect(cut(`${thai(40)} ferry ${thai(40)}`)).toBe(1);
    expect(cut(`${thai(10)} ${thai(20)} ${thai(40)}`)).toBe(2);
    expect(cut(`${thai(40)} ${thai(10)} ${thai(40)}`)).toBe(2);
  });
});
