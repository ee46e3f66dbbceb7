/** The text is not the JSON document it should be. */
export class JsonTextError extends Error {
  override readonly name = 'JsonTextError';
  /** The message without the line. */
  readonly what: string;
  readonly line: number;

  constructor(what: string, line: number) {
    super(`line ${line}: ${what}`);
    this.what = what;
    this.line = line;
  }
}

/** A member of the outermost object, or one element of such a member that is a list. */
export interface JsonMember {
  name: string;
  /** Place in the list, from 0; left out for a member that is no list. */
  index?: number;
  value: unknown;
  /** The line of the text on which the value begins, from 1. */
  line: number;
}

type Place = 'start' | 'name' | 'colon' | 'value' | 'element' | 'afterElement' | 'afterValue' | 'end';

/**
 * Reads one JSON object from parts of text, cut anywhere, and gives its members one by one; a list gives its
 * elements one by one. Holds no more in memory than one of them. Throws {@link JsonTextError}.
 */
export function* jsonMembers(parts: Iterable<string>): Generator<JsonMember> {
  const reader = new MemberReader();
  for (const part of parts) yield* reader.read(part);
  reader.finish();
}

/** What {@link jsonMembers} does, for callers that get the parts one after the other. */
export class MemberReader {
  private place: Place = 'start';
  private line = 1;
  private name = '';
  private index: number | undefined;
  /** The value being read: its text so far, how deep in it we are, and whether within a string of it. */
  private isReading = false;
  private text = '';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private startLine = 1;

  *read(part: string): Generator<JsonMember> {
    let from = 0;
    for (let at = 0; at < part.length; at++) {
      const char = part.charCodeAt(at);
      if (this.isReading) {
        if (this.inString) {
          if (this.escaped) this.escaped = false;
          else if (char === backslash) this.escaped = true;
          else if (char === quote) this.inString = false;
        } else if (char === quote) this.inString = true;
        else if (char === openBrace || char === openBracket) this.depth += 1;
        else if (this.depth > 0 && (char === closeBrace || char === closeBracket)) this.depth -= 1;
        else if (this.depth === 0 && isEnd(char)) {
          this.text += part.slice(from, at);
          yield* this.complete();
          this.structure(char);
        }
      } else if (!isSpace(char)) {
        from = at;
        this.structure(char);
      }
      if (char === newline) this.line += 1;
    }
    if (this.isReading) this.text += part.slice(from);
  }

  /** To be called after the last part. */
  finish(): void {
    if (this.place !== 'end') throw new JsonTextError('the text ends in the middle', this.line);
  }

  private begin(char: number): void {
    this.isReading = true;
    this.text = '';
    this.startLine = this.line;
    this.depth = char === openBrace || char === openBracket ? 1 : 0;
    this.inString = char === quote;
    this.escaped = false;
  }

  private *complete(): Generator<JsonMember> {
    this.isReading = false;
    const value = this.parsed();
    if (this.place === 'name') {
      if (typeof value !== 'string') throw new JsonTextError('a name in quotes was expected', this.startLine);
      this.name = value;
      this.place = 'colon';
    } else if (this.place === 'element') {
      yield { name: this.name, index: this.index ?? 0, value, line: this.startLine };
      this.place = 'afterElement';
    } else {
      yield { name: this.name, value, line: this.startLine };
      this.place = 'afterValue';
    }
  }

  private parsed(): unknown {
    try {
      return JSON.parse(this.text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new JsonTextError(`${this.describe()} is no JSON (${reason})`, this.startLine);
    }
  }

  private describe(): string {
    if (this.place === 'name') return 'a name';
    return this.index === undefined ? `"${this.name}"` : `${this.name}[${this.index}]`;
  }

  /** A character between values. */
  private structure(char: number): void {
    if (isSpace(char)) return;
    switch (this.place) {
      case 'start':
        if (char !== openBrace) throw this.unexpected(char, 'a JSON object');
        this.place = 'name';
        this.index = undefined;
        return;
      case 'name':
        if (char === closeBrace && this.name === '') {
          this.place = 'end';
          return;
        }
        if (char !== quote) throw this.unexpected(char, 'a name in quotes');
        this.begin(char);
        return;
      case 'colon':
        if (char !== colon) throw this.unexpected(char, 'a colon');
        this.place = 'value';
        return;
      case 'value':
        if (char === openBracket) {
          this.place = 'element';
          this.index = 0;
        } else {
          this.index = undefined;
          this.begin(char);
        }
        return;
      case 'element':
        if (char === closeBracket && this.index === 0) this.endList();
        else if (isEnd(char)) throw this.unexpected(char, 'a record');
        else this.begin(char);
        return;
      case 'afterElement':
        if (char === comma) {
          this.index = (this.index ?? 0) + 1;
          this.place = 'element';
        } else if (char === closeBracket) this.endList();
        else throw this.unexpected(char, 'a comma or the end of the list');
        return;
      case 'afterValue':
        if (char === comma) this.place = 'name';
        else if (char === closeBrace) this.place = 'end';
        else throw this.unexpected(char, 'a comma or the end of the object');
        return;
      case 'end':
        throw this.unexpected(char, 'nothing more');
    }
  }

  private endList(): void {
    this.index = undefined;
    this.place = 'afterValue';
  }

  private unexpected(char: number, wanted: string): JsonTextError {
    return new JsonTextError(`${wanted} was expected, not ${JSON.stringify(String.fromCharCode(char))}`, this.line);
  }
}

const [quote, backslash, colon, comma, newline] = [34, 92, 58, 44, 10];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

function isSpace(char: number): boolean {
  return char === 32 || char === newline || char === 13 || char === 9 || char === 0xfeff;
}

/** What ends a value that is no object, list or string; those end themselves and are followed by one of these too. */
function isEnd(char: number): boolean {
  return char === comma || char === closeBrace || char === closeBracket || char === colon;
}
