/**
 * Openings, by language, that lean on a sentence before them: pronouns, demonstratives, connectives. Separated by `|`,
 * in lower case. A sentence that opens so is not understood alone, so it is never a key point.
 */
export const DANGLING_OPENERS: Readonly<Record<string, string>> = {
  ar: 'هو|هي|هم|هما|هذا|هذه|هؤلاء|ذلك|تلك|وهو|وهي|وهذا|وهذه|وذلك|لكن|ولكن|لكنه|لكنها|ولكنه|كما|وأضاف|وأضافت|وتابع|وتابعت|وأكد أنه|وقال إنه|وقال إن|وقالت إن|كذلك|وكذلك|لذلك|ولذلك|لذا|ولذا|وبالتالي|ومع ذلك|ورغم ذلك|أيضا|إضافة إلى ذلك|بالإضافة إلى ذلك|من ناحية أخرى|في المقابل|وفي المقابل|على سبيل المثال|ثم|هنا|هناك',
  de: 'wie sie sehen|einfach gesagt|kurz gesagt|zunächst einmal|bisher|nun,|das problem|der grund|die lösung|er|sie|es|ihm|ihn|ihr|ihre|ihren|ihrem|ihrer|sein|seine|seinen|seinem|seiner|dies|diese|dieser|dieses|diesem|diesen|das ist|das war|das sind|das waren|das hat|das hatte|das heißt|das wird|das wurde|das kann|das soll|das liegt|das gilt|das geht|das macht|der hat|der ist|die sind|die haben|denen|deren|dessen|jene|jener|jenes|solche|solcher|aber|doch|und|oder|denn|sondern|also|jedoch|dennoch|trotzdem|deshalb|deswegen|daher|darum|daraus|darauf|daran|dabei|dadurch|dafür|dagegen|damit|danach|dann|daneben|daraufhin|darin|darüber|darunter|davon|dazu|da|dort|hier|hierbei|hierfür|hierzu|hinzu|außerdem|zudem|ferner|weiterhin|ebenso|ebenfalls|auch|so|somit|folglich|schließlich|zum beispiel|beispielsweise|einerseits|andererseits|allerdings|gleichzeitig|zugleich|stattdessen|inzwischen|später|anschließend|letztere|letzterer|letzteres|beide|beides|erstere|im gegensatz dazu|in diesem|in dieser|in diesen|aus diesem|aus diesen|bei diesem|bei dieser|mit diesem|mit dieser|unter diesen|zu diesem|zu dieser|nach diesem|seitdem|seither|weitere|weiter|nur so|ein weiterer|eine weitere|ein weiteres|der andere|die andere|ein anderer|eine andere|kurz darauf|wenig später|im folgenden|zweitens|drittens',
  en: "ensures|enables|allows|requires|includes|provides|delivers|handles|creates|prevents|improves|increases|reduces|protects|leads the|helps|whereas|not a|not an|not just|not only|granted,|further,|the first is|the first one|the platform|the app|the tool|the following|the article|exactly|as you can see|simply put|put simply|clearly,|to start off|to begin with|now,|so far|in other cases|the good news|the bad news|the catch|the idea|the point|once again|believe it or not|on that note|he|she|it|it’s|it's|its|they|they’re|they're|them|him|his|her|hers|their|theirs|he’s|he's|she’s|she's|this|that|that’s|that's|these|those|such|one of them|both|neither|either|others|another|the other|the others|the latter|the former|the same|the second|the third|the next|the company|the firm|the pair|the duo|the trio|the brand|the agency|the group|the move|the decision|the change|the incident|the result|the results|the answer|the reason|the problem|now that|now you|now you’ve|now you've|now it’s|now it's|but|and|or|nor|so|yet|because|which|who|however|moreover|furthermore|therefore|thus|hence|consequently|accordingly|besides|also|too|then|meanwhile|nevertheless|nonetheless|instead|otherwise|additionally|conversely|similarly|likewise|still|even so|even then|even though this|again|finally|lastly|first,|firstly|in conclusion|in summary|to conclude|to sum up|during this time|as you may|you’ll recall|you'll recall|get ready|second|secondly|third|thirdly|next|later|afterwards|afterward|subsequently|rather|in addition|in addition to this|in addition to that|in contrast|in fact|in other words|in short|in that case|in this case|in this way|in these|in those|in turn|in doing so|in so doing|in response|as a result|as such|as well|as for|for example|for instance|for this|for that|for these|on the other hand|on the contrary|on top of|by contrast|by comparison|by then|by doing|to this end|to that end|to do this|to do so|to do that|after that|after this|after all|at that|at this|at the same time|at these|because of this|because of that|despite this|despite that|due to this|from there|from this|given this|given that|like this|like that|of course|of these|of those|of this|with this|with that|with these|under this|under these|until then|since then|that said|that being said|having said|what’s more|what's more|more importantly|most importantly|equally|indeed|though|well|yes|no|sure|ok|okay|here|here’s|here's|there|there’s|there's|not only that|not so|speaking of|along with this|without this|without it|without them|beyond that|beyond this|above all|overall|similar|same goes|earlier|once there|all of this|all of these|all this|all that|all these|some of these|some of them|many of them|many of these|most of them|most of these|each of these|each of them|none of this|none of these|any of these|if so|if not|let’s|let's|see below|see above|first of all|another thing|when asked|needs a|tries to|comes with|allows you|lets you|helps you|makes a|gives you|has a|requires a|offers a|includes a|provides a|luckily|fortunately|unfortunately|plus|for the rest of|as a note|to help you with this|to help with this|to make this",
  es: 'como puede ver|como puedes ver|en pocas palabras|para empezar|en primer lugar|él|ella|ellos|ellas|ello|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|su|sus|pero|y|o|sino|así|entonces|luego|después|además|también|tampoco|sin embargo|no obstante|por eso|por ello|por lo tanto|por tanto|por otro lado|por otra parte|por ejemplo|por el contrario|en cambio|en consecuencia|en este|en esta|en estos|en estas|en ese|en esa|de este|de esta|de esa|de ese|de hecho|de esta manera|de este modo|a pesar de ello|a pesar de esto|al mismo tiempo|mientras tanto|finalmente|por último|asimismo|ambos|ambas|otro|otra|otros|otras|ahí|allí|aquí|es decir|incluso|aun así|aunque',
  fa: 'او|آنها|آن‌ها|وی|این|آن|اینها|این‌ها|اما|ولی|و|همچنین|بنابراین|پس|سپس|با این حال|با این وجود|علاوه بر این|به عنوان مثال|برای مثال|از این رو|در نتیجه|در عین حال|در مقابل|آنجا|اینجا|در این|به این|از این|البته|نیز|همین|چنین',
  fr: "comme vous pouvez le voir|en bref|tout d’abord|tout d'abord|pour commencer|il|elle|ils|elles|ce|c’est|c'est|c’était|c'était|cet|cette|ces|cela|ceci|ça|celui-ci|celle-ci|ceux-ci|celles-ci|ceux|celles|celui|son|sa|ses|leur|leurs|lui|mais|et|ou|or|donc|car|ainsi|alors|puis|ensuite|enfin|aussi|également|cependant|pourtant|toutefois|néanmoins|en effet|en revanche|en outre|en fait|en conséquence|de plus|de même|de ce fait|par conséquent|par exemple|par ailleurs|par contre|au contraire|au lieu de cela|d’ailleurs|d'ailleurs|d’autre part|d'autre part|d’autres|d'autres|à ce|à cette|dans ce|dans cet|dans cette|dans ces|pour cela|pour ce|pour cette|malgré cela|c’est pourquoi|là|ici|même si|les deux|un autre|une autre|certes|autrement|du coup|depuis|pendant ce temps",
  he: 'הוא|היא|הם|הן|זה|זו|זאת|אלה|אלו|אבל|אך|אולם|ואולם|לכן|ולכן|גם|כמו כן|בנוסף|עם זאת|יחד עם זאת|למרות זאת|לעומת זאת|מנגד|לדוגמה|למשל|כך|וכך|אז|לאחר מכן|מאוחר יותר|שם|כאן|בכך|לפיכך|כתוצאה מכך|דבריו|לדבריו|לדבריה|לדבריהם',
  hi: 'वह|वे|यह|ये|उसने|उन्होंने|उन्हें|उसे|उसका|उसकी|उसके|उनका|उनकी|उनके|इसका|इसकी|इसके|इससे|इसमें|इसने|इसे|इस|उस|इन|उन|लेकिन|मगर|परंतु|किंतु|और|या|तो|फिर|इसलिए|हालांकि|साथ ही|तब|यहां|वहां|ऐसे|ऐसा|ऐसी|उदाहरण के लिए|दूसरी ओर|वहीं',
  id: 'ia|dia|mereka|beliau|ini|itu|hal ini|hal itu|hal tersebut|tetapi|tapi|namun|dan|atau|sehingga|jadi|maka|karena itu|oleh karena itu|selain itu|kemudian|lalu|juga|meskipun demikian|meski begitu|walaupun demikian|sementara itu|di sisi lain|sebaliknya|misalnya|contohnya|dengan demikian|akibatnya|di sana|di sini|akhirnya|setelah itu|sebelumnya|keduanya|bahkan|menurutnya|ujarnya|katanya',
  it: "lui|lei|egli|ella|essi|esse|esso|essa|loro|questo|questa|questi|queste|quest’|quest'|quello|quella|quelli|quelle|ciò|suo|sua|suoi|sue|il suo|la sua|i suoi|le sue|ma|e|ed|o|però|tuttavia|quindi|dunque|perciò|pertanto|così|allora|poi|inoltre|anche|infatti|invece|infine|eppure|anzi|comunque|del resto|d’altra parte|d'altra parte|d’altronde|d'altronde|ad esempio|per esempio|per questo|in questo|in questa|in questi|in queste|in quel|in tal|di questo|di questa|a questo|a questa|da questo|con questo|nel frattempo|al contrario|di conseguenza|lì|là|qui|entrambi|entrambe|altri|altre|un altro|un’altra|un'altra|ovvero|cioè|sebbene",
  ja: '彼|彼女|彼ら|これ|それ|あれ|この|その|あの|こう|そう|こちら|そちら|ここ|そこ|あそこ|同氏|同社|同書|同年|同日|しかし|だが|でも|また|そして|さらに|一方|ただ|なお|例えば|たとえば|つまり|だから|したがって|従って|よって|そのため|すると|ところが|ところで|けれど|もっとも|むしろ|それで|とはいえ|加えて|次に|最後に|なぜなら|このように|こうした|そうした|ちなみに|やがて|両者|後者|前者|いずれ',
  ko: '그는|그가|그의|그를|그녀는|그녀가|그녀의|그들은|그들의|이는|이것은|이것이|그것은|그것이|저것은|이|그|저|이런|그런|이러한|그러한|이에|이를|이로|이와|여기에|거기에|여기서|이날|그날|그러나|하지만|그런데|그리고|또|또한|그래서|따라서|그러므로|때문에|이 때문에|그럼에도|반면|반면에|한편|이어|아울러|예를 들어|예컨대|즉|특히|다만|물론|결국|게다가|더욱이|이처럼|이후|당시',
  nl: 'hij|zij|ze|het is|het was|het wordt|het heeft|het gaat|hem|haar|hun|zijn|dit|dat|deze|die|dezelfde|zulke|maar|en|of|want|dus|echter|toch|daarom|daardoor|daarbij|daarna|daarnaast|daarop|daarin|daarmee|daarvan|daarvoor|daartoe|toen|dan|ook|bovendien|verder|vervolgens|uiteindelijk|bijvoorbeeld|integendeel|desondanks|niettemin|intussen|ondertussen|hier|daar|hierdoor|hierbij|hiermee|hierna|hierop|hiervan|hiervoor|zo|aan de andere kant|in dit|in deze|op deze|op die manier|met deze|met dit|om deze|beide|beiden|een andere|anderen|later|sindsdien|kortom',
  pl: 'on|ona|ono|oni|one|jego|jej|ich|jemu|ten|ta|to|te|ci|tego|tej|tych|tym|tę|taki|taka|takie|ale|i|a|lub|albo|więc|jednak|jednakże|natomiast|dlatego|zatem|ponadto|poza tym|także|również|też|potem|później|następnie|wtedy|wówczas|tam|tu|tutaj|stąd|w tym|w tej|w tych|z tego|z tej|dzięki temu|mimo to|przy tym|na przykład|z drugiej strony|tymczasem|w rezultacie|w efekcie|wreszcie|w końcu|oba|obie|obaj|inny|inna|inne|z kolei|co więcej|bo|gdyż',
  pt: 'ele|ela|eles|elas|isso|isto|aquilo|este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|seu|sua|seus|suas|mas|e|ou|porém|contudo|todavia|entretanto|no entanto|portanto|assim|então|depois|além disso|também|por isso|por outro lado|por exemplo|pelo contrário|em seguida|em consequência|de fato|nesse|nessa|neste|nesta|nesses|nessas|desse|dessa|deste|desta|dessa forma|desta forma|com isso|apesar disso|ao mesmo tempo|enquanto isso|finalmente|por fim|ambos|ambas|outro|outra|outros|outras|ali|lá|aqui|aí|ou seja|embora|já',
  ru: 'он|она|оно|они|его|её|ее|их|ему|ей|им|это|этот|эта|эти|этого|этой|этих|этому|этим|тот|та|те|то|того|той|тех|такой|такая|такое|такие|но|а|и|или|однако|поэтому|потому|затем|потом|тогда|также|тоже|кроме того|помимо этого|при этом|вместе с тем|тем не менее|несмотря на это|таким образом|в результате|в итоге|в этом|в этой|в этих|в то же время|на этом|после этого|до этого|из-за этого|для этого|с этим|к тому же|более того|например|так|там|здесь|тут|с другой стороны|впрочем|зато|наконец|впоследствии|оба|обе|другой|другая|другие|по его словам|по её словам|по ее словам|по их словам|иначе|ведь|причём|причем',
  tr: 'o|onlar|onun|onların|ona|onu|bu|şu|bunlar|bunun|buna|bunu|bunların|böyle|öyle|ama|fakat|ancak|ve|veya|çünkü|oysa|ayrıca|dahası|üstelik|bu nedenle|bu yüzden|bu sırada|bunun üzerine|bununla birlikte|buna rağmen|buna karşın|öte yandan|diğer yandan|örneğin|mesela|sonra|daha sonra|ardından|sonuç olarak|sonunda|dolayısıyla|böylece|orada|burada|yani|hatta|yine de|ikisi|diğeri|diğerleri|kendisi|nitekim',
  uk: 'він|вона|воно|вони|його|її|їх|їхній|йому|їй|це|цей|ця|ці|цього|цієї|цих|цьому|той|та|ті|те|того|тієї|такий|така|таке|такі|але|а|і|й|або|чи|проте|однак|тому|потім|тоді|також|теж|крім того|окрім того|при цьому|водночас|тим не менш|попри це|таким чином|у результаті|в результаті|у цьому|в цьому|у цій|в цій|після цього|для цього|до того ж|більше того|наприклад|так|там|тут|з іншого боку|зрештою|згодом|обидва|обидві|інший|інша|інші|за його словами|за її словами|за їхніми словами|інакше|адже|причому',
  vi: 'anh ấy|cô ấy|ông ấy|bà ấy|nó|họ|chúng|điều này|điều đó|việc này|việc đó|đây|đó|này|nhưng|và|hoặc|tuy nhiên|tuy vậy|do đó|vì vậy|vì thế|bởi vậy|ngoài ra|bên cạnh đó|đồng thời|sau đó|trước đó|khi đó|từ đó|ví dụ|chẳng hạn|mặt khác|ngược lại|hơn nữa|thậm chí|cuối cùng|ở đó|ở đây|cũng|như vậy|theo đó|trong khi đó|song',
  zh: '他|她|它|这|那|此|其|该|但|而|然而|因此|所以|于是|不过|可是|而且|并且|或|此外|另外|同时|其中|例如|比如|另一方面|相反|尽管如此|虽然如此|随后|之后|接着|然后|最后|另|也|还|又|即|总之|由此|為此|为此|對此|对此|從此|从此|據此|据此|與此|与此|這|該|於是|不過|儘管|這些|這個|那些|两者|兩者|后者|後者|前者',
};

/** Endings, by language, that lean on what comes before or after the sentence. Separated by `|`, in lower case. */
export const DANGLING_ENDS: Readonly<Record<string, string>> = {
  de: 'wie folgt|folgendes|genau das|siehe unten|siehe oben|weiter unten|weiter oben|dazu|davon|darum',
  en: 'just that|just this|exactly that|the following|as follows|like this|like so|like that|them all|of them|below|above|do so|does so|did so|this one|that one|and more|and so on|do it|does it|about it|for you',
  es: 'lo siguiente|a continuación|todo esto|más abajo|más arriba',
  fr: 'ce qui suit|comme suit|ci-dessous|ci-dessus|tout cela',
  it: 'quanto segue|come segue|qui sotto|tutto questo',
  nl: 'het volgende|als volgt|hieronder|hierboven',
  pt: 'o seguinte|a seguir|tudo isso|abaixo|acima',
};

/** Third-person pronouns, by language: near the start of a sentence they point outside it. */
export const PRONOUNS: Readonly<Record<string, string>> = {
  ar: 'هو هي هم هما',
  de: 'er ihm ihn seine seiner seinem seinen dieser dieses diesem diesen dessen deren',
  en: 'he she it they him them his her their its this these those',
  es: 'él ella ellos ellas esto eso este esta estos estas ese esa',
  fa: 'او وی آنها آن‌ها',
  fr: 'il elle ils elles lui cela celui-ci celle-ci cette cet ces',
  he: 'הוא היא הם הן',
  hi: 'वह वे उसने उन्होंने उसे उन्हें',
  id: 'ia dia mereka beliau',
  it: 'lui lei egli essi questo questa questi queste ciò',
  ja: '彼 彼女 彼ら',
  ko: '그는 그가 그녀는 그들은',
  nl: 'hij zij hem haar hun deze dit',
  pl: 'on ona oni jego jej ich tego tej tych',
  pt: 'ele ela eles elas isso este esta esse essa esses essas',
  ru: 'он она они его её ее их этот эта эти этого этой этих',
  tr: 'o onlar onun bunun',
  uk: 'він вона вони його її їх цей ця ці цього цієї цих',
  vi: 'nó họ',
  zh: '他 她 它 他们 她们 它们',
};

/** Words, by language, that point at something named before: "those cracks". */
export const DEMONSTRATIVES: Readonly<Record<string, string>> = {
  de: 'diese dieser dieses diesen diesem jene jener jenes',
  en: 'these those',
  es: 'estos estas esos esas',
  fr: 'ces',
  it: 'questi queste quei quelle',
  nl: 'deze',
  pt: 'estes estas esses essas',
};

/** What a text calls itself, by language: "this paper" points nowhere outside. */
export const SELF_REFERENCES: Readonly<Record<string, string>> = {
  de: 'artikel beitrag aufsatz text bericht ratgeber arbeit studie',
  en: 'article paper work study guide post essay report review tutorial letter thesis series',
  es: 'artículo guía estudio trabajo informe texto',
  fr: 'article guide étude travail rapport texte',
  it: 'articolo guida studio lavoro testo',
  nl: 'artikel gids onderzoek studie tekst',
  pt: 'artigo guia estudo trabalho texto',
};
