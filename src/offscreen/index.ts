import { lendAddresses } from '../platform/file-address.ts';
import { leavingFile } from '../platform/written-file.ts';

/** Chromium's background is a worker and can give a file no address; this page, which nobody sees, lends it one. */
lendAddresses(leavingFile);
