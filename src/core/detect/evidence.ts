import { type Address, readAddress } from './address.ts';
import { type Declared, readDeclared } from './declared.ts';
import { type PageText, readPageText } from './page-text.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';

/** All that a judgement rests on. */
export interface Evidence {
  readonly address: Address;
  readonly declared: Declared;
  readonly structured: StructuredData;
  readonly text: PageText;
}

/** Reads a page as it is at this moment; `url` is the address it is shown at. */
export function gatherEvidence(document: Document, url: string): Evidence {
  return {
    address: readAddress(url),
    declared: readDeclared(document),
    structured: readStructuredData(document),
    text: readPageText(document.body ?? document.documentElement),
  };
}
