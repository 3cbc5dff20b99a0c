/** What Vite lets the renderer import besides code: style sheets (for their effect) and files (as their address). */
declare module '*.css';

declare module '*.svg' {
  const address: string;
  export default address;
}

declare module '*.png' {
  const address: string;
  export default address;
}
