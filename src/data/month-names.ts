/**
 * Names of the months by language: twelve entries, parted by spaces, each with its forms (in full, as it stands beside a
 * day, shortened), parted by `|`; lower case, without points. From CLDR's Gregorian calendar, with a few spellings
 * that pages use besides. Kept as data, for asking `Intl` costs a page some ten milliseconds.
 */
export const MONTH_NAMES: Readonly<Record<string, string>> = {
  ar: 'يناير فبراير|شباط مارس|آذار أبريل|ابريل مايو|أيار|ماي يونيو|حزيران يوليو|تموز|جويلية أغسطس|اغسطس|آب سبتمبر|أيلول أكتوبر|اكتوبر نوفمبر ديسمبر',
  ca: 'gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  da: 'januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt november|nov december|dec',
  de: 'januar|jan|jänner februar|feb|feber märz|mrz april|apr mai juni juli august|aug september|sept oktober|okt november|nov dezember|dez',
  el: 'ιανουαρίου|ιαν φεβρουαρίου|φεβ μαρτίου|μαρ απριλίου|απρ μαΐου|μαΐ ιουνίου|ιουν ιουλίου|ιουλ αυγούστου|αυγ σεπτεμβρίου|σεπ οκτωβρίου|οκτ νοεμβρίου|νοε δεκεμβρίου|δεκ',
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|sept|setiembre|set octubre|oct noviembre|nov diciembre|dic',
  fa: 'ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت سپتامبر اکتبر|اکتوبر نوامبر دسامبر',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  fr: 'janvier|janv février|févr mars avril|avr mai juin juillet|juil|juill août septembre|sept octobre|oct novembre|nov décembre|déc',
  he: 'ינואר|ינו פברואר|פבר מרץ אפריל|אפר מאי יוני יולי אוגוסט|אוג ספטמבר|ספט אוקטובר|אוק נובמבר|נוב דצמבר|דצמ',
  hi: 'जनवरी|जन फ़रवरी|फ़र|फरवरी मार्च अप्रैल मई जून जुलाई|जुल अगस्त|अग सितंबर|सित|सितम्बर अक्टूबर|अक्टू नवंबर|नव|नवम्बर दिसंबर|दिस|दिसम्बर',
  hu: 'január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec',
  id: 'januari|jan februari|feb maret|mar|mrt april|apr mei juni|jun juli|jul agustus|agu|ags september|sep oktober|okt november|nov desember|des',
  it: 'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
  nb: 'januar|jan februar|feb mars april|apr mai juni juli august|aug september|sep oktober|okt november|nov desember|des',
  nl: 'januari|jan februari|feb maart|mrt|maa april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|okt november|nov december|dec',
  pl: 'stycznia|sty|styczeń lutego|lut|luty marca|mar|marzec kwietnia|kwi|kwiecień maja|maj czerwca|cze|czerwiec lipca|lip|lipiec sierpnia|sie|sierpień września|wrz|wrzesień października|paź|październik listopada|lis|listopad grudnia|gru|grudzień',
  pt: 'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  ro: 'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov decembrie|dec',
  ru: 'января|янв|январь февраля|февр|февраль|фев марта|мар|март апреля|апр|апрель мая|май июня|июн|июнь июля|июл|июль августа|авг|август сентября|сент|сентябрь|сен октября|окт|октябрь ноября|нояб|ноябрь|ноя декабря|дек|декабрь',
  sv: 'januari|jan februari|feb mars april|apr maj juni juli augusti|aug september|sep oktober|okt november|nov december|dec',
  tr: 'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  uk: 'січня|січ|січень лютого|лют|лютий березня|бер|березень квітня|квіт|квітень травня|трав|травень червня|черв|червень липня|лип|липень серпня|серп|серпень вересня|вер|вересень жовтня|жовт|жовтень листопада|лист|листопад грудня|груд|грудень',
};
