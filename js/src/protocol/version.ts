// The number of the wire protocol; mirrors nbdash/protocol/version.py.
export const PROTOCOL = 3;
