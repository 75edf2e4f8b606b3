// Style sheets are imported as text (minified by the build) and handed to `adoptStyles`.
declare module "*.css" {
  const css: string;
  export default css;
}
