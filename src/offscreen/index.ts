import { lendAddresses } from '../platform/file-address.ts';
import { closeWhenQuiet } from '../platform/offscreen.ts';
import { leavingFile } from '../platform/written-file.ts';

/**
 * Chromium's background is a worker: it can give a file no address and has no documents. This page, which nobody sees,
 * lends it the one, and the extractor, which stands in it too, has the other.
 */
lendAddresses(leavingFile);
closeWhenQuiet();
