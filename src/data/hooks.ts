/**
 * How sentences begin, by language, that draw a reader in and say nothing yet: appeals, small talk, what everybody knows.
 * Separated by `|`, in lower case. Never a key point.
 */
export const HOOK_OPENERS: Readonly<Record<string, string>> = {
  de: 'stell dir vor|stellen sie sich vor|kennst du|kennen sie|hast du schon|haben sie schon|wussten sie|wusstest du|wer kennt|mal ehrlich|hand aufs herz|seien wir ehrlich|wir alle|kein wunder|es war einmal|sie fragen sich|du fragst dich|vielleicht haben sie|vielleicht hast du',
  en: "if you’re looking for|if you're looking for|if you are looking for|if you’re looking to|if you're looking to|you know|imagine|picture this|have you|did you know|you might have|you may have|you’ve probably|you've probably|you have probably|chances are|if you’re like|if you're like|if you’ve|if you've|if you have ever|if you’re reading|if you're reading|if you’re anything|if you're anything|whether you’re a|whether you're a|we’ve all|we've all|we all|everyone knows|we know that|admit it|i know|i get it|i get asked|guess what|alright|as much as you|it’s no secret|it's no secret|it is no secret|it’s no surprise|it's no surprise|ever|remember|once upon a time|no wonder|needless to say|the first time you|gone are the days|long gone are the days|if you find|even as a|ah|oh|wow|today i’m going to|today i'm going to|regardless of where you",
  es: 'imagina|imagínese|imagine|alguna vez|has pensado|sabías que|sabía que|todos hemos|seamos sinceros|seamos honestos|te preguntas|érase una vez',
  fr: "imaginez|imagine|avez-vous|saviez-vous|qui n’a|qui n'a|nous avons tous|on a tous|soyons honnêtes|vous vous demandez|il était une fois",
  it: "immagina|immaginate|vi siete mai|ti sei mai|sapevi che|lo sapevate|tutti noi|siamo onesti|c’era una volta|c'era una volta",
  nl: 'stel je voor|stelt u zich voor|heb je ooit|heeft u ooit|wist je|wist u|laten we eerlijk|er was eens',
  pl: 'wyobraź sobie|wyobraźcie sobie|czy wiesz|nie jest tajemnicą|dawno temu',
  pt: 'imagine|você já|sabia que|todos nós|sejamos honestos|era uma vez',
};
