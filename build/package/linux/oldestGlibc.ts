/** glibc of 统信 1070, the oldest system that is to be served; 麒麟 V10 has 2.31. */
export const OLDEST_GLIBC = '2.28';
