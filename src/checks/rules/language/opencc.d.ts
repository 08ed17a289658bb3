/** A dictionary of opencc-js: pairs parted by `|`, the two characters of a pair by a space. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
