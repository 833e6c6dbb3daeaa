/**
 * What a wall before the rest of a story says, anywhere in its text: by language, separated by `|`, in lower case. A
 * newsletter box or an offer beside a story that is all there says none of this.
 */
export const WALL_PHRASES: Readonly<Record<string, string>> = {
  ar: 'لمتابعة القراءة|لمواصلة القراءة|للمشتركين فقط|اشترك لقراءة',
  de: 'um weiterzulesen|jetzt weiterlesen|weiterlesen mit|nur für abonnenten|um den artikel zu lesen|diesen artikel lesen sie mit',
  en: 'to continue reading|to keep reading|to read the full|to read the rest|to read this|to unlock this|to access this|continue reading with|for subscribers|subscribers only|subscriber-only|members only|for members only|become a member to read|already a subscriber',
  es: 'para seguir leyendo|para continuar leyendo|para leer el artículo completo|solo para suscriptores|contenido exclusivo para suscriptores|ya eres suscriptor',
  fa: 'برای ادامه مطالعه|برای خواندن ادامه|ویژه مشترکان',
  fr: "pour lire la suite|la suite est réservée|réservé aux abonnés|il vous reste|pour continuer à lire|pour lire l'article|déjà abonné",
  he: 'להמשך קריאה|למנויים בלבד|כדי להמשיך לקרוא',
  hi: 'आगे पढ़ने के लिए|केवल सदस्यों के लिए|पूरा पढ़ने के लिए',
  id: 'untuk melanjutkan membaca|khusus pelanggan|untuk membaca selengkapnya',
  it: "per continuare a leggere|per leggere l'articolo|riservato agli abbonati|sei già abbonato",
  ja: '続きを読むには|この記事は有料|会員限定|有料会員',
  ko: '계속 읽으려면|구독자 전용|회원 전용',
  nl: 'om verder te lezen|lees verder met|alleen voor abonnees|voor abonnees|al abonnee',
  pl: 'aby czytać dalej|aby przeczytać całość|tylko dla subskrybentów|dla prenumeratorów',
  pt: 'para continuar lendo|para continuar a ler|para ler a matéria completa|exclusivo para assinantes|já é assinante',
  ru: 'чтобы продолжить чтение|чтобы читать дальше|только для подписчиков|доступно подписчикам',
  tr: 'okumaya devam etmek için|devamını okumak için|sadece aboneler|abonelere özel',
  uk: 'щоб продовжити читання|щоб читати далі|лише для передплатників|доступно передплатникам',
  vi: 'để tiếp tục đọc|để đọc tiếp|dành cho người đăng ký',
  zh: '继续阅读请|订阅后继续阅读|仅限订阅|会员专享|繼續閱讀請|訂閱後繼續閱讀|僅限訂閱|會員專享',
};
