import type { BackgroundApi, ContentApi } from '../platform/api.ts';
import { isExtensionAlive } from '../platform/browser.ts';
import { answer, isOwnPage, remoteBackground } from '../platform/messages.ts';
import { isHtml, whenActivated } from './document-state.ts';
import { PageWatch } from './page-watch.ts';

const background = remoteBackground<BackgroundApi>();
/** Holds all that this script put up; aborted when the extension was updated or removed under the page. */
const life = new AbortController();

function mayGoOn(): boolean {
  if (!isExtensionAlive()) life.abort();
  return !life.signal.aborted;
}

/** Where even the log cannot be reached, nobody is left to tell: the page's console is not ours. */
function report(thrown: unknown): void {
  if (mayGoOn()) background.log('content', String(thrown)).catch(mayGoOn);
}

const watch = new PageWatch(window, {
  signal: life.signal,
  mayGoOn,
  onDetection: (detection) => {
    background.pageDetected(detection).catch(report);
  },
  onFailure: report,
});

if (isHtml(document)) {
  answer<ContentApi>(
    'content',
    { detection: () => watch.latest, lookAtAddress: () => watch.lookAtAddress() },
    { detection: [], lookAtAddress: [] },
    // Scripts in pages have nothing to ask here.
    (sender) => !sender.tab || isOwnPage(sender),
    life.signal,
  );
  whenActivated(document, life.signal, () => watch.start());
}
