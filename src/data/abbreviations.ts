/** Words that take a full stop without ending a sentence. Case counts only where the list has a capital. */
export interface Abbreviations {
  /** Something always follows: a name, an example. */
  readonly inside: string;
  /** Ends a sentence unless a number follows. */
  readonly number?: string;
  /** As `number`, at the end of a longer word: "Goethestr. 5". */
  readonly ending?: string;
  /** May end a sentence: it does where a function word follows with a capital. */
  readonly either: string;
}

/** Used for every language, beside its own. */
export const COMMON_ABBREVIATIONS: Abbreviations = {
  inside: 'Dr dr Prof prof St Mr Mrs Ms vs ca cf ed eds Hr',
  number: 'No Nr Vol vol Fig fig pp',
  either: 'etc Inc Ltd Co Corp Jr Sr',
};

export const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  ar: { inside: 'د أ م ص ج هـ ق', either: 'إلخ الخ' },
  de: {
    inside:
      'v n Fa Fr Frl Dipl Ing Mag Hrsg hrsg Str bzw z B d h u a o ä i R Aufl Tel evtl ggf inkl exkl insb bes sog vgl zzgl geb gest griech lat engl franz dt ital span russ türk mind max min St Sankt Okt Nov Dez Jan Feb Aug Sept Sep ehem eigtl zit',
    number: 'str S Bd Abs Art Abb Kap Tab',
    ending: 'str',
    either: 'usw usf Chr Mio Mrd Tsd Jh Jhd Jhdt ff f e.V',
  },
  en: {
    inside:
      'Gov Sen Rep Reps Sens Gen Col Lt Capt Sgt Maj Cmdr Adm Rev Hon Pres Supt Messrs Mt Ft eg ie viz approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec e.g i.e Mme Mlle',
    number: 'Nos Art Sec Ch Eq p',
    either: 'a.m p.m Bros Esq Ph.D M.D B.A M.A U.S U.K U.N E.U D.C B.C A.D Dept Rd Ave Blvd al',
  },
  es: {
    inside: 'EE Sr Sra Srta Sres D Dña Da Dra Lic Ing Arq Gral Cap Cnel ej Ud Uds Vd Vds tel aprox Av Avda c',
    number: 'pág págs núm art cap vol p',
    either: 'etc EE.UU UU a.C d.C S.A',
  },
  fa: { inside: 'دکتر ص ج م', either: '' },
  fi: { inside: 'esim ts mm ns tri prof klo v', number: 'nro s', either: 'jne ym' },
  fr: {
    inside: 'M MM Mme Mmes Mlle Mlles Me Mgr Pr env c.-à-d cf éd av apr bd St Ste',
    number: 'art chap p pp fig vol n',
    either: 'etc J.-C',
  },
  he: { inside: 'פרופ עמ מס', either: 'וכו' },
  hi: { inside: 'डॉ प्रो श्री सं रु कि मी ए बी सी डी ई एम एन एस पी आर के जे एल टी वी', either: 'आदि' },
  id: {
    inside: 'dr drs Dr Drs Ir Prof H Hj Tn Ny Jl Jln Rp PT CV S.H M.Si a.n Kab Kec',
    number: 'No hlm',
    either: 'dll dsb dst',
  },
  it: {
    inside: 'Sig sig Sigg Dott dott dott.ssa Dr Ing Avv Prof On Geom Rag es ecc.ma',
    number: 'pag pagg art cap vol n p S',
    either: 'ecc a.C d.C',
  },
  nl: {
    inside: 'dhr mevr mw drs ir mr ing bijv bv nl d.w.z m.b.t o.a t.a.v ca Jhr',
    number: 'blz p nr art',
    either: 'enz e.d v.Chr n.Chr',
  },
  pl: {
    inside: 'dr prof mgr inż hab ks np tzn tzw m.in ul al pl woj gen płk kpt św ok godz ur zm ust',
    number: 'str s nr pt art',
    either: 'itd itp r w wiek tys mln mld zł n.e p.n.e',
  },
  pt: {
    inside: 'Sr Sra Srta Dr Dra Prof Profa Eng Av R ex aprox D Exmo séc sécs',
    number: 'pág págs art cap vol núm n p',
    either: 'etc a.C d.C S.A',
  },
  ru: {
    inside: 'г-н г-жа им ул пр пл корп см ср напр т е п проф акад доц ген тов св о тел руб коп',
    number: 'д кв стр с рис табл гл ст',
    either: 'т.д т.п др г гг в вв тыс млн млрд н.э',
  },
  tr: {
    inside: 'Dr Prof Doç Av Sn Alb Gen Bkz bkz Cad Sok örn Hz',
    number: 'Mah No s',
    either: 'vb vs vd M.Ö M.S',
  },
  uk: {
    inside: 'п пані ім вул пр пл буд див напр т проф акад доц ген св о',
    number: 'кв стор с рис табл',
    either: 'т.д т.п ін р рр ст тис млн млрд н.е',
  },
  vi: { inside: 'TP Tp TS ThS GS PGS BS KS Th Q P tr Ths', either: 'v.v' },
};

/** Languages that write an ordinal number as a figure with a full stop: "am 12. Juni". */
export const ORDINAL_DOT: readonly string[] = [
  'bs',
  'cs',
  'da',
  'de',
  'et',
  'fi',
  'hr',
  'hu',
  'is',
  'lv',
  'nb',
  'nn',
  'no',
  'pl',
  'sk',
  'sl',
  'sr',
  'tr',
];

/**
 * Words after which a Thai sentence goes on, and words that go on with it: Thai marks the end of a sentence with a
 * space, but puts spaces elsewhere as well.
 */
export const THAI_JOINERS =
  'และ หรือ แต่ ที่ ซึ่ง อัน โดย เพราะ เนื่องจาก เพื่อ ว่า ให้ กับ ของ จาก ใน บน เช่น ได้แก่ คือ เป็น รวมถึง รวมทั้ง ตาม เมื่อ ถ้า หาก จึง ก็ แล้ว กว่า ประมาณ ราว ณ ต่อ ถึง จนถึง ระหว่าง ด้วย พร้อม อาทิ';
