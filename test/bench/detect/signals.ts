/** What the detector reads of a page, as the training program wants it: whole, and with parts of it missing. */
import { gatherEvidence } from '../../../src/core/detect/evidence.ts';
import { signalsOf } from '../../../src/core/detect/signals.ts';
import { KINDS } from '../../../src/data/kind-words.ts';
import { TALLIED } from '../../../src/data/page-names.ts';

/** Many pages declare nothing, and the address may tell nothing: the model must know them, too. */
export function run(url: string) {
  const whole = gatherEvidence(document, url);
  const { address, declared, structured } = gatherEvidence(
    document.implementation.createHTMLDocument(''),
    '',
  );
  return {
    names: namesIn(whole, ''),
    variants: [
      signalsOf(whole),
      signalsOf({ ...whole, structured }),
      signalsOf({ ...whole, structured, declared }),
      signalsOf({ ...whole, address }),
      signalsOf({ ...whole, structured, declared, address }),
    ],
  };
}

/** Of the numbers of a list: it has one for each kind of page, or for each thing that is tallied. */
function namesOf({ length }: readonly unknown[]): readonly string[] {
  return length === KINDS.length ? KINDS : TALLIED;
}

function namesIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return [];
  if (typeof value !== 'object' || !value) return [path];
  return Object.entries(value).flatMap(([key, inner], index) =>
    namesIn(inner, path ? `${path}.${Array.isArray(value) ? namesOf(value)[index] : key}` : key),
  );
}
