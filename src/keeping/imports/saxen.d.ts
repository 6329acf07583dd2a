// The package comes without types: those of what is used here.
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;

  interface SaxParser {
    on(event: 'openTag', hear: (name: string, attributes: () => Attributes | false) => void): void;
    on(event: 'closeTag', hear: (name: string) => void): void;
    on(event: 'text' | 'cdata' | 'attention', hear: (text: string) => void): void;
    on(event: 'error' | 'warn', hear: (error: Error) => void): void;
    parse(xml: string): void;
    stop(): void;
  }

  const Parser: new () => SaxParser;
}
