const SHORTEST = 16;

/** Mã đối chiếu as it is read out on the phone, `3F2A-91C0`: the first eight digits; what is short already stays. */
export const shortFingerprint = (sha256: string): string =>
  sha256.length < SHORTEST ? sha256 : `${sha256.slice(0, 4)}-${sha256.slice(4, 8)}`.toUpperCase();
