/** Made by the build: path of the packed word list, relative to the page. */
declare module 'virtual:word-list' {
  const path: string;
  export default path;
}
