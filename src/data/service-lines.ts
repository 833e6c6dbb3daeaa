/**
 * How lines begin that serve the page and are not the story: pointers, credits, corrections, appeals. By language,
 * separated by `|`, in lower case; one that is a word of its own in a story stands with its colon.
 */
export const SERVICE_OPENERS: Readonly<Record<string, string>> = {
  ar: 'اقرأ أيضا|اقرأ المزيد|تصوير:|المصدر:|شاهد|حقوق النشر|تابعونا|اشترك|انقر',
  de: 'lesen sie|mehr zum thema|lesen sie auch|lies auch|foto:|bild:|quelle:|korrektur:|anmerkung der redaktion|abonnieren|melden sie sich|jetzt anmelden|klicken sie|hier klicken|copyright|teilen|folgen sie|weitere informationen|hinweis:',
  en: "read more|read also|read next|read our|also read|see also|related|recommended|more on|click|tap|photo|photos|photograph|photography by|image|image credit|credit|picture|source|sources|via|correction|corrections|clarification|editor’s note|editor's note|editors’ note|note|disclaimer|disclosure|update|updated|published|posted|by|written by|reporting by|editing by|subscribe|sign up|join our|follow us|follow me|share|copyright|©|all rights|this article|this story|this post|advertisement|sponsored|download|watch|listen|contact|contact us|learn more|find out more|get in touch|check out|buy now|shop|order now|thanks for|thank you|please|if you enjoyed|leave a comment|let us know|tell us|in this article|table of contents|last updated|advertiser|as an amazon|affiliate|figure|table|tip|pro tip|faq|references|follow|stay tuned|for more information|for more|visit|call|email|e-mail",
  es: 'lea también|lee también|leer más|más información|foto:|fotos:|imagen:|fuente:|corrección:|suscríbete|suscríbase|haz clic|haga clic|compartir|síguenos|nota:',
  fa: 'بیشتر بخوانید|عکس:|منبع:|کلیک|مشترک',
  fr: 'lire aussi|à lire|lire la suite|voir aussi|photo:|photos:|image:|source:|crédit:|correction:|abonnez-vous|inscrivez-vous|cliquez|partager|suivez-nous|note:|en savoir plus',
  he: 'קראו גם|קראו עוד|צילום:|מקור:|לחצו|הירשמו',
  hi: 'यह भी पढ़ें|और पढ़ें|फोटो:|स्रोत:|क्लिक',
  id: 'baca juga|baca selengkapnya|foto:|sumber:|klik|simak|ikuti|berlangganan',
  it: 'leggi anche|leggi di più|per saperne di più|foto:|fonte:|immagine:|correzione:|iscriviti|clicca|condividi|seguici|nota:',
  ja: '続きを読む|関連記事|写真:|画像:|出典:|訂正:|購読|クリック|詳しくは',
  ko: '관련기사|더 읽기|사진:|출처:|정정:|구독|클릭',
  nl: 'lees ook|lees verder|lees meer|bekijk ook|foto:|bron:|beeld:|correctie:|abonneer|klik|volg ons',
  pl: 'czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|fot:|zdjęcie:|źródło:|sprostowanie:|zapisz się|kliknij|udostępnij',
  pt: 'leia também|leia mais|saiba mais|veja também|foto:|fonte:|imagem:|correção:|inscreva-se|assine|clique|compartilhe|siga-nos|nota:',
  ru: 'читайте также|читать далее|подробнее|смотрите также|фото:|источник:|исправление:|подпишитесь|подписывайтесь|нажмите|поделиться',
  tr: 'ayrıca okuyun|devamını oku|fotoğraf:|kaynak:|düzeltme:|abone|tıklayın|paylaş',
  uk: 'читайте також|читати далі|докладніше|дивіться також|фото:|джерело:|виправлення:|підпишіться|підписуйтесь|натисніть|поділитися',
  vi: 'đọc thêm|xem thêm|ảnh:|nguồn:|đăng ký|nhấn vào',
  zh: '阅读更多|延伸阅读|相关阅读|图片:|图:|来源:|更正:|订阅|点击|责任编辑:|閱讀更多|延伸閱讀|圖片:|來源:|訂閱:|點擊|编辑:|記者:|记者:',
};

/** Words anywhere in a sentence that mark it as such a line. */
export const SERVICE_WORDS: readonly string[] = [
  'affiliate link',
  'all rights reserved',
  'click here',
  'cookie',
  'first appeared on',
  'image credit',
  'newsletter',
  'originally appeared',
  'originally published',
  'privacy policy',
  'read more',
  'sign up',
  'subscribe',
  'terms of service',
  'terms of use',
  'was published by',
];
