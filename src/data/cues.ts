/** Phrases, by language, in which a text says what it is about or what it found. Separated by `|`, in lower case. */
export const CUES: Readonly<Record<string, string>> = {
  de: 'in diesem artikel|in diesem beitrag|dieser artikel|dieser beitrag|wir zeigen|ergebnis|ziel|wichtig|insgesamt|bekannt|bezeichnet|versteht man|gilt als|gehört zu|zählt zu|zählen zu|gehören zu|bedeutendste|bedeutendsten|wichtigste|wichtigsten|größte|größten|besteht aus|bestehen aus|verbreitet|weltweit|gegründet|entstand',
  en: 'in this article|in this paper|in this work|in this guide|in this post|in this study|we propose|we present|we introduce|we show|we demonstrate|we study|we develop|we find|we investigate|we explore|we describe|our results|our approach|our method|our experiments|this article|this paper|this work|this guide|this post|novel|according to|announced|found that|results show|key|main|most important|best|is a|is an|are a',
  es: 'en este artículo|en esta guía|este artículo|esta guía|anunció|según|resultado|principal|es un|es una',
  fr: 'dans cet article|dans ce guide|cet article|ce guide|a annoncé|selon|résultat|principal|est un|est une',
  it: 'in questo articolo|in questa guida|questo articolo|ha annunciato|secondo|risultato|principale|è un|è una',
  nl: 'in dit artikel|dit artikel|aangekondigd|volgens|resultaat|belangrijkste|is een',
  pt: 'neste artigo|neste guia|este artigo|anunciou|segundo|resultado|principal|é um|é uma',
};
