// The number of the wire protocol; mirrors nbdash/protocol/version.py. And the version of nbdash that this is of.
export const PROTOCOL = 6;

/** The build puts it in. */
declare const NBDASH_VERSION: string;

export const VERSION = NBDASH_VERSION;
