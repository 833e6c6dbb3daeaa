import { type Address, readAddress } from './address.ts';
import { type Declared, readDeclared } from './declared.ts';
import { type PageText, readPageText } from './page-text.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';
import { readTitle, type Title } from './title.ts';

/** All that a judgement rests on. */
export interface Evidence {
  readonly address: Address;
  readonly declared: Declared;
  readonly structured: StructuredData;
  readonly title: Title;
  readonly text: PageText;
}

/** Reads a page as it is at this moment; `url` is the address it is shown at. */
export function gatherEvidence(document: Document, url: string): Evidence {
  const address = readAddress(url);
  return {
    address,
    declared: readDeclared(document),
    structured: readStructuredData(document),
    title: readTitle(document.title),
    text: readPageText(document.body ?? document.documentElement, address.host),
  };
}
