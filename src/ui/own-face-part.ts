import { quoted } from './draw-style.ts';
import { h } from './h.ts';
import { canvasMeasure, type FaceMeasure, isInstalled } from './installed-face.ts';
import type { StyleGiven, StylePart } from './style-part.ts';

/** A typeface that the reader's system has, by its name, and a word where the system has none of that name. */
export function ownFacePart({ words, settings, change }: StyleGiven): StylePart {
  const field = h('input', {
    type: 'text',
    value: settings.ownFace,
    maxLength: 100,
    spellcheck: false,
    placeholder: words.text('reading_own_face_example'),
    'aria-describedby': 'own-face-missing',
    oninput: () => change({ ownFace: field.value.trim() }),
  });
  const missing = h('p', { id: 'own-face-missing', class: 'caption', 'aria-live': 'polite' });
  const element = h(
    'div',
    { class: 'own-face' },
    h('label', {}, h('span', {}, words.text('reading_own_face')), field),
    missing,
  );
  let measure: FaceMeasure | null = null;
  const part: StylePart = {
    element,
    show({ face, ownFace }) {
      element.hidden = face !== 'own';
      // What is being typed stays as it is typed.
      if (field.value.trim() !== ownFace) field.value = ownFace;
      if (face !== 'own') return;
      measure ??= canvasMeasure();
      const isMissing = ownFace !== '' && !isInstalled(quoted(ownFace), measure);
      missing.textContent = isMissing ? words.text('reading_own_face_missing') : '';
    },
  };
  part.show(settings);
  return part;
}
