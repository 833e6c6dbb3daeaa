// @vitest-environment jsdom
/** A small story in each of the languages, with what its pages put around and between: only the story is left. */
import { expect, test } from 'vitest';
import { extract } from '../../../../src/core/extract/extract.ts';
import { PHRASES } from '../../../../src/data/phrases/index.ts';

/** The first sentences of a story of our own about a river, by language: three paragraphs each. */
const STORIES: Readonly<Record<string, readonly [string, string, string]>> = {
  ar: [
    'ارتفع منسوب النهر أربعين سنتيمتراً خلال الليل، وأغلق المجلس البلدي الطريق المحاذي للطاحونة حتى صباح الخميس على الأقل، بحسب ما قال حارس السد.',
    'ووقف السكان على الجسر القديم يراقبون الماء وهو يقترب من الدرجة الثالثة، وقال بعضهم إنهم لم يروا النهر هكذا منذ ثلاثين عاماً.',
    'ومن المتوقع أن يتوقف المطر مساء اليوم، ثم يبدأ الماء بالانحسار ببطء، لكن المدرسة ستبقى مغلقة إلى أن يجف الطابق السفلي منها.',
  ],
  de: [
    'Der Fluss ist in der Nacht um vierzig Zentimeter gestiegen, und der Gemeinderat hat den Weg an der Mühle bis mindestens Donnerstag gesperrt, sagt der Wärter der unteren Schleuse.',
    'Auf der alten Brücke standen die Leute und sahen zu, wie das Wasser der dritten Stufe näher kam; so hatten es die meisten seit dreißig Jahren nicht gesehen.',
    'Am Abend soll der Regen aufhören, dann wird das Wasser langsam fallen, doch die Schule bleibt geschlossen, bis ihr Keller wieder trocken ist.',
  ],
  en: [
    'The river rose by forty centimetres in the night, and the council has closed the path along the mill until Thursday at the earliest, says the warden of the lower lock.',
    'People stood on the old bridge and watched the water come up to the third step, which most of them had not seen it do for thirty years.',
    'The rain should end this evening and the water fall slowly after that, but the school stays closed until its cellar has dried out.',
  ],
  es: [
    'El río subió cuarenta centímetros durante la noche y el ayuntamiento ha cerrado el camino del molino al menos hasta el jueves, según dijo el guarda de la esclusa baja.',
    'Los vecinos miraban desde el puente viejo cómo el agua se acercaba al tercer peldaño, algo que la mayoría no había visto en treinta años.',
    'La lluvia debería terminar esta tarde y el agua bajará después poco a poco, pero la escuela seguirá cerrada hasta que se seque el sótano.',
  ],
  fa: [
    'آب رودخانه در طول شب چهل سانتی‌متر بالا آمد و شورای شهر راه کنار آسیاب را دست‌کم تا پنج‌شنبه بست، این را نگهبان آب‌بند پایین گفته است.',
    'مردم روی پل قدیمی ایستاده بودند و نزدیک شدن آب به پلهٔ سوم را تماشا می‌کردند؛ چیزی که بیشترشان سی سال بود ندیده بودند.',
    'باران باید امشب بند بیاید و آب پس از آن آرام‌آرام فروکش کند، اما مدرسه تا خشک شدن زیرزمینش بسته می‌ماند.',
  ],
  fr: [
    'La rivière est montée de quarante centimètres pendant la nuit et la commune a fermé le chemin du moulin au moins jusqu’à jeudi, selon le gardien de l’écluse basse.',
    'Du vieux pont, les habitants regardaient l’eau approcher de la troisième marche, ce que la plupart n’avaient pas vu depuis trente ans.',
    'La pluie devrait cesser ce soir et l’eau baisser lentement ensuite, mais l’école restera fermée tant que sa cave ne sera pas sèche.',
  ],
  he: [
    'מפלס הנהר עלה במהלך הלילה בארבעים סנטימטרים, והמועצה סגרה את השביל שלצד הטחנה לפחות עד יום חמישי, כך אמר שומר הסכר התחתון.',
    'אנשים עמדו על הגשר הישן והביטו במים המתקרבים אל המדרגה השלישית, דבר שרובם לא ראו כבר שלושים שנה.',
    'הגשם אמור להיפסק הערב והמים יירדו אחר כך לאט, אבל בית הספר יישאר סגור עד שהמרתף שלו יתייבש.',
  ],
  hi: [
    'रात भर में नदी का पानी चालीस सेंटीमीटर बढ़ गया और परिषद ने चक्की के पास का रास्ता कम से कम गुरुवार तक बंद कर दिया है, निचले बाँध के रखवाले ने बताया।',
    'लोग पुराने पुल पर खड़े होकर पानी को तीसरी सीढ़ी तक आते देखते रहे, जो उनमें से ज़्यादातर ने तीस साल से नहीं देखा था।',
    'शाम तक बारिश रुक जानी चाहिए और उसके बाद पानी धीरे-धीरे उतरेगा, लेकिन स्कूल तब तक बंद रहेगा जब तक उसका तहख़ाना सूख नहीं जाता।',
  ],
  id: [
    'Permukaan sungai naik empat puluh sentimeter pada malam hari dan dewan kota menutup jalan di samping kincir setidaknya sampai Kamis, kata penjaga pintu air bawah.',
    'Orang-orang berdiri di jembatan tua dan melihat air mendekati anak tangga ketiga, sesuatu yang sudah tiga puluh tahun tidak mereka saksikan.',
    'Hujan diperkirakan berhenti malam ini dan air akan turun perlahan sesudahnya, tetapi sekolah tetap ditutup sampai ruang bawahnya kering.',
  ],
  it: [
    'Il fiume è salito di quaranta centimetri durante la notte e il comune ha chiuso il sentiero del mulino almeno fino a giovedì, ha detto il guardiano della chiusa bassa.',
    'Dal vecchio ponte la gente guardava l’acqua avvicinarsi al terzo gradino, una cosa che i più non vedevano da trent’anni.',
    'La pioggia dovrebbe smettere stasera e l’acqua calare piano piano, ma la scuola resterà chiusa finché la cantina non sarà asciutta.',
  ],
  ja: [
    '川の水位は夜のうちに四十センチ上がり、町は水車小屋沿いの道を少なくとも木曜日まで閉鎖したと、下流の水門の番人が話している。',
    '人々は古い橋の上に立ち、水が三段目の石段に近づくのを見ていた。ほとんどの人にとって三十年ぶりの光景だった。',
    '雨は今夜のうちに上がり、その後は水もゆっくり引いていく見込みだが、学校は地下室が乾くまで休みになるという。',
  ],
  ko: [
    '강물이 밤사이 사십 센티미터나 불어나 마을 의회는 물레방앗간 옆길을 적어도 목요일까지 막기로 했다고 아래쪽 수문지기가 말했다.',
    '사람들은 오래된 다리 위에 서서 물이 셋째 계단까지 차오르는 것을 지켜보았는데, 대부분은 삼십 년 동안 보지 못한 일이었다.',
    '비는 오늘 저녁에 그치고 물은 그 뒤로 천천히 빠질 것으로 보이지만, 학교는 지하실이 마를 때까지 문을 닫는다.',
  ],
  nl: [
    'De rivier is vannacht veertig centimeter gestegen en de gemeente heeft het pad langs de molen tot minstens donderdag afgesloten, zegt de wachter van de lage sluis.',
    'Op de oude brug stonden mensen te kijken hoe het water de derde trede naderde, wat de meesten in dertig jaar niet hadden gezien.',
    'Vanavond zou het moeten ophouden met regenen en daarna zakt het water langzaam, maar de school blijft dicht tot de kelder droog is.',
  ],
  pl: [
    'Rzeka podniosła się w nocy o czterdzieści centymetrów, a rada zamknęła ścieżkę przy młynie co najmniej do czwartku, powiedział strażnik dolnej śluzy.',
    'Ludzie stali na starym moście i patrzyli, jak woda zbliża się do trzeciego stopnia, czego większość nie widziała od trzydziestu lat.',
    'Deszcz powinien ustać dziś wieczorem, a woda będzie potem powoli opadać, ale szkoła pozostanie zamknięta, dopóki piwnica nie wyschnie.',
  ],
  pt: [
    'O rio subiu quarenta centímetros durante a noite e a câmara fechou o caminho do moinho pelo menos até quinta-feira, disse o guarda da comporta de baixo.',
    'Da ponte velha as pessoas olhavam a água a aproximar-se do terceiro degrau, coisa que a maioria não via há trinta anos.',
    'A chuva deve parar esta noite e a água descer depois devagar, mas a escola continua fechada até que a cave esteja seca.',
  ],
  ru: [
    'За ночь река поднялась на сорок сантиметров, и совет закрыл дорогу вдоль мельницы по крайней мере до четверга, рассказал смотритель нижнего шлюза.',
    'Люди стояли на старом мосту и смотрели, как вода подходит к третьей ступени, чего большинство не видело уже тридцать лет.',
    'Вечером дождь должен прекратиться, и вода станет понемногу спадать, но школа останется закрытой, пока не высохнет подвал.',
  ],
  tr: [
    'Nehir gece boyunca kırk santimetre yükseldi ve belediye değirmenin yanındaki yolu en az perşembeye kadar kapattı, diye anlatıyor aşağı savağın bekçisi.',
    'İnsanlar eski köprünün üzerinde durup suyun üçüncü basamağa yaklaşmasını izledi; çoğu bunu otuz yıldır görmemişti.',
    'Yağmurun bu akşam dinmesi ve suyun ardından yavaşça çekilmesi bekleniyor, ancak okul bodrumu kuruyana kadar kapalı kalacak.',
  ],
  uk: [
    'За ніч річка піднялася на сорок сантиметрів, і рада закрила дорогу вздовж млина щонайменше до четверга, розповів доглядач нижнього шлюзу.',
    'Люди стояли на старому мосту й дивилися, як вода підходить до третьої сходинки, чого більшість не бачила вже тридцять років.',
    'Увечері дощ має вщухнути, і вода поволі спадатиме, але школа залишиться зачиненою, доки не висохне її підвал.',
  ],
  vi: [
    'Nước sông dâng thêm bốn mươi xăng-ti-mét trong đêm và hội đồng đã đóng con đường bên cối xay ít nhất đến thứ Năm, người gác cống dưới cho biết.',
    'Người dân đứng trên cây cầu cũ nhìn nước tiến dần đến bậc thứ ba, điều mà phần lớn trong số họ ba mươi năm qua chưa từng thấy.',
    'Mưa được cho là sẽ tạnh vào tối nay và nước sau đó sẽ rút từ từ, nhưng trường học vẫn đóng cửa cho đến khi tầng hầm khô ráo.',
  ],
  zh: [
    '河水一夜之间上涨了四十厘米，下游水闸的看守人说，镇议会已经把磨坊旁边的小路关闭，至少要到星期四才会重新开放。',
    '人们站在老桥上，看着水一点一点接近第三级台阶，他们当中的大多数人三十年来都没有见过这样的景象。',
    '雨预计今天晚上会停，之后水位将慢慢回落，但是学校要等到地下室完全干了以后才会重新开门。',
  ],
};
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he']);

const link = (at: number) => `<a href="/other/${at}">${'Ω'.repeat(3)} ${at} ${'ω'.repeat(12)}</a>`;

test('there is a story in every language that has phrases', () => {
  expect(Object.keys(STORIES).sort()).toEqual(Object.keys(PHRASES).sort());
});

test.each(Object.entries(STORIES))('%s: the story, and nothing around it', (lang, [first, second, third]) => {
  const { related, readMore, share, newsletter, advertisement } = PHRASES[lang] ?? PHRASES['en'] ?? never();
  const title = first.slice(0, 24);
  const html = `<html lang="${lang}"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>
    <p>${first}</p><div>${advertisement[0]}</div><p>${second}</p><p>${readMore[0]}: ${link(1)}</p><p>${third}</p>
    <p>${first.slice(20)}</p><p>${second.slice(20)}</p></article>
    <div><span>${share[0]}</span></div>
    <section><h3>${newsletter[0]}</h3><form><input type="email"></form></section>
    <section><h2>${related[0]}</h2><ul><li>${link(2)}</li><li>${link(3)}</li><li>${link(4)}</li></ul></section></main></body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extract(page, 'https://river.example/story/one');
  const paragraphs = [first, second, third, first.slice(20).trim(), second.slice(20).trim()];
  expect(article.blocks.map(({ text }) => text)).toEqual(paragraphs);
  expect(article.metadata).toMatchObject({ lang, dir: RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr' });
  expect(article.words).toBeGreaterThan(60);
});

function never(): never {
  throw new Error('no phrases');
}
