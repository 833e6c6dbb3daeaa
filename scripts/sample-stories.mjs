// @ts-check
/** Short stories of our own in three scripts, on plain pages, for pictures and tests of what shows a story. */

/**
 * @typedef {object} SampleStory
 * @property {string} lang
 * @property {'ltr' | 'rtl'} dir
 * @property {URL} address
 * @property {string} title
 * @property {string} author
 * @property {string} published
 * @property {readonly string[]} paragraphs
 */

/** @type {Readonly<Record<'english' | 'arabic' | 'japanese', SampleStory>>} */
export const SAMPLE_STORIES = {
  english: {
    lang: 'en',
    dir: 'ltr',
    address: new URL('http://quay-post.example/2026/11/the-dark-quay/'),
    title: 'The dark quay of Sandrigg',
    author: 'Oda Brekkemo',
    published: '2026-11-08T06:30:00Z',
    paragraphs: [
      'The harbour master threw the breaker at a quarter past nine, and for the first time in forty years the north quay of Sandrigg was dark from one end to the other.',
      'A count made with a borrowed marine radar put the number of birds that crossed the town that night at a little over two hundred thousand, most of them thrushes.',
      'The council had expected a quarrel about safety and did not get one, although two people twisted an ankle and a baker asked for a lamp with a hood on it.',
      'By the third autumn the town saved forty-one thousand crowns a year, which paid for the hoods, the timers and a telescope that the school keeps on its roof.',
      'Eleven towns along the coast will switch off their lamps on the same nights this year, and each of them has been sent a list of the birds it may expect.',
      'The ferry company keeps its own lights and has moved the night boat by half an hour, so that it is tied up before the first flocks come in from the north.',
      'On the last evening of the season the school opens its roof to anybody who will climb the stairs in the dark, and the queue now reaches the fish market.',
    ],
  },
  arabic: {
    lang: 'ar',
    dir: 'rtl',
    address: new URL('http://mina-alkhabar.example/2026/11/lighthouse-keepers/'),
    title: 'آخر حراس المنارة يسلّمون مفاتيحهم إلى متحف المدينة',
    author: 'سلمى الراوي',
    published: '2026-11-05T09:00:00Z',
    paragraphs: [
      'سلّم آخر حراس منارة رأس الصقر مفاتيحهم صباح أمس إلى متحف المدينة، بعد أن عملت المنارة مئة وأربعين عامًا دون أن تنطفئ ليلة واحدة، كما تقول دفاترها المحفوظة في غرفة صغيرة أسفل السلّم.',
      'وقال الحارس يوسف العطّار، الذي صعد الدرج نفسه كل مساء طوال ثلاثة وثلاثين عامًا، إنه لن يشتاق إلى الدرج، لكنه سيشتاق إلى الصمت الذي يسبق الفجر، حين يعود الصيادون إلى المرفأ واحدًا بعد الآخر.',
      'ويضم المتحف الآن العدسة الأولى التي صُنعت من زجاج مصقول باليد، ومعها دفاتر الطقس التي كتبها الحراس كل ثلاث ساعات، وقد بدأ طلاب الجامعة نسخها حتى يستطيع الباحثون مقارنة الرياح بين قرن وقرن.',
      'وأعلنت البلدية أن المنارة ستفتح أبوابها للزوار في عطلة نهاية الأسبوع، على ألا يزيد عدد الصاعدين على اثني عشر شخصًا في المرة الواحدة، لأن السلّم الحجري ضيق ولا يحتمل الزحام.',
      'أما الضوء نفسه فلن ينطفئ، إذ يعمل منذ الربيع بمصباح صغير لا يحتاج إلى حارس، ويضبط ساعته وحده، غير أن أهل المرفأ يقولون إنهم ما زالوا ينظرون إلى النافذة العليا كل مساء.',
      'وسيبقى بيت الحراس على حاله، بموقده وسريره الضيق والنافذة التي تطل على البحر، كما تركه آخر من نام فيه، وقد وُضعت إلى جانبه لوحة تحمل أسماء تسعة وعشرين حارسًا.',
    ],
  },
  japanese: {
    lang: 'ja',
    dir: 'ltr',
    address: new URL('http://minato-shimbun.example/2026/11/shio-no-tokei/'),
    title: '港の潮時計、百年ぶりに元の場所へ戻る',
    author: '浜田 みさき',
    published: '2026-11-03T00:00:00Z',
    paragraphs: [
      '港町の入り口に立っていた潮時計が、百年ぶりに元の石垣の上へ戻された。満ち潮と引き潮の時刻を針で示すこの時計は、漁に出る人々が毎朝見上げていたものだという。',
      '修理を引き受けたのは、町でただ一軒残る時計店の三代目である。歯車の半分は錆びて動かなかったが、図面が市の書庫から見つかり、二年をかけて一つずつ作り直した。',
      '「難しかったのは歯車ではなく、潮のほうでした」と三代目は話す。防波堤ができてから潮の流れが変わり、昔の目盛りでは二十分ほどずれてしまうためだ。',
      'そこで地元の高校生が三か月のあいだ毎日潮位を測り、新しい目盛りを計算した。数字はすべて手で書き写され、時計の裏側に納められている。',
      '除幕の朝には二百人ほどが集まり、針が満潮を指した瞬間に船が一斉に汽笛を鳴らした。町は来年から、この日を潮の日として祝うことを決めている。',
      '時計のそばには小さな腰掛けが置かれた。漁師たちは仕事の前にそこで煙草を一服し、針の動きを確かめてから、まだ暗い海へ船を出していく。',
    ],
  },
};

/** @param {SampleStory} story */
function pageOf({ lang, dir, address, title, author, published, paragraphs }) {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="${published}">
<meta name="author" content="${author}">
<style>
  body { margin: 0; font: 18px/1.7 Georgia, serif; color: #222; background: #fff }
  nav { padding: 12px 24px; background: #16323f; color: #fff }
  article { max-width: 640px; margin: 32px auto; padding: 0 16px }
</style>
</head>
<body>
<nav>${address.hostname}</nav>
<main><article><h1>${title}</h1><address>${author}</address><time datetime="${published}">${published.slice(0, 10)}</time>
${text}
</article></main>
</body>
</html>`;
}

/** Serves the stories at their addresses. @type {import('./journey/site-server.mjs').Sites} */
export function storySites(host, path) {
  const story = Object.values(SAMPLE_STORIES).find(
    ({ address }) => address.hostname === host && decodeURIComponent(address.pathname) === path,
  );
  return story ? { type: 'text/html; charset=utf-8', body: pageOf(story) } : null;
}
