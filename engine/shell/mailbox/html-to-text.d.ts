// As much of the package's interface as is used here; it comes without types.
declare module 'html-to-text' {
  export interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  export interface Options {
    readonly wordwrap?: number | false;
    readonly limits?: Readonly<Record<string, number>>;
    readonly selectors?: readonly Selector[];
  }
  export function convert(html: string, options?: Options): string;
}
