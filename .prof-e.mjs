// src/base/text.ts
function decodeText(bytes) {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return decodeWithEscapes(bytes);
  }
}
function encodeText(text) {
  if (!hasEscapedBytes(text)) return encoder.encode(text);
  const parts = [];
  for (const char of text) {
    const code = char.codePointAt(0);
    if (isEscapedByte(code)) parts.push(code - 56320);
    else parts.push(...encoder.encode(char));
  }
  return Uint8Array.from(parts);
}
function hasEscapedBytes(text) {
  return !text.isWellFormed();
}
function toValidText(text) {
  return text.toWellFormed();
}
function byteLength(text) {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) total += 1;
    else if (unit < 2048) total += 2;
    else if (unit >= 55296 && unit < 56320) {
      total += 4;
      i++;
    } else total += isEscapedByte(unit) ? 1 : 3;
  }
  return total;
}
var strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var encoder = new TextEncoder();
function isEscapedByte(code) {
  return code >= 56448 && code <= 56575;
}
function decodeWithEscapes(bytes) {
  let out = "";
  let at = 0;
  while (at < bytes.length) {
    const size = sequenceLength(bytes, at);
    if (size === 0) {
      out += String.fromCharCode(56320 + bytes[at]);
      at += 1;
    } else {
      out += strictDecoder.decode(bytes.subarray(at, at + size));
      at += size;
    }
  }
  return out;
}
function sequenceLength(bytes, at) {
  const lead = bytes[at];
  const size = lead < 128 ? 1 : lead < 194 ? 0 : lead < 224 ? 2 : lead < 240 ? 3 : lead < 245 ? 4 : 0;
  if (size <= 1) return size;
  if (at + size > bytes.length) return 0;
  try {
    strictDecoder.decode(bytes.subarray(at, at + size));
    return size;
  } catch {
    return 0;
  }
}

// src/diagnostics/compile-error.ts
var CompileError = class extends Error {
  name = "CompileError";
  code;
  hint;
  locations = [];
  constructor(message, options = {}) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.code = options.code ?? "invalid-dockerfile";
    this.hint = options.hint;
  }
};
function wrapError(error, prefix) {
  const inner = toCompileError(error);
  const wrapped = new CompileError(`${prefix}: ${inner.message}`, {
    code: inner.code,
    hint: inner.hint,
    cause: inner === error ? inner.cause : error
  });
  wrapped.locations = inner.locations;
  return wrapped;
}
function withLocation(error, lines) {
  const out = toCompileError(error);
  out.locations = [...out.locations, lines];
  return out;
}
function setLocation(error, lines) {
  const out = toCompileError(error);
  out.locations = [lines];
  return out;
}
function toCompileError(error) {
  if (error instanceof CompileError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CompileError(message, { code: "failed", cause: error });
}

// src/base/go-strings.ts
function isSpaceCode(code) {
  if (code <= 32) return code === 32 || code >= 9 && code <= 13;
  if (code < 133) return false;
  if (code === 133 || code === 160 || code === 5760) return true;
  if (code < 8192) return false;
  return code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
function trimSpace(text) {
  return trimRightSpace(trimLeftSpace(text));
}
function trimLeftSpace(text) {
  let start = 0;
  while (start < text.length && isSpaceCode(text.charCodeAt(start))) start++;
  return start === 0 ? text : text.slice(start);
}
function trimRightSpace(text) {
  let end = text.length;
  while (end > 0 && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}
function fields(text) {
  const words = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const space = isSpaceCode(text.charCodeAt(i));
    if (space && start >= 0) {
      words.push(text.slice(start, i));
      start = -1;
    } else if (!space && start < 0) start = i;
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}
function toLower(text) {
  return isAscii(text) ? text.toLowerCase() : mapCodePoints(text, lowerCodePoint);
}
function toUpper(text) {
  return isAscii(text) ? text.toUpperCase() : mapCodePoints(text, upperCodePoint);
}
function equalFold(a, b) {
  if (a === b) return true;
  if (isAscii(a) && isAscii(b)) return a.toLowerCase() === b.toLowerCase();
  return foldText(a) === foldText(b);
}
function compareBytes(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rankUnit(x) - rankUnit(y);
  }
  return a.length - b.length;
}
function rankUnit(unit) {
  if (unit < 55296) return unit;
  return unit >= 57344 ? unit - 2048 : unit + 8192;
}
function isAscii(text) {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
function mapCodePoints(text, map) {
  let out = "";
  for (const char of text) out += map(char);
  return out;
}
function simple(char, mapped) {
  return [...mapped].length === 1 ? mapped : char;
}
function lowerCodePoint(char) {
  return char === "\u0130" ? "i" : simple(char, char.toLowerCase());
}
function upperCodePoint(char) {
  return simple(char, char.toUpperCase());
}
function foldText(text) {
  return mapCodePoints(text, (char) => {
    if (char === "\u0130" || char === "\u0131") return char;
    return lowerCodePoint(upperCodePoint(char));
  });
}

// src/base/suggest.ts
var maxDistance = 2;
function suggest(value, options, caseSensitive) {
  const wanted = caseSensitive ? value : toLower(value);
  let best;
  let bestDistance = maxDistance + 1;
  for (const option of options) {
    const candidate = caseSensitive ? option : toLower(option);
    if (candidate === wanted) return void 0;
    const distance = editDistance(wanted, candidate, bestDistance);
    if (distance < bestDistance) {
      best = caseSensitive ? candidate : matchCase(candidate, value);
      bestDistance = distance;
    }
  }
  return best === "" ? void 0 : best;
}
function matchCase(text, like) {
  if (like === toLower(like)) return toLower(text);
  return like === toUpper(like) ? toUpper(text) : text;
}
function editDistance(a, b, limit) {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replace = row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[right.length];
}

// src/diagnostics/suggest-error.ts
function withSuggestion(error, value, options, caseSensitive) {
  const match = suggest(value, options, caseSensitive);
  if (match === void 0) return error;
  const suggested = new CompileError(`${error.message} (did you mean ${match}?)`, {
    code: error.code,
    hint: error.hint,
    cause: error.cause
  });
  suggested.locations = error.locations;
  return suggested;
}

// src/base/go-path.ts
function cleanPath(path) {
  if (path === "") return ".";
  const rooted2 = path.startsWith("/");
  const out = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") out.push(part);
    else if (out.length > 0 && out[out.length - 1] !== "..") out.pop();
    else if (!rooted2) out.push("..");
  }
  const joined = out.join("/");
  if (rooted2) return `/${joined}`;
  return joined === "" ? "." : joined;
}
function joinPath(...parts) {
  const present = parts.filter((part) => part !== "");
  return present.length === 0 ? "" : cleanPath(present.join("/"));
}
function basePath(path) {
  if (path === "") return ".";
  const trimmed = path.replace(/\/+$/, "");
  if (trimmed === "") return "/";
  return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}
function isAbsPath(path) {
  return path.startsWith("/");
}

// src/shell/env.ts
var emptyEnv = { get: () => void 0, keys: () => [] };

// src/base/go-quote.ts
function quote(text) {
  let out = '"';
  for (const char of text) out += quoteChar(char);
  return `${out}"`;
}
function quoteList(values) {
  return `[${values.map(quote).join(" ")}]`;
}
var namedEscapes = /* @__PURE__ */ new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\x07", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"],
  ["\v", "\\v"]
]);
var printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
function quoteChar(char) {
  const named = namedEscapes.get(char);
  if (named !== void 0) return named;
  const code = char.codePointAt(0);
  if (code >= 32 && code < 127) return char;
  if (code >= 56448 && code <= 56575) return `\\x${hex(code - 56320, 2)}`;
  if (code < 32 || code === 127) return `\\x${hex(code, 2)}`;
  if (printable.test(char)) return char;
  return code > 65535 ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}
function hex(value, width2) {
  return value.toString(16).padStart(width2, "0");
}

// src/shell/name.ts
function readName(text, at) {
  const first = text.codePointAt(at);
  if (first === void 0) return at;
  if (isDigit(first)) return skipWhile(text, at, isDigit);
  if (specialParameters.has(first)) return at + 1;
  return skipWhile(text, at, isNameCode);
}
var specialParameters = new Set(Array.from("@*#?-$!", (char) => char.charCodeAt(0)));
var unicodeDigit = /^\p{Nd}$/u;
var unicodeNameChar = /^[\p{L}\p{Nd}]$/u;
function skipWhile(text, from, accepts) {
  let at = from;
  for (let code = text.codePointAt(at); code !== void 0 && accepts(code); code = text.codePointAt(at)) {
    at += code > 65535 ? 2 : 1;
  }
  return at;
}
function isDigit(code) {
  if (code < 128) return code >= 48 && code <= 57;
  return unicodeDigit.test(String.fromCodePoint(code));
}
function isNameCode(code) {
  if (code >= 128) return unicodeNameChar.test(String.fromCodePoint(code));
  const lower17 = code | 32;
  return lower17 >= 97 && lower17 <= 122 || isDigit(code) || code === 95;
}

// src/shell/glob.ts
function parseGlob(pattern) {
  const text = toValidText(pattern);
  const tokens = [];
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; ) {
    const code = text.codePointAt(at);
    at += width(code);
    if (code === star) tokens.push("any-text");
    else if (code === questionMark) tokens.push("any-char");
    else if (code !== backslash) tokens.push(code);
    else if (text[at] !== "}" && text[at] !== "/") {
      tokens.push(escapedCode(text, at));
      at++;
    }
  }
  return tokens;
}
function matchGlobAt(glob, text, start, greedy) {
  const end = runGlob(glob, text, start, greedy, /* @__PURE__ */ new Set());
  return end < 0 ? void 0 : { start, end };
}
function findGlob(glob, text, from) {
  const failed = /* @__PURE__ */ new Set();
  for (let start = from; start <= text.length; ) {
    const end = runGlob(glob, text, start, true, failed);
    if (end >= 0) return { start, end };
    start += start < text.length ? width(text.codePointAt(start)) : 1;
  }
  return void 0;
}
var star = 42;
var questionMark = 63;
var backslash = 92;
var newline = 10;
var replacementChar = 65533;
function width(code) {
  return code > 65535 ? 2 : 1;
}
function escapedCode(text, at) {
  const code = text.codePointAt(at) ?? replacementChar;
  if (code === star || code === questionMark || code === backslash) return code;
  throw new CompileError(`invalid escape '\\${String.fromCodePoint(code)}'`, { code: "bad-substitution" });
}
function runGlob(glob, text, start, greedy, tried) {
  const places = text.length + 1;
  const open = [start];
  while (open.length > 0) {
    const state = open.pop();
    if (tried.has(state)) continue;
    tried.add(state);
    const index = Math.floor(state / places);
    const at = state % places;
    if (index === glob.length) return at;
    const token = glob[index];
    const next = stepOver(token, text, at);
    if (token !== "any-text") {
      if (next >= 0) open.push((index + 1) * places + next);
      continue;
    }
    const stay = next < 0 ? [] : [index * places + next];
    const leave = [(index + 1) * places + at];
    open.push(...greedy ? [...leave, ...stay] : [...stay, ...leave]);
  }
  return -1;
}
function stepOver(token, text, at) {
  const code = text.codePointAt(at);
  if (code === void 0) return -1;
  const accepted = typeof token === "number" ? token === comparable(code) : code !== newline;
  return accepted ? at + width(code) : -1;
}
function comparable(code) {
  return code >= 56448 && code <= 56575 ? replacementChar : code;
}

// src/shell/template.ts
function expandTemplate(template, matched) {
  if (!template.includes("$")) return template;
  return template.replace(reference, (whole, braced, bare) => {
    const name = braced ?? bare;
    if (name === void 0) return whole === "$$" ? "$" : whole;
    return name === "0" ? matched : "";
  });
}
var reference = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;

// src/shell/substitution.ts
function trimPrefix(value, pattern, longest) {
  const match = matchGlobAt(parsePattern(pattern), value, 0, longest);
  return match === void 0 ? value : value.slice(match.end);
}
function trimSuffix(value, pattern, longest) {
  const reversed = trimPrefix(reverse(value), reversePattern(pattern), longest);
  return reverse(reversed);
}
function replacePattern(value, pattern, replacement2, all) {
  const glob = parsePattern(pattern);
  if (all) return replaceAll(value, glob, replacement2);
  const match = findGlob(glob, value, 0);
  return match === void 0 ? value : value.slice(0, match.start) + replacement2 + value.slice(match.end);
}
function parsePattern(pattern) {
  try {
    return parseGlob(pattern);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new CompileError(`invalid pattern (${pattern}) in substitution: ${error.message}`, {
      code: "bad-substitution"
    });
  }
}
function replaceAll(value, glob, replacement2) {
  const parts = [];
  let copied = 0;
  for (let from = 0; from <= value.length; ) {
    const match = findGlob(glob, value, from);
    if (match === void 0) break;
    parts.push(value.slice(copied, match.start));
    if (match.end > copied || match.start === 0) {
      parts.push(expandTemplate(replacement2, value.slice(match.start, match.end)));
    }
    copied = match.end;
    from = Math.max(match.end, from + ((value.codePointAt(from) ?? 0) > 65535 ? 2 : 1));
  }
  parts.push(value.slice(copied));
  return parts.join("");
}
function reverse(text) {
  return [...toValidText(text)].reverse().join("");
}
function reversePattern(pattern) {
  const chars = [...toValidText(pattern)];
  const units = [];
  for (let i = 0; i < chars.length; i++) {
    const escapes = chars[i] === "\\" && i + 1 < chars.length;
    units.push(escapes ? `\\${chars[++i]}` : chars[i]);
  }
  return units.reverse().join("");
}

// src/shell/word-splitter.ts
var WordSplitter = class {
  #words = [];
  #buffer = "";
  #inWord = false;
  /** Adds text that white space cuts. */
  add(text) {
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      if (!isSpaceCode(text.charCodeAt(i))) continue;
      if (i > start) this.addRaw(text.slice(start, i));
      start = i + 1;
      if (this.#inWord) this.#endWord();
    }
    if (start < text.length) this.addRaw(text.slice(start));
  }
  /** Adds text that belongs to one word, white space and all. */
  addRaw(text) {
    this.#buffer += text;
    this.#inWord = true;
  }
  enter() {
    const outer = { words: this.#words, inWord: this.#inWord };
    this.#words = [];
    this.#buffer = "";
    this.#inWord = false;
    return outer;
  }
  leave(outer) {
    this.#words = outer.words;
    this.#buffer = "";
    this.#inWord = outer.inWord;
  }
  finish() {
    this.#endWord();
    return this.#words;
  }
  #endWord() {
    if (this.#buffer === "") return;
    this.#words.push(this.#buffer);
    this.#buffer = "";
    this.#inWord = false;
  }
};

// src/shell/lexer.ts
var ExpansionError = class extends CompileError {
  matched;
  unmatched;
  constructor(message, matched, unmatched) {
    super(message, { code: "bad-substitution" });
    this.matched = matched;
    this.unmatched = unmatched;
  }
};
function expandWord(word, env, options) {
  if (isPlain(word, options.escapeToken)) return { result: word, matched: noNames, unmatched: noNames };
  const lexer = new WordLexer(word, env, options, void 0);
  const result = lexer.run();
  return { result, matched: lexer.matched, unmatched: lexer.unmatched };
}
function expandWords(word, env, options) {
  if (!word.includes("<") && isPlain(word, options.escapeToken)) return fields(word);
  const splitter = new WordSplitter();
  new WordLexer(word, env, options, splitter).run();
  return splitter.finish();
}
var noNames = /* @__PURE__ */ new Set();
function isPlain(word, escapeToken) {
  return !(escapeToken === "\\" ? specialWithBackslash : specialWithBacktick).test(word);
}
var specialWithBackslash = /[$'"\\\ud800-\udfff]|^\ufeff/;
var specialWithBacktick = /[$'"`\ud800-\udfff]|^\ufeff/;
var maxDepth = 500;
var WordLexer = class {
  matched = noNames;
  unmatched = noNames;
  #word;
  #text;
  #env;
  #options;
  #words;
  #at = 0;
  #depth = 0;
  #rawEscapes;
  constructor(word, env, options, words) {
    this.#word = word;
    this.#text = toValidText(word.startsWith("\uFEFF") ? word.slice(1) : word);
    this.#env = env;
    this.#options = options;
    this.#words = words;
    this.#rawEscapes = options.rawEscapes ?? false;
  }
  run() {
    try {
      return this.#readUntil(void 0, this.#rawEscapes);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      const message = `failed to process ${quote(this.#word)}: ${error.message}`;
      throw new ExpansionError(message, this.matched, this.unmatched);
    }
  }
  /** Reads up to and over `stop`, or to the end of the word when there is no `stop`. */
  #readUntil(stop, rawEscapes) {
    if (this.#depth >= maxDepth) throw lexError("substitutions are nested too deeply");
    this.#depth++;
    const outerRawEscapes = this.#rawEscapes;
    const outerWords = this.#words?.enter();
    this.#rawEscapes = rawEscapes;
    try {
      let result = "";
      for (let char = this.#peek(); char !== ""; char = this.#peek()) {
        if (char === stop) {
          this.#at++;
          return result;
        }
        result += this.#readPart(char, stop);
      }
      if (stop === void 0) return result;
      throw lexError(`unexpected end of statement while looking for matching ${stop}`);
    } finally {
      this.#depth--;
      this.#rawEscapes = outerRawEscapes;
      if (stop !== void 0) this.#words?.leave(outerWords);
    }
  }
  #readPart(char, stop) {
    const quotes2 = !this.#options.skipProcessQuotes;
    if (char === "$") return this.#split(this.#readDollar());
    if (char === "<") return this.#keep(this.#readHeredocMark());
    if (char === "'" && quotes2) return this.#keep(this.#readSingleQuoted());
    if (char === '"' && quotes2) return this.#keep(this.#readDoubleQuoted());
    if (char === this.#options.escapeToken) return this.#keep(this.#readEscape());
    return this.#split(this.#readPlain(stop));
  }
  /** Hands text to the splitter, which cuts it at white space. */
  #split(text) {
    this.#words?.add(text);
    return text;
  }
  /** Hands text to the splitter as part of one word. */
  #keep(text) {
    this.#words?.addRaw(text);
    return text;
  }
  #readPlain(stop) {
    const start = this.#at++;
    while (this.#at < this.#text.length && !this.#endsPlain(this.#text[this.#at], stop)) this.#at++;
    return this.#text.slice(start, this.#at);
  }
  #endsPlain(char, stop) {
    if (char === "$" || char === "<" || char === "'" || char === '"') return true;
    return char === this.#options.escapeToken || char === stop;
  }
  /** The escape token stands for the character after it; at the end of the word it is dropped. */
  #readEscape() {
    const token = this.#take();
    return (this.#rawEscapes ? token : "") + this.#take();
  }
  /** `<<` and the blanks after it stay together, so that a heredoc's name is one word with them. */
  #readHeredocMark() {
    const start = this.#at++;
    if (this.#peek() === "<") {
      this.#at++;
      while (isBlank(this.#peek())) this.#at++;
    }
    return this.#text.slice(start, this.#at);
  }
  #readSingleQuoted() {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) {
      this.#at = this.#text.length;
      throw lexError("unexpected end of statement while looking for matching single-quote");
    }
    const start = this.#at;
    this.#at = end + 1;
    return this.#options.rawQuotes ? this.#text.slice(start, end + 1) : this.#text.slice(start + 1, end);
  }
  #readDoubleQuoted() {
    const mark = this.#options.rawQuotes ? '"' : "";
    let result = mark;
    this.#at++;
    for (let char = this.#peek(); char !== '"'; char = this.#peek()) {
      if (char === "") throw lexError("unexpected end of statement while looking for matching double-quote");
      if (char === "$") result += this.#readDollar();
      else if (char === this.#options.escapeToken) result += this.#readQuotedEscape();
      else result += this.#take();
    }
    this.#at++;
    return result + mark;
  }
  /** Inside double quotes only `"`, `$` and the escape token itself can be escaped. */
  #readQuotedEscape() {
    const token = this.#take();
    const kept = this.#rawEscapes ? token : "";
    const next = this.#peek();
    if (next === "") return kept;
    return kept + (next === '"' || next === "$" || next === token ? this.#take() : token);
  }
  #readDollar() {
    this.#at++;
    if (this.#peek() === "{") return this.#readBraced();
    const name = this.#readName();
    if (name === "") return "$";
    const value = this.#lookUp(name);
    if (value === void 0) return this.#options.skipUnsetEnv ? `$${name}` : "";
    return value;
  }
  #readBraced() {
    this.#at++;
    const first = this.#peek();
    if (first === "") throw lexError("syntax error: missing '}'");
    if (first === "{" || first === "}" || first === ":") throw lexError("syntax error: bad substitution");
    const name = this.#readName();
    const operator = this.#takeOrInvalid();
    if (operator === "}") return this.#readUnmodified(name);
    if (operator === "/") return this.#readReplacement(name);
    if (operator === ":") return this.#readModified(name, this.#takeOrInvalid(), ":");
    if ("+-?#%".includes(operator)) return this.#readModified(name, operator, "");
    throw unsupportedModifier(operator);
  }
  #readUnmodified(name) {
    const value = this.#lookUp(name);
    if (value === void 0) return this.#options.skipUnsetEnv ? `\${${name}}` : "";
    return value;
  }
  /** `${name-word}` and its kin; `colon` is ':' when an empty value counts as unset. */
  #readModified(name, operator, colon) {
    const modifier = colon + operator;
    const trims = operator === "#" || operator === "%";
    if (trims && colon !== "") throw unsupportedModifier(modifier);
    const word = this.#readOperand("}", trims, "syntax error: missing '}'");
    const value = this.#lookUp(name);
    if (value === void 0 && this.#options.skipUnsetEnv) return `\${${name}${modifier}${word}}`;
    const absent = value === void 0 || colon !== "" && value === "";
    const text = value ?? "";
    if (operator === "-") return absent ? word : text;
    if (operator === "+") return absent ? "" : word;
    if (operator === "?") return absent ? failUnset(name, word, value === void 0) : text;
    if (!trims) throw unsupportedModifier(modifier);
    const longest = word.startsWith(operator);
    const trim = operator === "%" ? trimSuffix : trimPrefix;
    return trim(text, longest ? word.slice(1) : word, longest);
  }
  #readReplacement(name) {
    const all = this.#peek() === "/";
    if (all) this.#at++;
    const pattern = this.#readOperand("/", true, `syntax error: missing '/' in \${}`);
    const replacement2 = this.#readOperand("}", true, "syntax error: missing '}'");
    const value = this.#lookUp(name);
    if (value === void 0 && this.#options.skipUnsetEnv) return `\${${name}/${pattern}/${replacement2}}`;
    return replacePattern(value ?? "", pattern, replacement2, all);
  }
  /** A mistake that reaches to the end of the word is reported as the missing end of the substitution. */
  #readOperand(stop, rawEscapes, missing) {
    try {
      return this.#readUntil(stop, rawEscapes);
    } catch (error) {
      throw this.#at >= this.#text.length ? lexError(missing) : error;
    }
  }
  #readName() {
    const end = readName(this.#text, this.#at);
    const name = this.#text.slice(this.#at, end);
    this.#at = end;
    return name;
  }
  #lookUp(name) {
    const value = this.#env.get(name);
    if (value === void 0) this.unmatched = withName(this.unmatched, name);
    else this.matched = withName(this.matched, name);
    return value;
  }
  #peek() {
    return this.#text[this.#at] ?? "";
  }
  /** The next UTF-16 unit; '' at the end. */
  #take() {
    return this.#text[this.#at++] ?? "";
  }
  /** The next character; U+FFFD at the end, which is how the reference prints the end of its input. */
  #takeOrInvalid() {
    const code = this.#text.codePointAt(this.#at);
    if (code === void 0) return "\uFFFD";
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }
};
function withName(names2, name) {
  if (names2 === noNames) return /* @__PURE__ */ new Set([name]);
  names2.add(name);
  return names2;
}
function isBlank(char) {
  return char === " " || char === "	" || char === "\r";
}
function failUnset(name, message, unset) {
  throw lexError(
    `${name}: ${message || (unset ? "is not allowed to be unset" : "is not allowed to be empty")}`
  );
}
function unsupportedModifier(modifier) {
  return lexError(`unsupported modifier (${modifier}) in substitution`);
}
function lexError(message) {
  return new CompileError(message, { code: "bad-substitution" });
}

// src/syntax/heredoc.ts
function parseHeredocWord(word) {
  const match = opening.exec(word);
  if (match === null) return void 0;
  const [, fileDescriptor = "", dash, rest = ""] = match;
  if (rest === "") return void 0;
  const names2 = expandWords(rest, emptyEnv, nameOptions);
  if (names2.length !== 1) return void 0;
  const rawNames = expandWords(rest, emptyEnv, rawNameOptions);
  if (rawNames.length !== names2.length) {
    throw new CompileError(`internal lexing of heredoc produced inconsistent results: ${rest}`);
  }
  return {
    name: names2[0],
    fileDescriptor: Math.min(Number(fileDescriptor), maxFileDescriptor),
    expand: countQuotes(names2[0]) === countQuotes(rawNames[0]),
    chomp: dash === "-"
  };
}
function heredocsInLine(line) {
  const heredocs = [];
  for (const word of lineWords(line)) {
    const heredoc = parseHeredocWord(word);
    if (heredoc !== void 0) heredocs.push(heredoc);
  }
  return heredocs;
}
function chompHeredoc(content) {
  return content.replace(leadingTabs, "$1");
}
var opening = /^([0-9]*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
var leadingTabs = /(^|\n)\t+/g;
var quotes = /['"]/g;
var maxFileDescriptor = 2 ** 64;
var nameOptions = { escapeToken: "\\", skipUnsetEnv: true };
var rawNameOptions = { escapeToken: "\\", skipUnsetEnv: true, rawQuotes: true };
var lineOptions = { escapeToken: "\\", skipUnsetEnv: true, rawQuotes: true, rawEscapes: true };
function lineWords(line) {
  try {
    return expandWords(line, emptyEnv, lineOptions);
  } catch (error) {
    if (error instanceof CompileError) return [];
    throw error;
  }
}
function countQuotes(text) {
  return text.match(quotes)?.length ?? 0;
}

// src/proto/codec.ts
import Long from "long";
function codecOf(type) {
  return {
    encode: (message) => type.encode(message).finish(),
    decode: (bytes) => type.decode(bytes)
  };
}
function toLong(value) {
  return typeof value === "bigint" ? Long.fromBigInt(value) : Long.fromNumber(value);
}

// src/llb/ops/file/file-action.ts
var noTimestamp = -1n;

// src/llb/ops/file/file-path.ts
function absolutePath(dir, path) {
  const clean = cleanPath(path);
  return isAbsPath(clean) ? clean : joinPath("/", dir, clean);
}
function destinationPath(dir, path) {
  const absolute = absolutePath(dir, path);
  if (path.endsWith("/")) return absolute.endsWith("/") ? absolute : `${absolute}/`;
  if (!path.endsWith("/.")) return absolute;
  return absolute === "/" ? "/." : `${absolute}/.`;
}

// src/base/go-strconv.ts
var GoNumberError = class extends Error {
  name = "GoNumberError";
  reason;
  constructor(func, text, reason) {
    super(`strconv.${func}: parsing ${quote(text)}: ${reason}`);
    this.reason = reason;
  }
};
function parseBool(text) {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  if (/^(?:0|f|F|FALSE|false|False)$/.test(text)) return false;
  throw new GoNumberError("ParseBool", text, "invalid syntax");
}
function parseInt64(text, base, bits) {
  const negative = text.startsWith("-");
  const digits = negative || text.startsWith("+") ? text.slice(1) : text;
  const value = parseMagnitude("ParseInt", text, digits, base);
  const limit = 1n << BigInt(bits - 1);
  if (negative ? value > limit : value >= limit)
    throw new GoNumberError("ParseInt", text, "value out of range");
  return negative ? -value : value;
}
function parseUint64(text, base, bits) {
  const value = parseMagnitude("ParseUint", text, text, base);
  if (value >= 1n << BigInt(bits)) throw new GoNumberError("ParseUint", text, "value out of range");
  return value;
}
function atoi(text) {
  if (!/^[+-]?[0-9]+$/.test(text)) throw new GoNumberError("Atoi", text, "invalid syntax");
  const value = BigInt(text.replace(/^\+/, ""));
  if (value >= 1n << 63n || value < -(1n << 63n)) throw new GoNumberError("Atoi", text, "value out of range");
  return Number(value);
}
function parseMagnitude(func, text, digits, base) {
  const invalid5 = () => new GoNumberError(func, text, "invalid syntax");
  if (base !== 0) {
    if (digits === "" || ![...digits].every((digit) => digitValue(digit) < base)) throw invalid5();
    return toBigInt(digits, base);
  }
  const prefixed2 = /^0([xXoObB])(_?[0-9a-fA-F].*)$/.exec(digits);
  const octal = prefixed2 === null && /^0./.test(digits);
  const radix = prefixed2 ? prefixRadix(prefixed2[1]) : octal ? 8 : 10;
  const body = prefixed2 ? prefixed2[2] : octal ? digits.slice(1) : digits;
  const separated = prefixed2 || octal ? /^_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*$/ : /^[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*$/;
  const plain3 = body.replaceAll("_", "");
  if (!separated.test(body) || ![...plain3].every((digit) => digitValue(digit) < radix)) throw invalid5();
  return toBigInt(plain3, radix);
}
function prefixRadix(letter) {
  const lower17 = letter.toLowerCase();
  return lower17 === "x" ? 16 : lower17 === "o" ? 8 : 2;
}
function digitValue(digit) {
  return /^[0-9a-zA-Z]$/.test(digit) ? Number.parseInt(digit, 36) : 99;
}
function toBigInt(digits, radix) {
  let value = 0n;
  for (const digit of digits) value = value * BigInt(radix) + BigInt(digitValue(digit));
  return value;
}

// src/llb/ops/file/owner.ts
function parseOwner(text) {
  const colon = text.indexOf(":");
  if (colon === -1) return { user: parseOwnerId(text) };
  return { user: parseOwnerId(text.slice(0, colon)), group: parseOwnerId(text.slice(colon + 1)) };
}
function ownerToProto(owner, base) {
  return owner && { user: idToProto(owner.user, base), group: idToProto(owner.group, base) };
}
function parseOwnerId(text) {
  if (text === "root") return { id: 0 };
  try {
    return { id: Number(parseInt64(text, 10, 32)) };
  } catch {
    return { name: text };
  }
}
function idToProto(owner, base) {
  if (owner === void 0) return void 0;
  if ("name" in owner && owner.name !== "") return { byName: { name: owner.name, input: toLong(base) } };
  return { byID: ("id" in owner ? owner.id : 0) >>> 0 };
}

// src/llb/ops/file/actions.ts
function mkdir(path, mode, options = {}) {
  return {
    encode: ({ dir, base }) => ({
      mkdir: {
        path: absolutePath(dir, path),
        mode: mode & 511,
        makeParents: options.parents ?? false,
        owner: ownerToProto(options.owner, base),
        timestamp: toLong(options.createdTime ?? noTimestamp)
      }
    })
  };
}
function mkfile(path, mode, data, options = {}) {
  return {
    encode: ({ dir, base }) => ({
      mkfile: {
        path: absolutePath(dir, path),
        mode: mode & 511,
        data,
        owner: ownerToProto(options.owner, base),
        timestamp: toLong(options.createdTime ?? noTimestamp)
      }
    })
  };
}

// src/llb/cap-ids.ts
var Cap = {
  constraints: "constraints",
  diffOp: "diffop",
  execCdi: "exec.meta.cdi",
  execCgroupParent: "exec.meta.cgroup.parent",
  execLinuxResources: "exec.meta.linux.resources",
  execMetaBase: "exec.meta.base",
  execMountBind: "exec.mount.bind",
  execMountBindReadWriteNoOutput: "exec.mount.bind.readwrite-nooutput",
  execMountCache: "exec.mount.cache",
  execMountCacheSharing: "exec.mount.cache.sharing",
  execMountContentCache: "exec.mount.cache.content",
  execMountSecret: "exec.mount.secret",
  execMountSelector: "exec.mount.selector",
  execMountSsh: "exec.mount.ssh",
  execMountTmpfs: "exec.mount.tmpfs",
  execMountTmpfsSize: "exec.mount.tmpfs.size",
  execNetwork: "exec.meta.network",
  execProxyEnv: "exec.meta.proxyenv",
  execSecretEnv: "exec.secretenv",
  execSecurity: "exec.meta.security",
  execSetsDefaultPath: "exec.meta.setsdefaultpath",
  execUlimit: "exec.meta.ulimit",
  execValidExitCode: "exec.validexitcode",
  fileBase: "file.base",
  buildOpLlbFileName: "source.buildop.llbfilename",
  mergeOp: "mergeop",
  metaDescription: "meta.description",
  metaExportCache: "meta.exportcache",
  metaIgnoreCache: "meta.ignorecache",
  platform: "platform",
  sourceGit: "source.git",
  sourceGitBundle: "source.git.bundle",
  sourceGitCheckoutBundle: "source.git.checkoutbundle",
  sourceGitChecksum: "source.git.checksum",
  sourceGitFetchByCommit: "source.git.fetchbycommit",
  sourceGitFullUrl: "source.git.fullurl",
  sourceGitHttpAuth: "source.git.httpauth",
  sourceGitKeepDir: "source.git.keepgitdir",
  sourceGitKnownSshHosts: "source.git.knownsshhosts",
  sourceGitMountSshSock: "source.git.mountsshsock",
  sourceGitMtime: "source.git.mtime",
  sourceGitSkipSubmodules: "source.git.skipsubmodules",
  sourceHttp: "source.http",
  sourceHttpAuth: "source.http.auth",
  sourceHttpChecksum: "source.http.checksum",
  sourceHttpHeader: "source.http.header",
  sourceHttpPerm: "source.http.perm",
  sourceHttpSignature: "source.http.signatureverify",
  /** Misspelt in the reference, so on the wire too. */
  sourceHttpUidGid: "soruce.http.uidgid",
  sourceImage: "source.image",
  sourceImageChecksum: "source.image.checksum",
  sourceImageLayerLimit: "source.image.layerlimit",
  sourceImageResolveMode: "source.image.resolvemode",
  sourceLocal: "source.local",
  sourceLocalDiffer: "source.local.differ",
  sourceLocalExcludePatterns: "source.local.excludepatterns",
  sourceLocalFollowPaths: "source.local.followpaths",
  sourceLocalIncludePatterns: "source.local.includepatterns",
  sourceLocalMetadataTransfer: "source.local.metadatatransfer",
  sourceLocalSessionId: "source.local.sessionid",
  sourceLocalSharedKeyHint: "source.local.sharedkeyhint",
  sourceLocalUnique: "source.local.unique",
  sourceOciLayout: "source.ocilayout"
};
var furtherCaps = [
  "cache.azblob",
  "cache.gha",
  "cache.s3",
  "exec.cgroup",
  "exec.meta.network.proxy",
  "exec.meta.security.devices.v1",
  "exporter.image.annotations",
  "exporter.image.attestations",
  "exporter.multiple",
  "exporter.session",
  "exporter.sourcedateepoch",
  "file.copy.alwaysreplaceexistingdestpaths",
  "file.copy.includeexcludepatterns",
  "file.copy.requiredpaths",
  "file.rm.nofollowsymlink",
  "file.rm.wildcard",
  "file.symlink.create",
  "gc.freespacefilter",
  "history.filter",
  "passthroughop",
  "source.git.signatureverify",
  "source.git.subdir",
  "source.imageblob",
  "source.policy",
  "source.policy.session"
];
var allCapIds = [...Object.values(Cap), ...furtherCaps].sort();

// src/llb/op-encoding.ts
var emptyInput = -1;
var skipOutput = -1;

// src/image/platform.ts
function defaultPlatform() {
  const host = globalThis.process;
  const os = host?.platform === "win32" ? "windows" : host?.platform ?? "linux";
  const architecture = goArchitectures.get(host?.arch ?? "x64") ?? host?.arch ?? "amd64";
  return architecture === "arm" ? { os, architecture, variant: "v7" } : { os, architecture };
}
var goArchitectures = /* @__PURE__ */ new Map([
  ["x64", "amd64"],
  ["ia32", "386"]
]);
function normalizePlatform(platform) {
  const { architecture, variant } = normalizeArchitecture(platform.architecture, platform.variant ?? "");
  const features = platform.osFeatures;
  return {
    ...platform,
    os: normalizeOs(platform.os),
    architecture,
    variant,
    osFeatures: features === void 0 || features.length === 0 ? features : [...new Set(features)].sort(compareBytes)
  };
}
function formatPlatform(platform) {
  if (platform.os === "") return "unknown";
  const version = encodeOption(platform.osVersion ?? "");
  const features = formatFeatures(platform.osFeatures ?? []);
  const options = version === "" && features === "" ? "" : `(${version}${features === "" ? "" : `+${features}`})`;
  return [platform.os + options, platform.architecture, platform.variant ?? ""].filter((part) => part !== "").join("/");
}
function normalizeOs(os) {
  if (os === "") return defaultPlatform().os;
  const lower17 = toLower(os);
  return lower17 === "macos" ? "darwin" : lower17;
}
function normalizeArchitecture(architecture, variant) {
  const arch = toLower(architecture);
  const lower17 = toLower(variant);
  switch (arch) {
    case "i386":
      return { architecture: "386", variant: "" };
    case "x86_64":
    case "x86-64":
    case "amd64":
      return { architecture: "amd64", variant: lower17 === "v1" ? "" : lower17 };
    case "aarch64":
    case "arm64":
      return { architecture: "arm64", variant: arm64Variants.get(lower17) ?? lower17 };
    case "armhf":
      return { architecture: "arm", variant: "v7" };
    case "armel":
      return { architecture: "arm", variant: "v6" };
    case "arm":
      return { architecture: "arm", variant: armVariants.get(lower17) ?? lower17 };
    default:
      return { architecture: arch, variant: lower17 };
  }
}
var arm64Variants = /* @__PURE__ */ new Map([
  ["8", ""],
  ["v8", ""],
  ["v8.0", ""],
  ["9", "v9"],
  ["9.0", "v9"],
  ["v9.0", "v9"]
]);
var armVariants = /* @__PURE__ */ new Map([
  ["", "v7"],
  ["7", "v7"],
  ["5", "v5"],
  ["6", "v6"],
  ["8", "v8"]
]);
function formatFeatures(features) {
  const present = [...new Set(features)].filter((feature) => feature !== "").sort(compareBytes);
  return present.map(encodeOption).join("+");
}
function encodeOption(text) {
  return text.replace(/[%+()/]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
var componentPattern = "^[A-Za-z0-9_.-]+$";
var osPattern = "^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$";
var componentRegExp = new RegExp(componentPattern);
var osRegExp = new RegExp(osPattern);
var knownSystems = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos".split(
    " "
  )
);
var knownArchitectures = new Set(
  "386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm".split(
    " "
  )
);
function parsePlatform(specifier) {
  if (specifier.includes("*")) throw invalid(`${quote(specifier)}: wildcards not yet supported`);
  const parts = splitParts(specifier);
  const system = parseSystem(parts[0], specifier);
  for (const part of parts.slice(1)) {
    if (componentRegExp.test(part)) continue;
    throw invalid(
      `${quote(part)} is an invalid component of ${quote(specifier)}: platform specifier component must match ${quote(componentPattern)}`
    );
  }
  const [first, arch, variant] = parts;
  if (parts.length > 3) throw invalid(`${quote(specifier)}: cannot parse platform specifier`);
  if (arch === void 0) return completeSingle(first, system, specifier);
  const normal = normalizeArchitecture(arch, variant ?? "");
  if (variant === void 0) return { ...system, ...withoutDefaultArm(normal) };
  const isPlainArm64 = normal.architecture === "arm64" && normal.variant === "";
  return { ...system, architecture: normal.architecture, variant: isPlainArm64 ? "v8" : normal.variant };
}
function splitParts(specifier) {
  const all = specifier.split("/");
  return all.length <= 4 ? all : [...all.slice(0, 3), all.slice(3).join("/")];
}
function parseSystem(part, specifier) {
  const match = osRegExp.exec(part);
  if (match === null) {
    throw invalid(
      `${quote(part)} is an invalid OS component of ${quote(specifier)}: OSAndVersion specifier component must match ${quote(osPattern)}`
    );
  }
  const osVersion = decodeOption(
    match[2] ?? "",
    (why) => `${quote(specifier)} has an invalid OS version ${quote(match[2] ?? "")}: ${why}`
  );
  const features = match[3] ?? "";
  return {
    os: normalizeOs(match[1]),
    osVersion,
    osFeatures: features === "" ? void 0 : parseFeatures(features.slice(1), specifier)
  };
}
function parseFeatures(text, specifier) {
  const features = [];
  for (const raw of text.split("+").map(trimSpace)) {
    const feature = decodeOption(
      raw,
      (why) => `${quote(specifier)} has invalid OS features: invalid os feature ${quote(raw)}: ${why}`
    );
    if (feature !== "") features.push(feature);
  }
  return features;
}
function decodeOption(text, explain) {
  const bad = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(text);
  if (bad !== null)
    throw new CompileError(explain(`invalid URL escape ${quote(bad[0])}`), { code: "invalid-platform" });
  return text.includes("%") ? decodeURIComponent(text) : text;
}
function completeSingle(word, system, specifier) {
  const host = defaultPlatform();
  if (knownSystems.has(system.os)) {
    return { ...system, architecture: host.architecture, variant: host.variant === "v7" ? "" : host.variant };
  }
  const normal = withoutDefaultArm(normalizeArchitecture(word, ""));
  if (!knownArchitectures.has(normal.architecture)) {
    throw invalid(`${quote(specifier)}: unknown operating system or architecture`);
  }
  return { ...system, os: host.os, ...normal };
}
function withoutDefaultArm(normal) {
  return normal.architecture === "arm" && normal.variant === "v7" ? { ...normal, variant: "" } : normal;
}
function invalid(message) {
  return new CompileError(`${message}: invalid argument`, {
    code: "invalid-platform",
    hint: "Write a platform as os/arch or os/arch/variant, for example linux/arm64."
  });
}

// src/llb/env-list.ts
var EnvNode = class _EnvNode {
  #parent;
  /** The change right before the block. */
  #before;
  #key;
  /** Undefined marks a deletion. */
  #value;
  /** How many changes there are. */
  #count;
  /** What the block's changes come to. Small blocks have none: they are walked. */
  #table;
  constructor(parent, key, value) {
    this.#parent = parent;
    this.#key = key;
    this.#value = value;
    this.#count = parent === void 0 ? 0 : parent.#count + 1;
    const size = this.#count & -this.#count;
    this.#before = parent;
    if (size < smallestBlock) return;
    const start = this.#count - size;
    while (this.#before.#count > start) this.#before = this.#before.#before;
    this.#table = this.#tableBackTo(start);
  }
  get(key) {
    let node = this;
    while (node !== void 0) {
      if (node.#table === void 0) {
        if (node.#key === key && node.#parent !== void 0) return node.#value;
      } else {
        const value = node.#table.get(key);
        if (value !== void 0 || node.#table.has(key)) return value;
      }
      node = node.#before;
    }
    return void 0;
  }
  has(key) {
    return this.get(key) !== void 0;
  }
  set(key, value) {
    return new _EnvNode(this, key, value);
  }
  delete(key) {
    return new _EnvNode(this, key, void 0);
  }
  keys() {
    return this.#entries().map(([key]) => key);
  }
  toArray() {
    return this.#entries().map(([key, value]) => `${key}=${value}`);
  }
  #entries() {
    const entries = [];
    for (const [key, value] of this.#tableBackTo(0)) if (value !== void 0) entries.push([key, value]);
    return entries.reverse();
  }
  /** The last change of each key since `count` was `start`, the newest first. */
  #tableBackTo(start) {
    const table = /* @__PURE__ */ new Map();
    for (let node = this; node.#count > start; node = node.#parent) {
      if (!table.has(node.#key)) table.set(node.#key, node.#value);
    }
    return table;
  }
};
var smallestBlock = 8;
var emptyEnvList = new EnvNode(void 0, "", void 0);

// src/llb/state.ts
var emptyState = {
  output: void 0,
  env: emptyEnvList,
  dir: "/",
  user: "",
  hostname: "",
  network: "sandbox",
  security: "sandbox"
};
function scratch() {
  return emptyState;
}
function stateOf(output, platform) {
  const state = withOutput(emptyState, output);
  return platform === void 0 ? state : withPlatform(state, platform);
}
function withOutput(state, output) {
  const platform = output?.kind === "output" ? output.platform : void 0;
  return platform === void 0 ? { ...state, output } : { ...state, output, platform: normalizePlatform(platform) };
}
function withEnv(state, key, value) {
  return { ...state, env: state.env.set(key, value) };
}
function withDir(state, dir) {
  return { ...state, dir: isAbsPath(dir) ? dir : joinPath(state.dir, dir) };
}
function withUser(state, user) {
  return { ...state, user };
}
function withHostname(state, hostname) {
  return { ...state, hostname };
}
function withNetwork(state, network) {
  return { ...state, network };
}
function withPlatform(state, platform) {
  return { ...state, platform: normalizePlatform(platform) };
}

// src/llb/ops/op-vertex.ts
function opVertex(constraints, inputs, encode) {
  const present = inputs.filter((input) => input !== void 0);
  return { kind: "op", constraints, inputs: present.length > 1 ? [...new Set(present)] : present, encode };
}
function outputOf(vertex, index = 0, platform) {
  return { kind: "output", vertex, index, platform };
}

// src/llb/ops/file/file.ts
function file(state, actions, constraints = {}) {
  const sources = actions.map((action) => action.source?.output).reverse();
  const vertex = opVertex(
    constraints,
    [state.output, ...sources],
    (inputs) => encodeFile(state, actions, inputs)
  );
  return withOutput(state, outputOf(vertex));
}
function encodeFile(state, actions, inputs) {
  if (actions.length === 0) throw new CompileError("action is required");
  const base = inputs.add(state.output);
  const secondary = actions.map((action) => inputs.add(action.source?.output));
  const count = inputs.count();
  const encoded = actions.map(
    (action, index) => ({
      // The n-th action's result has the number of inputs + n as its index.
      input: toLong(index === 0 ? base : count + index - 1),
      secondaryInput: toLong(action.source === void 0 ? emptyInput : secondary[index]),
      output: toLong(index === actions.length - 1 ? 0 : skipOutput),
      ...action.encode({ dir: state.dir, base })
    })
  );
  return { operation: { file: { actions: encoded } }, caps: [Cap.fileBase], platform: "none" };
}

// src/instructions/shared/heredoc-content.ts
function heredocOf(arg) {
  try {
    return parseHeredocWord(arg);
  } catch (error) {
    if (error instanceof CompileError) return void 0;
    throw error;
  }
}
function inlineDocument(path, mode, content, platform) {
  return file(scratch(), [mkfile(path, mode, encodeText(content))], {
    customName: "[internal] preparing inline document",
    platform
  });
}
function summarizeHeredoc(content) {
  const trimmed = trimSpace(content).replaceAll("\r\n", "\n");
  const end = trimmed.indexOf("\n");
  return end === -1 ? trimmed : `${trimmed.slice(0, end)}...`;
}

// src/instructions/shared/instruction-errors.ts
function atLeastOneArgument(instruction) {
  return new CompileError(`${instruction} requires at least one argument`);
}
function exactlyOneArgument(instruction) {
  return new CompileError(`${instruction} requires exactly one argument`);
}
function noDestinationArgument(instruction) {
  return new CompileError(
    `${instruction} requires at least two arguments, but only one was provided. Destination could not be determined`
  );
}
function badHeredoc(instruction, place) {
  return new CompileError(`${instruction} cannot accept a heredoc as ${place}`);
}
function blankNames(instruction) {
  return new CompileError(`${instruction} names can not be blank`);
}
function tooManyArguments(instruction) {
  return new CompileError(`Bad input to ${instruction}, too many arguments`);
}
function notJson(instruction) {
  return new CompileError(`${instruction} requires the arguments to be in JSON form`);
}

// src/instructions/shared/copy-arguments.ts
function requireDestination(instruction, args) {
  if (args.length < 2) throw noDestinationArgument(instruction);
}
function parseCopyArguments(instruction, { args, heredocs }) {
  const destination = args.at(-1);
  if (heredocOf(destination) !== void 0) throw badHeredoc(instruction, "a destination");
  const bodies = new Map(heredocs.map(({ name, content }) => [name, content]));
  const sources = [];
  const contents = [];
  for (const word of args.slice(0, -1)) {
    const heredoc = heredocOf(word);
    if (heredoc === void 0) {
      sources.push(word);
    } else {
      const { name, chomp, expand: expand10 } = heredoc;
      const body = bodies.get(name) ?? "";
      contents.push({ path: name, data: chomp ? chompHeredoc(body) : body, expand: expand10 });
    }
  }
  return { sources, contents, destination };
}
function expandCopyArguments(instruction, expand10) {
  const sources = instruction.sources.map(expand10);
  return { ...instruction, sources, destination: expand10(instruction.destination) };
}
function expandCopyContents(instruction, expand10) {
  if (instruction.contents.length === 0) return instruction;
  const contents = instruction.contents.map(
    (content) => content.expand ? { ...content, data: expand10(content.data) } : content
  );
  return { ...instruction, contents };
}

// src/llb/ops/merge.ts
function merge(states, constraints = {}) {
  const layers = states.filter((state) => state.output !== void 0);
  const [first] = layers;
  if (first === void 0) return scratch();
  if (layers.length === 1) return first;
  const outputs = layers.map((state) => state.output);
  const vertex = opVertex(constraints, outputs, (inputs) => ({
    operation: {
      merge: { inputs: outputs.map((output) => ({ input: toLong(inputs.add(output, { always: true })) })) }
    },
    caps: [Cap.mergeOp],
    platform: "none"
  }));
  return withOutput(first, outputOf(vertex));
}

// src/proto/gen/llb.js
import $protobuf from "protobufjs/minimal.js";
var $Reader = $protobuf.Reader;
var $Writer = $protobuf.Writer;
var $util = $protobuf.util;
var $Object = $util.global.Object;
var $undefined = $util.global.undefined;
var $Error = $util.global.Error;
var $RangeError = $util.global.RangeError;
var $root = $protobuf.roots["dockerfile-llb-llb"] || ($protobuf.roots["dockerfile-llb-llb"] = {});
var pb = $root.pb = (() => {
  const pb2 = {};
  pb2.Op = (function() {
    const Op = function(properties) {
      this.inputs = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Op.prototype.inputs = $util.emptyArray;
    Op.prototype.exec = null;
    Op.prototype.source = null;
    Op.prototype.file = null;
    Op.prototype.build = null;
    Op.prototype.merge = null;
    Op.prototype.diff = null;
    Op.prototype.passthrough = null;
    Op.prototype.platform = null;
    Op.prototype.constraints = null;
    let $oneOfFields;
    $Object.defineProperty(Op.prototype, "op", {
      get: $util.oneOfGetter($oneOfFields = ["exec", "source", "file", "build", "merge", "diff", "passthrough"]),
      set: $util.oneOfSetter($oneOfFields)
    });
    Op.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.inputs != null && message.inputs.length)
        for (let i = 0; i < message.inputs.length; ++i)
          $root.pb.Input.encode(message.inputs[i], writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), _depth + 1).ldelim();
      if (message.exec != null && $Object.hasOwnProperty.call(message, "exec"))
        $root.pb.ExecOp.encode(message.exec, writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).fork(), _depth + 1).ldelim();
      if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
        $root.pb.SourceOp.encode(message.source, writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).fork(), _depth + 1).ldelim();
      if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
        $root.pb.FileOp.encode(message.file, writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).fork(), _depth + 1).ldelim();
      if (message.build != null && $Object.hasOwnProperty.call(message, "build"))
        $root.pb.BuildOp.encode(message.build, writer.uint32(
          /* id 5, wireType 2 =*/
          42
        ).fork(), _depth + 1).ldelim();
      if (message.merge != null && $Object.hasOwnProperty.call(message, "merge"))
        $root.pb.MergeOp.encode(message.merge, writer.uint32(
          /* id 6, wireType 2 =*/
          50
        ).fork(), _depth + 1).ldelim();
      if (message.diff != null && $Object.hasOwnProperty.call(message, "diff"))
        $root.pb.DiffOp.encode(message.diff, writer.uint32(
          /* id 7, wireType 2 =*/
          58
        ).fork(), _depth + 1).ldelim();
      if (message.passthrough != null && $Object.hasOwnProperty.call(message, "passthrough"))
        $root.pb.PassthroughOp.encode(message.passthrough, writer.uint32(
          /* id 8, wireType 2 =*/
          66
        ).fork(), _depth + 1).ldelim();
      if (message.platform != null && $Object.hasOwnProperty.call(message, "platform"))
        $root.pb.Platform.encode(message.platform, writer.uint32(
          /* id 10, wireType 2 =*/
          82
        ).fork(), _depth + 1).ldelim();
      if (message.constraints != null && $Object.hasOwnProperty.call(message, "constraints"))
        $root.pb.WorkerConstraints.encode(message.constraints, writer.uint32(
          /* id 11, wireType 2 =*/
          90
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Op.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Op();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (!(message.inputs && message.inputs.length))
              message.inputs = [];
            message.inputs.push($root.pb.Input.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            message.exec = $root.pb.ExecOp.decode(reader, reader.size(), $undefined, _depth + 1, message.exec);
            message.op = "exec";
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            message.source = $root.pb.SourceOp.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
            message.op = "source";
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            message.file = $root.pb.FileOp.decode(reader, reader.size(), $undefined, _depth + 1, message.file);
            message.op = "file";
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            message.build = $root.pb.BuildOp.decode(reader, reader.size(), $undefined, _depth + 1, message.build);
            message.op = "build";
            continue;
          }
          case 6: {
            if (wireType !== 2)
              break;
            message.merge = $root.pb.MergeOp.decode(reader, reader.size(), $undefined, _depth + 1, message.merge);
            message.op = "merge";
            continue;
          }
          case 7: {
            if (wireType !== 2)
              break;
            message.diff = $root.pb.DiffOp.decode(reader, reader.size(), $undefined, _depth + 1, message.diff);
            message.op = "diff";
            continue;
          }
          case 8: {
            if (wireType !== 2)
              break;
            message.passthrough = $root.pb.PassthroughOp.decode(reader, reader.size(), $undefined, _depth + 1, message.passthrough);
            message.op = "passthrough";
            continue;
          }
          case 10: {
            if (wireType !== 2)
              break;
            message.platform = $root.pb.Platform.decode(reader, reader.size(), $undefined, _depth + 1, message.platform);
            continue;
          }
          case 11: {
            if (wireType !== 2)
              break;
            message.constraints = $root.pb.WorkerConstraints.decode(reader, reader.size(), $undefined, _depth + 1, message.constraints);
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Op;
  })();
  pb2.Platform = (function() {
    const Platform = function(properties) {
      this.OSFeatures = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Platform.prototype.Architecture = "";
    Platform.prototype.OS = "";
    Platform.prototype.Variant = "";
    Platform.prototype.OSVersion = "";
    Platform.prototype.OSFeatures = $util.emptyArray;
    Platform.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.Architecture != null && $Object.hasOwnProperty.call(message, "Architecture") && message.Architecture !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.Architecture);
      if (message.OS != null && $Object.hasOwnProperty.call(message, "OS") && message.OS !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.OS);
      if (message.Variant != null && $Object.hasOwnProperty.call(message, "Variant") && message.Variant !== "")
        writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).string(message.Variant);
      if (message.OSVersion != null && $Object.hasOwnProperty.call(message, "OSVersion") && message.OSVersion !== "")
        writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).string(message.OSVersion);
      if (message.OSFeatures != null && message.OSFeatures.length)
        for (let i = 0; i < message.OSFeatures.length; ++i)
          writer.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(message.OSFeatures[i]);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Platform.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Platform();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.Architecture = value;
            else
              delete message.Architecture;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.OS = value;
            else
              delete message.OS;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.Variant = value;
            else
              delete message.Variant;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.OSVersion = value;
            else
              delete message.OSVersion;
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            if (!(message.OSFeatures && message.OSFeatures.length))
              message.OSFeatures = [];
            message.OSFeatures.push(reader.stringVerify());
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Platform;
  })();
  pb2.Input = (function() {
    const Input = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Input.prototype.digest = "";
    Input.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    Input.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.digest);
      if (message.index != null && $Object.hasOwnProperty.call(message, "index") && (typeof message.index === "object" ? message.index.low || message.index.high : message.index !== 0))
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int64(message.index);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Input.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Input();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.digest = value;
            else
              delete message.digest;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.index = value;
            else
              delete message.index;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Input;
  })();
  pb2.WorkerConstraints = (function() {
    const WorkerConstraints = function(properties) {
      this.filter = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    WorkerConstraints.prototype.filter = $util.emptyArray;
    WorkerConstraints.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.filter != null && message.filter.length)
        for (let i = 0; i < message.filter.length; ++i)
          writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(message.filter[i]);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    WorkerConstraints.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.WorkerConstraints();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (!(message.filter && message.filter.length))
              message.filter = [];
            message.filter.push(reader.stringVerify());
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return WorkerConstraints;
  })();
  pb2.ExecOp = (function() {
    const ExecOp = function(properties) {
      this.mounts = [];
      this.secretenv = [];
      this.cdiDevices = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    ExecOp.prototype.meta = null;
    ExecOp.prototype.mounts = $util.emptyArray;
    ExecOp.prototype.network = 0;
    ExecOp.prototype.security = 0;
    ExecOp.prototype.secretenv = $util.emptyArray;
    ExecOp.prototype.cdiDevices = $util.emptyArray;
    ExecOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.meta != null && $Object.hasOwnProperty.call(message, "meta"))
        $root.pb.Meta.encode(message.meta, writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).fork(), _depth + 1).ldelim();
      if (message.mounts != null && message.mounts.length)
        for (let i = 0; i < message.mounts.length; ++i)
          $root.pb.Mount.encode(message.mounts[i], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim();
      if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== 0)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).int32(message.network);
      if (message.security != null && $Object.hasOwnProperty.call(message, "security") && message.security !== 0)
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).int32(message.security);
      if (message.secretenv != null && message.secretenv.length)
        for (let i = 0; i < message.secretenv.length; ++i)
          $root.pb.SecretEnv.encode(message.secretenv[i], writer.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), _depth + 1).ldelim();
      if (message.cdiDevices != null && message.cdiDevices.length)
        for (let i = 0; i < message.cdiDevices.length; ++i)
          $root.pb.CDIDevice.encode(message.cdiDevices[i], writer.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    ExecOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.ExecOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            message.meta = $root.pb.Meta.decode(reader, reader.size(), $undefined, _depth + 1, message.meta);
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (!(message.mounts && message.mounts.length))
              message.mounts = [];
            message.mounts.push($root.pb.Mount.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.network = value;
            else
              delete message.network;
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.security = value;
            else
              delete message.security;
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            if (!(message.secretenv && message.secretenv.length))
              message.secretenv = [];
            message.secretenv.push($root.pb.SecretEnv.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
          case 6: {
            if (wireType !== 2)
              break;
            if (!(message.cdiDevices && message.cdiDevices.length))
              message.cdiDevices = [];
            message.cdiDevices.push($root.pb.CDIDevice.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return ExecOp;
  })();
  pb2.Meta = (function() {
    const Meta = function(properties) {
      this.args = [];
      this.env = [];
      this.extraHosts = [];
      this.ulimit = [];
      this.validExitCodes = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Meta.prototype.args = $util.emptyArray;
    Meta.prototype.env = $util.emptyArray;
    Meta.prototype.cwd = "";
    Meta.prototype.user = "";
    Meta.prototype.proxy_env = null;
    Meta.prototype.extraHosts = $util.emptyArray;
    Meta.prototype.hostname = "";
    Meta.prototype.ulimit = $util.emptyArray;
    Meta.prototype.cgroupParent = "";
    Meta.prototype.removeMountStubsRecursive = false;
    Meta.prototype.validExitCodes = $util.emptyArray;
    Meta.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.args != null && message.args.length)
        for (let i = 0; i < message.args.length; ++i)
          writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(message.args[i]);
      if (message.env != null && message.env.length)
        for (let i = 0; i < message.env.length; ++i)
          writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(message.env[i]);
      if (message.cwd != null && $Object.hasOwnProperty.call(message, "cwd") && message.cwd !== "")
        writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).string(message.cwd);
      if (message.user != null && $Object.hasOwnProperty.call(message, "user") && message.user !== "")
        writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).string(message.user);
      if (message.proxy_env != null && $Object.hasOwnProperty.call(message, "proxy_env"))
        $root.pb.ProxyEnv.encode(message.proxy_env, writer.uint32(
          /* id 5, wireType 2 =*/
          42
        ).fork(), _depth + 1).ldelim();
      if (message.extraHosts != null && message.extraHosts.length)
        for (let i = 0; i < message.extraHosts.length; ++i)
          $root.pb.HostIP.encode(message.extraHosts[i], writer.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), _depth + 1).ldelim();
      if (message.hostname != null && $Object.hasOwnProperty.call(message, "hostname") && message.hostname !== "")
        writer.uint32(
          /* id 7, wireType 2 =*/
          58
        ).string(message.hostname);
      if (message.ulimit != null && message.ulimit.length)
        for (let i = 0; i < message.ulimit.length; ++i)
          $root.pb.Ulimit.encode(message.ulimit[i], writer.uint32(
            /* id 9, wireType 2 =*/
            74
          ).fork(), _depth + 1).ldelim();
      if (message.cgroupParent != null && $Object.hasOwnProperty.call(message, "cgroupParent") && message.cgroupParent !== "")
        writer.uint32(
          /* id 10, wireType 2 =*/
          82
        ).string(message.cgroupParent);
      if (message.removeMountStubsRecursive != null && $Object.hasOwnProperty.call(message, "removeMountStubsRecursive") && message.removeMountStubsRecursive !== false)
        writer.uint32(
          /* id 11, wireType 0 =*/
          88
        ).bool(message.removeMountStubsRecursive);
      if (message.validExitCodes != null && message.validExitCodes.length)
        writer.uint32(
          /* id 12, wireType 2 =*/
          98
        ).int32s(message.validExitCodes);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Meta.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Meta();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (!(message.args && message.args.length))
              message.args = [];
            message.args.push(reader.stringVerify());
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (!(message.env && message.env.length))
              message.env = [];
            message.env.push(reader.stringVerify());
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.cwd = value;
            else
              delete message.cwd;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.user = value;
            else
              delete message.user;
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            message.proxy_env = $root.pb.ProxyEnv.decode(reader, reader.size(), $undefined, _depth + 1, message.proxy_env);
            continue;
          }
          case 6: {
            if (wireType !== 2)
              break;
            if (!(message.extraHosts && message.extraHosts.length))
              message.extraHosts = [];
            message.extraHosts.push($root.pb.HostIP.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
          case 7: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.hostname = value;
            else
              delete message.hostname;
            continue;
          }
          case 9: {
            if (wireType !== 2)
              break;
            if (!(message.ulimit && message.ulimit.length))
              message.ulimit = [];
            message.ulimit.push($root.pb.Ulimit.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
          case 10: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.cgroupParent = value;
            else
              delete message.cgroupParent;
            continue;
          }
          case 11: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.removeMountStubsRecursive = value;
            else
              delete message.removeMountStubsRecursive;
            continue;
          }
          case 12: {
            if (wireType === 2) {
              if (!(message.validExitCodes && message.validExitCodes.length))
                message.validExitCodes = [];
              reader.int32s(message.validExitCodes);
              continue;
            }
            if (wireType !== 0)
              break;
            if (!(message.validExitCodes && message.validExitCodes.length))
              message.validExitCodes = [];
            message.validExitCodes.push(reader.int32());
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Meta;
  })();
  pb2.HostIP = (function() {
    const HostIP = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    HostIP.prototype.Host = "";
    HostIP.prototype.IP = "";
    HostIP.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.Host != null && $Object.hasOwnProperty.call(message, "Host") && message.Host !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.Host);
      if (message.IP != null && $Object.hasOwnProperty.call(message, "IP") && message.IP !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.IP);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    HostIP.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.HostIP();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.Host = value;
            else
              delete message.Host;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.IP = value;
            else
              delete message.IP;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return HostIP;
  })();
  pb2.Ulimit = (function() {
    const Ulimit = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Ulimit.prototype.Name = "";
    Ulimit.prototype.Soft = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    Ulimit.prototype.Hard = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    Ulimit.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.Name != null && $Object.hasOwnProperty.call(message, "Name") && message.Name !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.Name);
      if (message.Soft != null && $Object.hasOwnProperty.call(message, "Soft") && (typeof message.Soft === "object" ? message.Soft.low || message.Soft.high : message.Soft !== 0))
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int64(message.Soft);
      if (message.Hard != null && $Object.hasOwnProperty.call(message, "Hard") && (typeof message.Hard === "object" ? message.Hard.low || message.Hard.high : message.Hard !== 0))
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).int64(message.Hard);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Ulimit.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Ulimit();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.Name = value;
            else
              delete message.Name;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.Soft = value;
            else
              delete message.Soft;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.Hard = value;
            else
              delete message.Hard;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Ulimit;
  })();
  pb2.ProxyEnv = (function() {
    const ProxyEnv = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    ProxyEnv.prototype.http_proxy = "";
    ProxyEnv.prototype.https_proxy = "";
    ProxyEnv.prototype.ftp_proxy = "";
    ProxyEnv.prototype.no_proxy = "";
    ProxyEnv.prototype.all_proxy = "";
    ProxyEnv.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.http_proxy != null && $Object.hasOwnProperty.call(message, "http_proxy") && message.http_proxy !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.http_proxy);
      if (message.https_proxy != null && $Object.hasOwnProperty.call(message, "https_proxy") && message.https_proxy !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.https_proxy);
      if (message.ftp_proxy != null && $Object.hasOwnProperty.call(message, "ftp_proxy") && message.ftp_proxy !== "")
        writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).string(message.ftp_proxy);
      if (message.no_proxy != null && $Object.hasOwnProperty.call(message, "no_proxy") && message.no_proxy !== "")
        writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).string(message.no_proxy);
      if (message.all_proxy != null && $Object.hasOwnProperty.call(message, "all_proxy") && message.all_proxy !== "")
        writer.uint32(
          /* id 5, wireType 2 =*/
          42
        ).string(message.all_proxy);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    ProxyEnv.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.ProxyEnv();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.http_proxy = value;
            else
              delete message.http_proxy;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.https_proxy = value;
            else
              delete message.https_proxy;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.ftp_proxy = value;
            else
              delete message.ftp_proxy;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.no_proxy = value;
            else
              delete message.no_proxy;
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.all_proxy = value;
            else
              delete message.all_proxy;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return ProxyEnv;
  })();
  pb2.NetMode = (function() {
    const valuesById = $Object.create(null), values = $Object.create(valuesById);
    values[valuesById[0] = "UNSET"] = 0;
    values[valuesById[1] = "HOST"] = 1;
    values[valuesById[2] = "NONE"] = 2;
    return values;
  })();
  pb2.SecurityMode = (function() {
    const valuesById = $Object.create(null), values = $Object.create(valuesById);
    values[valuesById[0] = "SANDBOX"] = 0;
    values[valuesById[1] = "INSECURE"] = 1;
    return values;
  })();
  pb2.SecretEnv = (function() {
    const SecretEnv = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    SecretEnv.prototype.ID = "";
    SecretEnv.prototype.name = "";
    SecretEnv.prototype.optional = false;
    SecretEnv.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.ID);
      if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.name);
      if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).bool(message.optional);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    SecretEnv.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.SecretEnv();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.ID = value;
            else
              delete message.ID;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.name = value;
            else
              delete message.name;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.optional = value;
            else
              delete message.optional;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return SecretEnv;
  })();
  pb2.CDIDevice = (function() {
    const CDIDevice = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    CDIDevice.prototype.name = "";
    CDIDevice.prototype.optional = false;
    CDIDevice.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.name);
      if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).bool(message.optional);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    CDIDevice.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.CDIDevice();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.name = value;
            else
              delete message.name;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.optional = value;
            else
              delete message.optional;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return CDIDevice;
  })();
  pb2.Mount = (function() {
    const Mount = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Mount.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    Mount.prototype.selector = "";
    Mount.prototype.dest = "";
    Mount.prototype.output = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    Mount.prototype.readonly = false;
    Mount.prototype.mountType = 0;
    Mount.prototype.TmpfsOpt = null;
    Mount.prototype.cacheOpt = null;
    Mount.prototype.secretOpt = null;
    Mount.prototype.SSHOpt = null;
    Mount.prototype.resultID = "";
    Mount.prototype.contentCache = 0;
    Mount.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.input);
      if (message.selector != null && $Object.hasOwnProperty.call(message, "selector") && message.selector !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.selector);
      if (message.dest != null && $Object.hasOwnProperty.call(message, "dest") && message.dest !== "")
        writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).string(message.dest);
      if (message.output != null && $Object.hasOwnProperty.call(message, "output") && (typeof message.output === "object" ? message.output.low || message.output.high : message.output !== 0))
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).int64(message.output);
      if (message.readonly != null && $Object.hasOwnProperty.call(message, "readonly") && message.readonly !== false)
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).bool(message.readonly);
      if (message.mountType != null && $Object.hasOwnProperty.call(message, "mountType") && message.mountType !== 0)
        writer.uint32(
          /* id 6, wireType 0 =*/
          48
        ).int32(message.mountType);
      if (message.TmpfsOpt != null && $Object.hasOwnProperty.call(message, "TmpfsOpt"))
        $root.pb.TmpfsOpt.encode(message.TmpfsOpt, writer.uint32(
          /* id 19, wireType 2 =*/
          154
        ).fork(), _depth + 1).ldelim();
      if (message.cacheOpt != null && $Object.hasOwnProperty.call(message, "cacheOpt"))
        $root.pb.CacheOpt.encode(message.cacheOpt, writer.uint32(
          /* id 20, wireType 2 =*/
          162
        ).fork(), _depth + 1).ldelim();
      if (message.secretOpt != null && $Object.hasOwnProperty.call(message, "secretOpt"))
        $root.pb.SecretOpt.encode(message.secretOpt, writer.uint32(
          /* id 21, wireType 2 =*/
          170
        ).fork(), _depth + 1).ldelim();
      if (message.SSHOpt != null && $Object.hasOwnProperty.call(message, "SSHOpt"))
        $root.pb.SSHOpt.encode(message.SSHOpt, writer.uint32(
          /* id 22, wireType 2 =*/
          178
        ).fork(), _depth + 1).ldelim();
      if (message.resultID != null && $Object.hasOwnProperty.call(message, "resultID") && message.resultID !== "")
        writer.uint32(
          /* id 23, wireType 2 =*/
          186
        ).string(message.resultID);
      if (message.contentCache != null && $Object.hasOwnProperty.call(message, "contentCache") && message.contentCache !== 0)
        writer.uint32(
          /* id 24, wireType 0 =*/
          192
        ).int32(message.contentCache);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Mount.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Mount();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.selector = value;
            else
              delete message.selector;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.dest = value;
            else
              delete message.dest;
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.output = value;
            else
              delete message.output;
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.readonly = value;
            else
              delete message.readonly;
            continue;
          }
          case 6: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.mountType = value;
            else
              delete message.mountType;
            continue;
          }
          case 19: {
            if (wireType !== 2)
              break;
            message.TmpfsOpt = $root.pb.TmpfsOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.TmpfsOpt);
            continue;
          }
          case 20: {
            if (wireType !== 2)
              break;
            message.cacheOpt = $root.pb.CacheOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.cacheOpt);
            continue;
          }
          case 21: {
            if (wireType !== 2)
              break;
            message.secretOpt = $root.pb.SecretOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.secretOpt);
            continue;
          }
          case 22: {
            if (wireType !== 2)
              break;
            message.SSHOpt = $root.pb.SSHOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.SSHOpt);
            continue;
          }
          case 23: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.resultID = value;
            else
              delete message.resultID;
            continue;
          }
          case 24: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.contentCache = value;
            else
              delete message.contentCache;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Mount;
  })();
  pb2.MountType = (function() {
    const valuesById = $Object.create(null), values = $Object.create(valuesById);
    values[valuesById[0] = "BIND"] = 0;
    values[valuesById[1] = "SECRET"] = 1;
    values[valuesById[2] = "SSH"] = 2;
    values[valuesById[3] = "CACHE"] = 3;
    values[valuesById[4] = "TMPFS"] = 4;
    return values;
  })();
  pb2.MountContentCache = (function() {
    const valuesById = $Object.create(null), values = $Object.create(valuesById);
    values[valuesById[0] = "DEFAULT"] = 0;
    values[valuesById[1] = "ON"] = 1;
    values[valuesById[2] = "OFF"] = 2;
    return values;
  })();
  pb2.TmpfsOpt = (function() {
    const TmpfsOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    TmpfsOpt.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    TmpfsOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.size);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    TmpfsOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.TmpfsOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.size = value;
            else
              delete message.size;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return TmpfsOpt;
  })();
  pb2.CacheOpt = (function() {
    const CacheOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    CacheOpt.prototype.ID = "";
    CacheOpt.prototype.sharing = 0;
    CacheOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.ID);
      if (message.sharing != null && $Object.hasOwnProperty.call(message, "sharing") && message.sharing !== 0)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int32(message.sharing);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    CacheOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.CacheOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.ID = value;
            else
              delete message.ID;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.sharing = value;
            else
              delete message.sharing;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return CacheOpt;
  })();
  pb2.CacheSharingOpt = (function() {
    const valuesById = $Object.create(null), values = $Object.create(valuesById);
    values[valuesById[0] = "SHARED"] = 0;
    values[valuesById[1] = "PRIVATE"] = 1;
    values[valuesById[2] = "LOCKED"] = 2;
    return values;
  })();
  pb2.SecretOpt = (function() {
    const SecretOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    SecretOpt.prototype.ID = "";
    SecretOpt.prototype.uid = 0;
    SecretOpt.prototype.gid = 0;
    SecretOpt.prototype.mode = 0;
    SecretOpt.prototype.optional = false;
    SecretOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.ID);
      if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).uint32(message.uid);
      if (message.gid != null && $Object.hasOwnProperty.call(message, "gid") && message.gid !== 0)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).uint32(message.gid);
      if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).uint32(message.mode);
      if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).bool(message.optional);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    SecretOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.SecretOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.ID = value;
            else
              delete message.ID;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.uint32())
              message.uid = value;
            else
              delete message.uid;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.uint32())
              message.gid = value;
            else
              delete message.gid;
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (value = reader.uint32())
              message.mode = value;
            else
              delete message.mode;
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.optional = value;
            else
              delete message.optional;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return SecretOpt;
  })();
  pb2.SSHOpt = (function() {
    const SSHOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    SSHOpt.prototype.ID = "";
    SSHOpt.prototype.uid = 0;
    SSHOpt.prototype.gid = 0;
    SSHOpt.prototype.mode = 0;
    SSHOpt.prototype.optional = false;
    SSHOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.ID != null && $Object.hasOwnProperty.call(message, "ID") && message.ID !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.ID);
      if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).uint32(message.uid);
      if (message.gid != null && $Object.hasOwnProperty.call(message, "gid") && message.gid !== 0)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).uint32(message.gid);
      if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).uint32(message.mode);
      if (message.optional != null && $Object.hasOwnProperty.call(message, "optional") && message.optional !== false)
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).bool(message.optional);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    SSHOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.SSHOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.ID = value;
            else
              delete message.ID;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.uint32())
              message.uid = value;
            else
              delete message.uid;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.uint32())
              message.gid = value;
            else
              delete message.gid;
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (value = reader.uint32())
              message.mode = value;
            else
              delete message.mode;
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.optional = value;
            else
              delete message.optional;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return SSHOpt;
  })();
  pb2.SourceOp = (function() {
    const SourceOp = function(properties) {
      this.attrs = {};
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    SourceOp.prototype.identifier = "";
    SourceOp.prototype.attrs = $util.emptyObject;
    SourceOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.identifier != null && $Object.hasOwnProperty.call(message, "identifier") && message.identifier !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.identifier);
      if (message.attrs != null && $Object.hasOwnProperty.call(message, "attrs"))
        for (let keys = $Object.keys(message.attrs), i = 0; i < keys.length; ++i)
          writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]).uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(message.attrs[keys[i]]).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    SourceOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, key, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.SourceOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.identifier = value;
            else
              delete message.identifier;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (message.attrs === $util.emptyObject)
              message.attrs = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = "";
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 2)
                    break;
                  value = reader.stringVerify();
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.attrs, key);
            message.attrs[key] = value;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return SourceOp;
  })();
  pb2.BuildOp = (function() {
    const BuildOp = function(properties) {
      this.inputs = {};
      this.attrs = {};
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    BuildOp.prototype.builder = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    BuildOp.prototype.inputs = $util.emptyObject;
    BuildOp.prototype.def = null;
    BuildOp.prototype.attrs = $util.emptyObject;
    BuildOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.builder != null && $Object.hasOwnProperty.call(message, "builder") && (typeof message.builder === "object" ? message.builder.low || message.builder.high : message.builder !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.builder);
      if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs"))
        for (let keys = $Object.keys(message.inputs), i = 0; i < keys.length; ++i) {
          writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]);
          $root.pb.BuildInput.encode(message.inputs[keys[i]], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim().ldelim();
        }
      if (message.def != null && $Object.hasOwnProperty.call(message, "def"))
        $root.pb.Definition.encode(message.def, writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).fork(), _depth + 1).ldelim();
      if (message.attrs != null && $Object.hasOwnProperty.call(message, "attrs"))
        for (let keys = $Object.keys(message.attrs), i = 0; i < keys.length; ++i)
          writer.uint32(
            /* id 4, wireType 2 =*/
            34
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]).uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(message.attrs[keys[i]]).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    BuildOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, key, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.BuildOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.builder = value;
            else
              delete message.builder;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (message.inputs === $util.emptyObject)
              message.inputs = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = null;
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 2)
                    break;
                  value = $root.pb.BuildInput.decode(reader, reader.size(), $undefined, _depth + 1, value);
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.inputs, key);
            message.inputs[key] = value || new $root.pb.BuildInput();
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            message.def = $root.pb.Definition.decode(reader, reader.size(), $undefined, _depth + 1, message.def);
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            if (message.attrs === $util.emptyObject)
              message.attrs = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = "";
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 2)
                    break;
                  value = reader.stringVerify();
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.attrs, key);
            message.attrs[key] = value;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return BuildOp;
  })();
  pb2.BuildInput = (function() {
    const BuildInput = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    BuildInput.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    BuildInput.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.input);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    BuildInput.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.BuildInput();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return BuildInput;
  })();
  pb2.FileOp = (function() {
    const FileOp = function(properties) {
      this.actions = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileOp.prototype.actions = $util.emptyArray;
    FileOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.actions != null && message.actions.length)
        for (let i = 0; i < message.actions.length; ++i)
          $root.pb.FileAction.encode(message.actions[i], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 2: {
            if (wireType !== 2)
              break;
            if (!(message.actions && message.actions.length))
              message.actions = [];
            message.actions.push($root.pb.FileAction.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileOp;
  })();
  pb2.FileAction = (function() {
    const FileAction = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileAction.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileAction.prototype.secondaryInput = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileAction.prototype.output = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileAction.prototype.copy = null;
    FileAction.prototype.mkfile = null;
    FileAction.prototype.mkdir = null;
    FileAction.prototype.rm = null;
    FileAction.prototype.symlink = null;
    let $oneOfFields;
    $Object.defineProperty(FileAction.prototype, "action", {
      get: $util.oneOfGetter($oneOfFields = ["copy", "mkfile", "mkdir", "rm", "symlink"]),
      set: $util.oneOfSetter($oneOfFields)
    });
    FileAction.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.input);
      if (message.secondaryInput != null && $Object.hasOwnProperty.call(message, "secondaryInput") && (typeof message.secondaryInput === "object" ? message.secondaryInput.low || message.secondaryInput.high : message.secondaryInput !== 0))
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int64(message.secondaryInput);
      if (message.output != null && $Object.hasOwnProperty.call(message, "output") && (typeof message.output === "object" ? message.output.low || message.output.high : message.output !== 0))
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).int64(message.output);
      if (message.copy != null && $Object.hasOwnProperty.call(message, "copy"))
        $root.pb.FileActionCopy.encode(message.copy, writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).fork(), _depth + 1).ldelim();
      if (message.mkfile != null && $Object.hasOwnProperty.call(message, "mkfile"))
        $root.pb.FileActionMkFile.encode(message.mkfile, writer.uint32(
          /* id 5, wireType 2 =*/
          42
        ).fork(), _depth + 1).ldelim();
      if (message.mkdir != null && $Object.hasOwnProperty.call(message, "mkdir"))
        $root.pb.FileActionMkDir.encode(message.mkdir, writer.uint32(
          /* id 6, wireType 2 =*/
          50
        ).fork(), _depth + 1).ldelim();
      if (message.rm != null && $Object.hasOwnProperty.call(message, "rm"))
        $root.pb.FileActionRm.encode(message.rm, writer.uint32(
          /* id 7, wireType 2 =*/
          58
        ).fork(), _depth + 1).ldelim();
      if (message.symlink != null && $Object.hasOwnProperty.call(message, "symlink"))
        $root.pb.FileActionSymlink.encode(message.symlink, writer.uint32(
          /* id 8, wireType 2 =*/
          66
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileAction.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileAction();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.secondaryInput = value;
            else
              delete message.secondaryInput;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.output = value;
            else
              delete message.output;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            message.copy = $root.pb.FileActionCopy.decode(reader, reader.size(), $undefined, _depth + 1, message.copy);
            message.action = "copy";
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            message.mkfile = $root.pb.FileActionMkFile.decode(reader, reader.size(), $undefined, _depth + 1, message.mkfile);
            message.action = "mkfile";
            continue;
          }
          case 6: {
            if (wireType !== 2)
              break;
            message.mkdir = $root.pb.FileActionMkDir.decode(reader, reader.size(), $undefined, _depth + 1, message.mkdir);
            message.action = "mkdir";
            continue;
          }
          case 7: {
            if (wireType !== 2)
              break;
            message.rm = $root.pb.FileActionRm.decode(reader, reader.size(), $undefined, _depth + 1, message.rm);
            message.action = "rm";
            continue;
          }
          case 8: {
            if (wireType !== 2)
              break;
            message.symlink = $root.pb.FileActionSymlink.decode(reader, reader.size(), $undefined, _depth + 1, message.symlink);
            message.action = "symlink";
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileAction;
  })();
  pb2.FileActionCopy = (function() {
    const FileActionCopy = function(properties) {
      this.include_patterns = [];
      this.exclude_patterns = [];
      this.required_paths = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileActionCopy.prototype.src = "";
    FileActionCopy.prototype.dest = "";
    FileActionCopy.prototype.owner = null;
    FileActionCopy.prototype.mode = 0;
    FileActionCopy.prototype.followSymlink = false;
    FileActionCopy.prototype.dirCopyContents = false;
    FileActionCopy.prototype.attemptUnpackDockerCompatibility = false;
    FileActionCopy.prototype.createDestPath = false;
    FileActionCopy.prototype.allowWildcard = false;
    FileActionCopy.prototype.allowEmptyWildcard = false;
    FileActionCopy.prototype.timestamp = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileActionCopy.prototype.include_patterns = $util.emptyArray;
    FileActionCopy.prototype.exclude_patterns = $util.emptyArray;
    FileActionCopy.prototype.alwaysReplaceExistingDestPaths = false;
    FileActionCopy.prototype.modeStr = "";
    FileActionCopy.prototype.required_paths = $util.emptyArray;
    FileActionCopy.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.src != null && $Object.hasOwnProperty.call(message, "src") && message.src !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.src);
      if (message.dest != null && $Object.hasOwnProperty.call(message, "dest") && message.dest !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.dest);
      if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
        $root.pb.ChownOpt.encode(message.owner, writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).fork(), _depth + 1).ldelim();
      if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).int32(message.mode);
      if (message.followSymlink != null && $Object.hasOwnProperty.call(message, "followSymlink") && message.followSymlink !== false)
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).bool(message.followSymlink);
      if (message.dirCopyContents != null && $Object.hasOwnProperty.call(message, "dirCopyContents") && message.dirCopyContents !== false)
        writer.uint32(
          /* id 6, wireType 0 =*/
          48
        ).bool(message.dirCopyContents);
      if (message.attemptUnpackDockerCompatibility != null && $Object.hasOwnProperty.call(message, "attemptUnpackDockerCompatibility") && message.attemptUnpackDockerCompatibility !== false)
        writer.uint32(
          /* id 7, wireType 0 =*/
          56
        ).bool(message.attemptUnpackDockerCompatibility);
      if (message.createDestPath != null && $Object.hasOwnProperty.call(message, "createDestPath") && message.createDestPath !== false)
        writer.uint32(
          /* id 8, wireType 0 =*/
          64
        ).bool(message.createDestPath);
      if (message.allowWildcard != null && $Object.hasOwnProperty.call(message, "allowWildcard") && message.allowWildcard !== false)
        writer.uint32(
          /* id 9, wireType 0 =*/
          72
        ).bool(message.allowWildcard);
      if (message.allowEmptyWildcard != null && $Object.hasOwnProperty.call(message, "allowEmptyWildcard") && message.allowEmptyWildcard !== false)
        writer.uint32(
          /* id 10, wireType 0 =*/
          80
        ).bool(message.allowEmptyWildcard);
      if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
        writer.uint32(
          /* id 11, wireType 0 =*/
          88
        ).int64(message.timestamp);
      if (message.include_patterns != null && message.include_patterns.length)
        for (let i = 0; i < message.include_patterns.length; ++i)
          writer.uint32(
            /* id 12, wireType 2 =*/
            98
          ).string(message.include_patterns[i]);
      if (message.exclude_patterns != null && message.exclude_patterns.length)
        for (let i = 0; i < message.exclude_patterns.length; ++i)
          writer.uint32(
            /* id 13, wireType 2 =*/
            106
          ).string(message.exclude_patterns[i]);
      if (message.alwaysReplaceExistingDestPaths != null && $Object.hasOwnProperty.call(message, "alwaysReplaceExistingDestPaths") && message.alwaysReplaceExistingDestPaths !== false)
        writer.uint32(
          /* id 14, wireType 0 =*/
          112
        ).bool(message.alwaysReplaceExistingDestPaths);
      if (message.modeStr != null && $Object.hasOwnProperty.call(message, "modeStr") && message.modeStr !== "")
        writer.uint32(
          /* id 15, wireType 2 =*/
          122
        ).string(message.modeStr);
      if (message.required_paths != null && message.required_paths.length)
        for (let i = 0; i < message.required_paths.length; ++i)
          writer.uint32(
            /* id 16, wireType 2 =*/
            130
          ).string(message.required_paths[i]);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileActionCopy.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileActionCopy();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.src = value;
            else
              delete message.src;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.dest = value;
            else
              delete message.dest;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.mode = value;
            else
              delete message.mode;
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.followSymlink = value;
            else
              delete message.followSymlink;
            continue;
          }
          case 6: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.dirCopyContents = value;
            else
              delete message.dirCopyContents;
            continue;
          }
          case 7: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.attemptUnpackDockerCompatibility = value;
            else
              delete message.attemptUnpackDockerCompatibility;
            continue;
          }
          case 8: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.createDestPath = value;
            else
              delete message.createDestPath;
            continue;
          }
          case 9: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.allowWildcard = value;
            else
              delete message.allowWildcard;
            continue;
          }
          case 10: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.allowEmptyWildcard = value;
            else
              delete message.allowEmptyWildcard;
            continue;
          }
          case 11: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.timestamp = value;
            else
              delete message.timestamp;
            continue;
          }
          case 12: {
            if (wireType !== 2)
              break;
            if (!(message.include_patterns && message.include_patterns.length))
              message.include_patterns = [];
            message.include_patterns.push(reader.stringVerify());
            continue;
          }
          case 13: {
            if (wireType !== 2)
              break;
            if (!(message.exclude_patterns && message.exclude_patterns.length))
              message.exclude_patterns = [];
            message.exclude_patterns.push(reader.stringVerify());
            continue;
          }
          case 14: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.alwaysReplaceExistingDestPaths = value;
            else
              delete message.alwaysReplaceExistingDestPaths;
            continue;
          }
          case 15: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.modeStr = value;
            else
              delete message.modeStr;
            continue;
          }
          case 16: {
            if (wireType !== 2)
              break;
            if (!(message.required_paths && message.required_paths.length))
              message.required_paths = [];
            message.required_paths.push(reader.stringVerify());
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileActionCopy;
  })();
  pb2.FileActionMkFile = (function() {
    const FileActionMkFile = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileActionMkFile.prototype.path = "";
    FileActionMkFile.prototype.mode = 0;
    FileActionMkFile.prototype.data = $util.newBuffer([]);
    FileActionMkFile.prototype.owner = null;
    FileActionMkFile.prototype.timestamp = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileActionMkFile.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.path);
      if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int32(message.mode);
      if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
        writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).bytes(message.data);
      if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
        $root.pb.ChownOpt.encode(message.owner, writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).fork(), _depth + 1).ldelim();
      if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).int64(message.timestamp);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileActionMkFile.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileActionMkFile();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.path = value;
            else
              delete message.path;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.mode = value;
            else
              delete message.mode;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            if ((value = reader.bytes()).length)
              message.data = value;
            else
              delete message.data;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.timestamp = value;
            else
              delete message.timestamp;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileActionMkFile;
  })();
  pb2.FileActionSymlink = (function() {
    const FileActionSymlink = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileActionSymlink.prototype.oldpath = "";
    FileActionSymlink.prototype.newpath = "";
    FileActionSymlink.prototype.owner = null;
    FileActionSymlink.prototype.timestamp = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileActionSymlink.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.oldpath != null && $Object.hasOwnProperty.call(message, "oldpath") && message.oldpath !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.oldpath);
      if (message.newpath != null && $Object.hasOwnProperty.call(message, "newpath") && message.newpath !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.newpath);
      if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
        $root.pb.ChownOpt.encode(message.owner, writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).fork(), _depth + 1).ldelim();
      if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).int64(message.timestamp);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileActionSymlink.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileActionSymlink();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.oldpath = value;
            else
              delete message.oldpath;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.newpath = value;
            else
              delete message.newpath;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.timestamp = value;
            else
              delete message.timestamp;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileActionSymlink;
  })();
  pb2.FileActionMkDir = (function() {
    const FileActionMkDir = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileActionMkDir.prototype.path = "";
    FileActionMkDir.prototype.mode = 0;
    FileActionMkDir.prototype.makeParents = false;
    FileActionMkDir.prototype.owner = null;
    FileActionMkDir.prototype.timestamp = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    FileActionMkDir.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.path);
      if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int32(message.mode);
      if (message.makeParents != null && $Object.hasOwnProperty.call(message, "makeParents") && message.makeParents !== false)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).bool(message.makeParents);
      if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
        $root.pb.ChownOpt.encode(message.owner, writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).fork(), _depth + 1).ldelim();
      if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).int64(message.timestamp);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileActionMkDir.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileActionMkDir();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.path = value;
            else
              delete message.path;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.mode = value;
            else
              delete message.mode;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.makeParents = value;
            else
              delete message.makeParents;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            message.owner = $root.pb.ChownOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.owner);
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.timestamp = value;
            else
              delete message.timestamp;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileActionMkDir;
  })();
  pb2.FileActionRm = (function() {
    const FileActionRm = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    FileActionRm.prototype.path = "";
    FileActionRm.prototype.allowNotFound = false;
    FileActionRm.prototype.allowWildcard = false;
    FileActionRm.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.path);
      if (message.allowNotFound != null && $Object.hasOwnProperty.call(message, "allowNotFound") && message.allowNotFound !== false)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).bool(message.allowNotFound);
      if (message.allowWildcard != null && $Object.hasOwnProperty.call(message, "allowWildcard") && message.allowWildcard !== false)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).bool(message.allowWildcard);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    FileActionRm.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.FileActionRm();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.path = value;
            else
              delete message.path;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.allowNotFound = value;
            else
              delete message.allowNotFound;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.allowWildcard = value;
            else
              delete message.allowWildcard;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return FileActionRm;
  })();
  pb2.ChownOpt = (function() {
    const ChownOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    ChownOpt.prototype.user = null;
    ChownOpt.prototype.group = null;
    ChownOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
        $root.pb.UserOpt.encode(message.user, writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).fork(), _depth + 1).ldelim();
      if (message.group != null && $Object.hasOwnProperty.call(message, "group"))
        $root.pb.UserOpt.encode(message.group, writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    ChownOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.ChownOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            message.user = $root.pb.UserOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.user);
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            message.group = $root.pb.UserOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.group);
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return ChownOpt;
  })();
  pb2.UserOpt = (function() {
    const UserOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    UserOpt.prototype.byName = null;
    UserOpt.prototype.byID = null;
    let $oneOfFields;
    $Object.defineProperty(UserOpt.prototype, "user", {
      get: $util.oneOfGetter($oneOfFields = ["byName", "byID"]),
      set: $util.oneOfSetter($oneOfFields)
    });
    UserOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.byName != null && $Object.hasOwnProperty.call(message, "byName"))
        $root.pb.NamedUserOpt.encode(message.byName, writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).fork(), _depth + 1).ldelim();
      if (message.byID != null && $Object.hasOwnProperty.call(message, "byID"))
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).uint32(message.byID);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    UserOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.UserOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            message.byName = $root.pb.NamedUserOpt.decode(reader, reader.size(), $undefined, _depth + 1, message.byName);
            message.user = "byName";
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            message.byID = reader.uint32();
            message.user = "byID";
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return UserOpt;
  })();
  pb2.NamedUserOpt = (function() {
    const NamedUserOpt = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    NamedUserOpt.prototype.name = "";
    NamedUserOpt.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    NamedUserOpt.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.name);
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int64(message.input);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    NamedUserOpt.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.NamedUserOpt();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.name = value;
            else
              delete message.name;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return NamedUserOpt;
  })();
  pb2.MergeOp = (function() {
    const MergeOp = function(properties) {
      this.inputs = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    MergeOp.prototype.inputs = $util.emptyArray;
    MergeOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.inputs != null && message.inputs.length)
        for (let i = 0; i < message.inputs.length; ++i)
          $root.pb.MergeInput.encode(message.inputs[i], writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    MergeOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.MergeOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (!(message.inputs && message.inputs.length))
              message.inputs = [];
            message.inputs.push($root.pb.MergeInput.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return MergeOp;
  })();
  pb2.MergeInput = (function() {
    const MergeInput = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    MergeInput.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    MergeInput.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.input);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    MergeInput.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.MergeInput();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return MergeInput;
  })();
  pb2.DiffOp = (function() {
    const DiffOp = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    DiffOp.prototype.lower = null;
    DiffOp.prototype.upper = null;
    DiffOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.lower != null && $Object.hasOwnProperty.call(message, "lower"))
        $root.pb.LowerDiffInput.encode(message.lower, writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).fork(), _depth + 1).ldelim();
      if (message.upper != null && $Object.hasOwnProperty.call(message, "upper"))
        $root.pb.UpperDiffInput.encode(message.upper, writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    DiffOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.DiffOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            message.lower = $root.pb.LowerDiffInput.decode(reader, reader.size(), $undefined, _depth + 1, message.lower);
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            message.upper = $root.pb.UpperDiffInput.decode(reader, reader.size(), $undefined, _depth + 1, message.upper);
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return DiffOp;
  })();
  pb2.LowerDiffInput = (function() {
    const LowerDiffInput = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    LowerDiffInput.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    LowerDiffInput.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.input);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    LowerDiffInput.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.LowerDiffInput();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return LowerDiffInput;
  })();
  pb2.UpperDiffInput = (function() {
    const UpperDiffInput = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    UpperDiffInput.prototype.input = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    UpperDiffInput.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.input != null && $Object.hasOwnProperty.call(message, "input") && (typeof message.input === "object" ? message.input.low || message.input.high : message.input !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.input);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    UpperDiffInput.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.UpperDiffInput();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.input = value;
            else
              delete message.input;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return UpperDiffInput;
  })();
  pb2.PassthroughOp = (function() {
    const PassthroughOp = function(properties) {
      this.outputs = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    PassthroughOp.prototype.id = "";
    PassthroughOp.prototype.outputs = $util.emptyArray;
    PassthroughOp.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.id);
      if (message.outputs != null && message.outputs.length)
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).int64s(message.outputs);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    PassthroughOp.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.PassthroughOp();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.id = value;
            else
              delete message.id;
            continue;
          }
          case 2: {
            if (wireType === 2) {
              if (!(message.outputs && message.outputs.length))
                message.outputs = [];
              reader.int64s(message.outputs);
              continue;
            }
            if (wireType !== 0)
              break;
            if (!(message.outputs && message.outputs.length))
              message.outputs = [];
            message.outputs.push(reader.int64());
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return PassthroughOp;
  })();
  pb2.Definition = (function() {
    const Definition = function(properties) {
      this.def = [];
      this.metadata = {};
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Definition.prototype.def = $util.emptyArray;
    Definition.prototype.metadata = $util.emptyObject;
    Definition.prototype.Source = null;
    Definition.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.def != null && message.def.length)
        for (let i = 0; i < message.def.length; ++i)
          writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(message.def[i]);
      if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
        for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i) {
          writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]);
          $root.pb.OpMetadata.encode(message.metadata[keys[i]], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim().ldelim();
        }
      if (message.Source != null && $Object.hasOwnProperty.call(message, "Source"))
        $root.pb.Source.encode(message.Source, writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Definition.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, key, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Definition();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (!(message.def && message.def.length))
              message.def = [];
            message.def.push(reader.bytes());
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (message.metadata === $util.emptyObject)
              message.metadata = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = null;
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 2)
                    break;
                  value = $root.pb.OpMetadata.decode(reader, reader.size(), $undefined, _depth + 1, value);
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.metadata, key);
            message.metadata[key] = value || new $root.pb.OpMetadata();
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            message.Source = $root.pb.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.Source);
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Definition;
  })();
  pb2.OpMetadata = (function() {
    const OpMetadata = function(properties) {
      this.description = {};
      this.caps = {};
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    OpMetadata.prototype.ignore_cache = false;
    OpMetadata.prototype.description = $util.emptyObject;
    OpMetadata.prototype.export_cache = null;
    OpMetadata.prototype.caps = $util.emptyObject;
    OpMetadata.prototype.progress_group = null;
    OpMetadata.prototype.linux_resources = null;
    OpMetadata.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.ignore_cache != null && $Object.hasOwnProperty.call(message, "ignore_cache") && message.ignore_cache !== false)
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).bool(message.ignore_cache);
      if (message.description != null && $Object.hasOwnProperty.call(message, "description"))
        for (let keys = $Object.keys(message.description), i = 0; i < keys.length; ++i)
          writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]).uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(message.description[keys[i]]).ldelim();
      if (message.export_cache != null && $Object.hasOwnProperty.call(message, "export_cache"))
        $root.pb.ExportCache.encode(message.export_cache, writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).fork(), _depth + 1).ldelim();
      if (message.caps != null && $Object.hasOwnProperty.call(message, "caps"))
        for (let keys = $Object.keys(message.caps), i = 0; i < keys.length; ++i)
          writer.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]).uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(message.caps[keys[i]]).ldelim();
      if (message.progress_group != null && $Object.hasOwnProperty.call(message, "progress_group"))
        $root.pb.ProgressGroup.encode(message.progress_group, writer.uint32(
          /* id 6, wireType 2 =*/
          50
        ).fork(), _depth + 1).ldelim();
      if (message.linux_resources != null && $Object.hasOwnProperty.call(message, "linux_resources"))
        $root.pb.LinuxResources.encode(message.linux_resources, writer.uint32(
          /* id 7, wireType 2 =*/
          58
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    OpMetadata.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, key, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.OpMetadata();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.ignore_cache = value;
            else
              delete message.ignore_cache;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (message.description === $util.emptyObject)
              message.description = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = "";
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 2)
                    break;
                  value = reader.stringVerify();
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.description, key);
            message.description[key] = value;
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            message.export_cache = $root.pb.ExportCache.decode(reader, reader.size(), $undefined, _depth + 1, message.export_cache);
            continue;
          }
          case 5: {
            if (wireType !== 2)
              break;
            if (message.caps === $util.emptyObject)
              message.caps = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = false;
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 0)
                    break;
                  value = reader.bool();
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.caps, key);
            message.caps[key] = value;
            continue;
          }
          case 6: {
            if (wireType !== 2)
              break;
            message.progress_group = $root.pb.ProgressGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.progress_group);
            continue;
          }
          case 7: {
            if (wireType !== 2)
              break;
            message.linux_resources = $root.pb.LinuxResources.decode(reader, reader.size(), $undefined, _depth + 1, message.linux_resources);
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return OpMetadata;
  })();
  pb2.ExportCache = (function() {
    const ExportCache = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    ExportCache.prototype.Value = false;
    ExportCache.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.Value != null && $Object.hasOwnProperty.call(message, "Value") && message.Value !== false)
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).bool(message.Value);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    ExportCache.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.ExportCache();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.Value = value;
            else
              delete message.Value;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return ExportCache;
  })();
  pb2.ProgressGroup = (function() {
    const ProgressGroup = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    ProgressGroup.prototype.id = "";
    ProgressGroup.prototype.name = "";
    ProgressGroup.prototype.weak = false;
    ProgressGroup.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.id);
      if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).string(message.name);
      if (message.weak != null && $Object.hasOwnProperty.call(message, "weak") && message.weak !== false)
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).bool(message.weak);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    ProgressGroup.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.ProgressGroup();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.id = value;
            else
              delete message.id;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.name = value;
            else
              delete message.name;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (value = reader.bool())
              message.weak = value;
            else
              delete message.weak;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return ProgressGroup;
  })();
  pb2.LinuxResources = (function() {
    const LinuxResources = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    LinuxResources.prototype.memory = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    LinuxResources.prototype.memorySwap = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    LinuxResources.prototype.cpuShares = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
    LinuxResources.prototype.cpuPeriod = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
    LinuxResources.prototype.cpuQuota = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
    LinuxResources.prototype.cpusetCpus = "";
    LinuxResources.prototype.cpusetMems = "";
    LinuxResources.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.memory != null && $Object.hasOwnProperty.call(message, "memory") && (typeof message.memory === "object" ? message.memory.low || message.memory.high : message.memory !== 0))
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int64(message.memory);
      if (message.memorySwap != null && $Object.hasOwnProperty.call(message, "memorySwap") && (typeof message.memorySwap === "object" ? message.memorySwap.low || message.memorySwap.high : message.memorySwap !== 0))
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int64(message.memorySwap);
      if (message.cpuShares != null && $Object.hasOwnProperty.call(message, "cpuShares") && (typeof message.cpuShares === "object" ? message.cpuShares.low || message.cpuShares.high : message.cpuShares !== 0))
        writer.uint32(
          /* id 3, wireType 0 =*/
          24
        ).uint64(message.cpuShares);
      if (message.cpuPeriod != null && $Object.hasOwnProperty.call(message, "cpuPeriod") && (typeof message.cpuPeriod === "object" ? message.cpuPeriod.low || message.cpuPeriod.high : message.cpuPeriod !== 0))
        writer.uint32(
          /* id 4, wireType 0 =*/
          32
        ).uint64(message.cpuPeriod);
      if (message.cpuQuota != null && $Object.hasOwnProperty.call(message, "cpuQuota") && (typeof message.cpuQuota === "object" ? message.cpuQuota.low || message.cpuQuota.high : message.cpuQuota !== 0))
        writer.uint32(
          /* id 5, wireType 0 =*/
          40
        ).int64(message.cpuQuota);
      if (message.cpusetCpus != null && $Object.hasOwnProperty.call(message, "cpusetCpus") && message.cpusetCpus !== "")
        writer.uint32(
          /* id 6, wireType 2 =*/
          50
        ).string(message.cpusetCpus);
      if (message.cpusetMems != null && $Object.hasOwnProperty.call(message, "cpusetMems") && message.cpusetMems !== "")
        writer.uint32(
          /* id 7, wireType 2 =*/
          58
        ).string(message.cpusetMems);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    LinuxResources.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.LinuxResources();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.memory = value;
            else
              delete message.memory;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.memorySwap = value;
            else
              delete message.memorySwap;
            continue;
          }
          case 3: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
              message.cpuShares = value;
            else
              delete message.cpuShares;
            continue;
          }
          case 4: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
              message.cpuPeriod = value;
            else
              delete message.cpuPeriod;
            continue;
          }
          case 5: {
            if (wireType !== 0)
              break;
            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
              message.cpuQuota = value;
            else
              delete message.cpuQuota;
            continue;
          }
          case 6: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.cpusetCpus = value;
            else
              delete message.cpusetCpus;
            continue;
          }
          case 7: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.cpusetMems = value;
            else
              delete message.cpusetMems;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return LinuxResources;
  })();
  pb2.Source = (function() {
    const Source = function(properties) {
      this.locations = {};
      this.infos = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Source.prototype.locations = $util.emptyObject;
    Source.prototype.infos = $util.emptyArray;
    Source.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.locations != null && $Object.hasOwnProperty.call(message, "locations"))
        for (let keys = $Object.keys(message.locations), i = 0; i < keys.length; ++i) {
          writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork().uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(keys[i]);
          $root.pb.Locations.encode(message.locations[keys[i]], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim().ldelim();
        }
      if (message.infos != null && message.infos.length)
        for (let i = 0; i < message.infos.length; ++i)
          $root.pb.SourceInfo.encode(message.infos[i], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Source.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, key, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Source();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (message.locations === $util.emptyObject)
              message.locations = {};
            let end2 = reader.size() + reader.pos;
            if (end2 > reader.len)
              throw $RangeError("index out of range");
            reader.len = end2;
            key = "";
            value = null;
            while (reader.pos < end2) {
              let tag22 = reader.tag();
              wireType = tag22 & 7;
              switch (tag22 >>>= 3) {
                case 1:
                  if (wireType !== 2)
                    break;
                  key = reader.stringVerify();
                  continue;
                case 2:
                  if (wireType !== 2)
                    break;
                  value = $root.pb.Locations.decode(reader, reader.size(), $undefined, _depth + 1, value);
                  continue;
              }
              reader.skipType(wireType, _depth, tag22);
            }
            if (reader.pos !== end2)
              throw $RangeError("index out of range");
            reader.len = end;
            if (key === "__proto__")
              $util.makeProp(message.locations, key);
            message.locations[key] = value || new $root.pb.Locations();
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (!(message.infos && message.infos.length))
              message.infos = [];
            message.infos.push($root.pb.SourceInfo.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Source;
  })();
  pb2.Locations = (function() {
    const Locations = function(properties) {
      this.locations = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Locations.prototype.locations = $util.emptyArray;
    Locations.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.locations != null && message.locations.length)
        for (let i = 0; i < message.locations.length; ++i)
          $root.pb.Location.encode(message.locations[i], writer.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Locations.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Locations();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if (!(message.locations && message.locations.length))
              message.locations = [];
            message.locations.push($root.pb.Location.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Locations;
  })();
  pb2.SourceInfo = (function() {
    const SourceInfo = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    SourceInfo.prototype.filename = "";
    SourceInfo.prototype.data = $util.newBuffer([]);
    SourceInfo.prototype.definition = null;
    SourceInfo.prototype.language = "";
    SourceInfo.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.filename != null && $Object.hasOwnProperty.call(message, "filename") && message.filename !== "")
        writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).string(message.filename);
      if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
        writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).bytes(message.data);
      if (message.definition != null && $Object.hasOwnProperty.call(message, "definition"))
        $root.pb.Definition.encode(message.definition, writer.uint32(
          /* id 3, wireType 2 =*/
          26
        ).fork(), _depth + 1).ldelim();
      if (message.language != null && $Object.hasOwnProperty.call(message, "language") && message.language !== "")
        writer.uint32(
          /* id 4, wireType 2 =*/
          34
        ).string(message.language);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    SourceInfo.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.SourceInfo();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.filename = value;
            else
              delete message.filename;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if ((value = reader.bytes()).length)
              message.data = value;
            else
              delete message.data;
            continue;
          }
          case 3: {
            if (wireType !== 2)
              break;
            message.definition = $root.pb.Definition.decode(reader, reader.size(), $undefined, _depth + 1, message.definition);
            continue;
          }
          case 4: {
            if (wireType !== 2)
              break;
            if ((value = reader.stringVerify()).length)
              message.language = value;
            else
              delete message.language;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return SourceInfo;
  })();
  pb2.Location = (function() {
    const Location = function(properties) {
      this.ranges = [];
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Location.prototype.sourceIndex = 0;
    Location.prototype.ranges = $util.emptyArray;
    Location.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.sourceIndex != null && $Object.hasOwnProperty.call(message, "sourceIndex") && message.sourceIndex !== 0)
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int32(message.sourceIndex);
      if (message.ranges != null && message.ranges.length)
        for (let i = 0; i < message.ranges.length; ++i)
          $root.pb.Range.encode(message.ranges[i], writer.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Location.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Location();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.sourceIndex = value;
            else
              delete message.sourceIndex;
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            if (!(message.ranges && message.ranges.length))
              message.ranges = [];
            message.ranges.push($root.pb.Range.decode(reader, reader.size(), $undefined, _depth + 1));
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Location;
  })();
  pb2.Range = (function() {
    const Range = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Range.prototype.start = null;
    Range.prototype.end = null;
    Range.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
        $root.pb.Position.encode(message.start, writer.uint32(
          /* id 1, wireType 2 =*/
          10
        ).fork(), _depth + 1).ldelim();
      if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
        $root.pb.Position.encode(message.end, writer.uint32(
          /* id 2, wireType 2 =*/
          18
        ).fork(), _depth + 1).ldelim();
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Range.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Range();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 2)
              break;
            message.start = $root.pb.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.start);
            continue;
          }
          case 2: {
            if (wireType !== 2)
              break;
            message.end = $root.pb.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.end);
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Range;
  })();
  pb2.Position = (function() {
    const Position = function(properties) {
      if (properties) {
        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
          if (properties[keys[i]] != null && keys[i] !== "__proto__")
            this[keys[i]] = properties[keys[i]];
      }
    };
    Position.prototype.line = 0;
    Position.prototype.character = 0;
    Position.encode = function(message, writer, _depth) {
      if (!writer)
        writer = $Writer.create();
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $util.recursionLimit)
        throw $Error("max depth exceeded");
      if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== 0)
        writer.uint32(
          /* id 1, wireType 0 =*/
          8
        ).int32(message.line);
      if (message.character != null && $Object.hasOwnProperty.call(message, "character") && message.character !== 0)
        writer.uint32(
          /* id 2, wireType 0 =*/
          16
        ).int32(message.character);
      if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
        for (let i = 0; i < message.$unknowns.length; ++i)
          writer.raw(message.$unknowns[i]);
      return writer;
    };
    Position.decode = function(reader, length, _end, _depth, _target) {
      if (!(reader instanceof $Reader))
        reader = $Reader.create(reader);
      if (_depth === $undefined)
        _depth = 0;
      if (_depth > $Reader.recursionLimit)
        throw $Error("max depth exceeded");
      let end, message, value;
      if (length === $undefined)
        end = reader.len;
      else {
        end = reader.pos + length;
        if (end > reader.len)
          throw $RangeError("index out of range");
        length = reader.len;
        reader.len = end;
      }
      message = _target || new $root.pb.Position();
      while (reader.pos < end) {
        let start = reader.pos;
        let tag2 = reader.tag();
        if (tag2 === _end) {
          _end = $undefined;
          break;
        }
        let wireType = tag2 & 7;
        switch (tag2 >>>= 3) {
          case 1: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.line = value;
            else
              delete message.line;
            continue;
          }
          case 2: {
            if (wireType !== 0)
              break;
            if (value = reader.int32())
              message.character = value;
            else
              delete message.character;
            continue;
          }
        }
        reader.skipType(wireType, _depth, tag2);
        if (!reader.discardUnknown) {
          $util.makeProp(message, "$unknowns", false);
          (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
        }
      }
      if (length !== $undefined) {
        if (reader.pos !== end)
          throw $RangeError("index out of range");
        reader.len = length;
      }
      if (_end !== $undefined)
        throw $Error("missing end group");
      return message;
    };
    return Position;
  })();
  return pb2;
})();

// src/proto/llb-codec.ts
var opCodec = codecOf(pb.Op);
var definitionCodec = codecOf(pb.Definition);
var platformCodec = codecOf(pb.Platform);
var sourceOpCodec = codecOf(pb.SourceOp);
var sourceInfoCodec = codecOf(pb.SourceInfo);
var rangeCodec = codecOf(pb.Range);

// src/llb/encode-op.ts
function encodeOp(head, operation) {
  const first = opCodec.encode(head);
  const second = opCodec.encode(operation);
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
function platformToProto(platform) {
  return {
    Architecture: platform.architecture,
    OS: platform.os,
    Variant: platform.variant ?? "",
    OSVersion: platform.osVersion ?? "",
    OSFeatures: [...platform.osFeatures ?? []]
  };
}
function requireUtf8(value) {
  if (typeof value === "string") {
    if (hasEscapedBytes(value))
      throw new CompileError("string field contains invalid UTF-8", { code: "invalid-utf8" });
  } else if (Array.isArray(value)) {
    for (const item of value) requireUtf8(item);
  } else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
    for (const key of Object.keys(value)) {
      requireUtf8(key);
      requireUtf8(value[key]);
    }
  }
}
function sortedRecord(entries, compare) {
  return Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)));
}

// src/llb/ops/source-op.ts
function source(identifier, attrs, caps, constraints = {}) {
  const vertex = opVertex(constraints, [], (inputs) => encodeSource(identifier, attrs, caps, inputs));
  return stateOf(outputOf(vertex, 0, constraints.platform));
}
function encodeSource(identifier, attrs, caps, { defaults }) {
  if (identifier === "") throw new CompileError("source identifier can't be empty");
  const unique = identifier.startsWith("local://") && !attrs.has("local.session");
  const entries = unique ? [...attrs, ["local.unique", defaults.localUniqueId]] : [...attrs];
  return {
    operation: { source: { identifier, attrs: sortedRecord(entries, compareBytes) } },
    caps: unique ? [...caps, Cap.sourceLocalUnique] : caps,
    platform: /^(?:docker-image|oci-layout):\/\//.test(identifier) ? void 0 : "none"
  };
}
var idAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(25));
  return Array.from(bytes, (byte) => idAlphabet[byte % idAlphabet.length]).join("");
}

// src/instructions/shared/chmod-mode.ts
var clause = "[augo]*(?:[+=-][rstwXxugo]*)+";
var symbolicMode = new RegExp(`^${clause}(?:,${clause})*$`);
function parseChmodMode(text) {
  const bits = readOctal(text);
  if (bits !== void 0 && bits <= 0o7777n) return { bits: Number(bits) };
  if (bits !== void 0 || /^[0-9]/.test(text)) throw notOctal(text);
  if (!symbolicMode.test(text)) throw new CompileError("invalid syntax", { code: "invalid-chmod", hint });
  return { text };
}
function readOctal(text) {
  try {
    return parseUint64(text, 8, 32);
  } catch (error) {
    if (error instanceof GoNumberError) return void 0;
    throw error;
  }
}
var hint = "Write --chmod as octal digits such as 755, or as a symbolic mode such as u=rwX,go=rX.";
function notOctal(text) {
  return new CompileError(
    `invalid chmod parameter: '${text}'. it should be octal string and between 0 and 07777`,
    { code: "invalid-chmod", hint }
  );
}

// src/image/digest-reference.ts
var digestRegExp = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
var hexLengths = /* @__PURE__ */ new Map([
  ["sha256", 64],
  ["sha384", 96],
  ["sha512", 128]
]);
function parseDigest(text) {
  const colon = text.indexOf(":");
  if (colon <= 0 || colon + 1 === text.length) throw invalid2("invalid checksum digest format");
  const algorithm = text.slice(0, colon);
  const length = hexLengths.get(algorithm);
  if (length === void 0) {
    throw invalid2(
      digestRegExp.test(text) ? "unsupported digest algorithm" : "invalid checksum digest format"
    );
  }
  const encoded = text.slice(colon + 1);
  if (encoded.length !== length) throw invalid2("invalid checksum digest length");
  if (!/^[a-f0-9]+$/.test(encoded)) throw invalid2("invalid checksum digest format");
  return text;
}
function invalid2(message) {
  return new CompileError(message, {
    code: "invalid-digest",
    hint: "A digest is sha256: and 64 lower-case hex digits."
  });
}

// src/llb/ops/file/copy.ts
function copy(source2, src, dest, options = {}) {
  return { source: source2, encode: (target) => ({ copy: encodeCopy(source2, src, dest, options, target) }) };
}
function encodeCopy(source2, src, dest, options, { dir, base }) {
  const clean = cleanPath(src);
  return {
    src: isAbsPath(clean) ? joinPath("/", clean) : joinPath(source2.dir, clean),
    dest: destinationPath(dir, dest),
    owner: ownerToProto(options.owner, base),
    mode: options.mode === void 0 ? -1 : "bits" in options.mode ? options.mode.bits : 0,
    modeStr: options.mode !== void 0 && "text" in options.mode ? options.mode.text : "",
    followSymlink: options.followSymlinks ?? false,
    dirCopyContents: options.dirContentsOnly ?? false,
    attemptUnpackDockerCompatibility: options.attemptUnpack ?? false,
    createDestPath: options.createDestPath ?? false,
    allowWildcard: options.allowWildcard ?? false,
    allowEmptyWildcard: options.allowEmptyWildcard ?? false,
    timestamp: toLong(options.createdTime ?? noTimestamp),
    include_patterns: [...options.includePatterns ?? []],
    exclude_patterns: [...options.excludePatterns ?? []],
    alwaysReplaceExistingDestPaths: options.alwaysReplaceExisting ?? false,
    required_paths: [...options.requiredPaths ?? []]
  };
}

// src/base/go-url-escape.ts
var GoUrlError = class extends Error {
  name = "GoUrlError";
};
var plainChars = {
  path: /^[A-Za-z0-9\-_.~$&+,/:;=@]$/,
  host: /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/,
  zone: /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/,
  user: /^[A-Za-z0-9\-_.~$&+,;=]$/,
  query: /^[A-Za-z0-9\-_.~]$/,
  fragment: /^[A-Za-z0-9\-_.~$&+,/:;=?@!()*]$/
};
function needsEscape(char, part) {
  return !plainChars[part].test(char);
}
function escapeUrlPart(text, part) {
  let out = "";
  for (const char of text) {
    if (!needsEscape(char, part)) out += char;
    else if (part === "query" && char === " ") out += "+";
    else for (const byte of encodeText(char)) out += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}
function unescapeUrlPart(text, part) {
  const inHost = part === "host" || part === "zone";
  if (!inHost && !/[%+]/.test(text)) return text;
  const bytes = encodeText(text);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    const char = String.fromCharCode(byte);
    if (char === "%") {
      out[length++] = readEscape(bytes, at, part);
      at += 2;
    } else if (inHost && byte < 128 && needsEscape(char, part)) {
      throw new GoUrlError(`invalid character ${quote(char)} in host name`);
    } else {
      out[length++] = part === "query" && char === "+" ? 32 : byte;
    }
  }
  return decodeText(out.subarray(0, length));
}
function readEscape(bytes, at, part) {
  const written = decodeText(bytes.subarray(at, at + 3));
  const value = /^%[0-9a-fA-F]{2}$/.test(written) ? Number.parseInt(written.slice(1), 16) : void 0;
  const refused2 = value === void 0 || part === "host" && value < 128 && written !== "%25" || part === "zone" && written !== "%25" && value !== 32 && isEscapedInHost(value);
  if (refused2) throw new GoUrlError(`invalid URL escape ${quote(written)}`);
  return value;
}
function isEscapedInHost(byte) {
  return byte >= 128 || needsEscape(String.fromCharCode(byte), "host");
}

// src/base/go-url.ts
function parseUrl(text) {
  const hash = text.indexOf("#");
  const base = hash === -1 ? text : text.slice(0, hash);
  const written = hash === -1 ? "" : text.slice(hash + 1);
  const url = explained(base, () => parseWithoutFragment(base));
  const fragment = explained(text, () => unescapeUrlPart(written, "fragment"));
  return { ...url, fragment, rawFragment: escapeUrlPart(fragment, "fragment") === written ? "" : written };
}
function formatUrl(url) {
  const scheme = url.scheme === "" ? "" : `${url.scheme}:`;
  const hierarchy = url.opaque === "" ? formatHierarchy(url, scheme) : scheme + url.opaque;
  const query = url.forceQuery || url.rawQuery !== "" ? `?${url.rawQuery}` : "";
  const fragment = url.rawFragment || escapeUrlPart(url.fragment, "fragment");
  return `${hierarchy}${query}${fragment === "" ? "" : `#${fragment}`}`;
}
function parseUrlQuery(query) {
  const values = /* @__PURE__ */ new Map();
  let first;
  for (const pair of query === "" ? [] : query.split("&")) {
    try {
      addPair(values, pair);
    } catch (error) {
      if (!(error instanceof GoUrlError)) throw error;
      first ??= error;
    }
  }
  return { values, error: first };
}
function addPair(values, pair) {
  if (pair.includes(";")) throw new GoUrlError("invalid semicolon separator in query");
  if (pair === "") return;
  const equals = pair.indexOf("=");
  const key = unescapeUrlPart(equals === -1 ? pair : pair.slice(0, equals), "query");
  const value = equals === -1 ? "" : unescapeUrlPart(pair.slice(equals + 1), "query");
  const known = values.get(key);
  if (known === void 0) values.set(key, [value]);
  else known.push(value);
}
function explained(url, read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoUrlError) throw new GoUrlError(`parse ${quote(url)}: ${error.message}`);
    throw error;
  }
}
var controlPattern = /[\u0000-\u001f\u007f]/;
var schemePattern = /^([A-Za-z][A-Za-z0-9+\-.]*):/;
function parseWithoutFragment(text) {
  if (controlPattern.test(text)) throw new GoUrlError("net/url: invalid control character in URL");
  if (text === "*") return { ...emptyUrl, path: "*" };
  if (text.startsWith(":")) throw new GoUrlError("missing protocol scheme");
  const written = schemePattern.exec(text)?.[1] ?? "";
  const scheme = written.toLowerCase();
  const { rest, forceQuery, rawQuery } = splitQuery(written === "" ? text : text.slice(written.length + 1));
  const start = { ...emptyUrl, scheme, forceQuery, rawQuery };
  if (!rest.startsWith("/")) return parseRootless(start, rest);
  const hasAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  if (!hasAuthority) return { ...start, omitHost: scheme !== "", ...parsePath(rest) };
  const slash = rest.indexOf("/", 2);
  const end = slash === -1 ? rest.length : slash;
  return { ...start, ...parseAuthority(scheme, rest.slice(2, end)), ...parsePath(rest.slice(end)) };
}
var emptyUrl = {
  scheme: "",
  opaque: "",
  user: void 0,
  host: "",
  path: "",
  rawPath: "",
  omitHost: false,
  forceQuery: false,
  rawQuery: ""
};
function splitQuery(text) {
  const mark = text.indexOf("?");
  if (mark === -1) return { rest: text, forceQuery: false, rawQuery: "" };
  const rawQuery = text.slice(mark + 1);
  return { rest: text.slice(0, mark), forceQuery: rawQuery === "", rawQuery };
}
function parseRootless(start, rest) {
  if (start.scheme !== "") return { ...start, opaque: rest };
  if (rest.split("/", 1)[0].includes(":"))
    throw new GoUrlError("first path segment in URL cannot contain colon");
  return { ...start, ...parsePath(rest) };
}
function parsePath(written) {
  const path = unescapeUrlPart(written, "path");
  return { path, rawPath: escapeUrlPart(path, "path") === written ? "" : written };
}
function parseAuthority(scheme, authority) {
  const at = authority.lastIndexOf("@");
  const host = parseHost(scheme, authority.slice(at + 1));
  if (at === -1) return { user: void 0, host };
  const userinfo = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userinfo)) throw new GoUrlError("net/url: invalid userinfo");
  const [, name = "", password] = /^([^:]*)(?::(.*))?$/s.exec(userinfo);
  return {
    host,
    user: {
      name: unescapeUrlPart(name, "user"),
      password: password === void 0 ? void 0 : unescapeUrlPart(password, "user")
    }
  };
}
function parseHost(scheme, host) {
  const open = host.lastIndexOf("[");
  if (open > 0) throw new GoUrlError("invalid IP-literal");
  if (open === 0) return parseIpLiteral(host);
  const lenient = scheme === "postgres" || scheme === "postgresql";
  const colon = lenient ? host.lastIndexOf(":") : host.indexOf(":");
  if (colon !== -1) requirePort(host.slice(colon));
  return unescapeUrlPart(host, "host");
}
function parseIpLiteral(host) {
  const close = host.lastIndexOf("]");
  if (close === -1) throw new GoUrlError("missing ']' in host");
  const port = host.slice(close + 1);
  requirePort(port);
  const address = host.slice(1, close);
  const zone = address.indexOf("%25");
  const ip = zone === -1 ? unescapeUrlPart(address, "host") : unescapeUrlPart(address.slice(0, zone), "host") + unescapeUrlPart(address.slice(zone), "zone");
  if (!/^[0-9a-fA-F]*:[0-9a-fA-F:.]*(?:%.+)?$/s.test(ip)) throw new GoUrlError("invalid IP-literal");
  return `[${ip}]${port}`;
}
function requirePort(text) {
  if (text !== "" && !/^:[0-9]*$/.test(text)) throw new GoUrlError(`invalid port ${quote(text)} after host`);
}
function formatHierarchy(url, scheme) {
  const path = escapedPath(url);
  const named = url.host !== "" || url.user !== void 0;
  if (scheme === "" && !named) {
    return path.split("/", 1)[0].includes(":") ? `./${path}` : path;
  }
  if (url.omitHost && !named) return scheme + path;
  const slashes = named || url.path !== "" ? "//" : "";
  const authority = slashes + formatUser(url.user) + escapeUrlPart(url.host, "host");
  const separator2 = path !== "" && !path.startsWith("/") && url.host !== "" ? "/" : "";
  return scheme + authority + separator2 + path;
}
function formatUser(user) {
  if (user === void 0) return "";
  const password = user.password === void 0 ? "" : `:${escapeUrlPart(user.password, "user")}`;
  return `${escapeUrlPart(user.name, "user")}${password}@`;
}
function escapedPath({ path, rawPath }) {
  if (rawPath !== "" && /^[A-Za-z0-9\-_.~!$&'()*+,/:;=@[\]%]*$/.test(rawPath)) return rawPath;
  return path === "*" ? "*" : escapeUrlPart(path, "path");
}

// src/base/git-url.ts
var GitUrlError = class extends Error {
  name = "GitUrlError";
};
var protocols = /* @__PURE__ */ new Set(["http", "https", "ssh", "git"]);
var scpPattern = /^([a-zA-Z0-9\-_]+)@([a-zA-Z0-9\-.]+):([^\n]*?)(?:\?([^\n]*?))?(?:#([^\n]*))?$/;
function parseGitUrl(text) {
  const protocol = /^([a-zA-Z0-9]+):\/\//.exec(text)?.[1]?.toLowerCase();
  if (protocol === void 0) return parseScpAddress(text);
  if (!protocols.has(protocol)) throw new GitUrlError(`${protocol}: invalid protocol`);
  return gitUrlOf(parseUrlOrExplain(text));
}
function parseGitUrlWithoutScheme(text) {
  return gitUrlOf({ ...parseUrlOrExplain(text), scheme: "https" });
}
function parseUrlOrExplain(text) {
  try {
    return parseUrl(text);
  } catch (error) {
    throw error instanceof GoUrlError ? new GitUrlError(error.message) : error;
  }
}
function gitUrlOf(url) {
  return {
    scheme: url.scheme,
    host: url.host,
    path: url.path,
    query: parseUrlQuery(url.rawQuery).values,
    ...splitFragment(url.fragment),
    remote: formatUrl({ ...url, fragment: "", rawFragment: "", rawQuery: "" })
  };
}
function parseScpAddress(text) {
  const match = scpPattern.exec(text);
  const query = parseUrlQuery(match?.[4] ?? "");
  if (match === null || query.error !== void 0) throw new GitUrlError("unknown protocol");
  const [, user, host = "", path = "", , fragment = ""] = match;
  return {
    scheme: "ssh",
    host,
    path,
    query: query.values,
    ...splitFragment(fragment),
    remote: `${user}@${host}:${path}`
  };
}
function splitFragment(fragment) {
  const colon = fragment.indexOf(":");
  if (colon === -1) return { ref: fragment, subDir: "" };
  return { ref: fragment.slice(0, colon), subDir: joinPath("/", fragment.slice(colon + 1)).slice(1) };
}

// src/base/go-json.ts
function goJsonString(text) {
  if (plain.test(text)) return `"${text}"`;
  let out = '"';
  for (const char of text) out += escapeJson(char);
  return `${out}"`;
}
function goJson(value) {
  if (typeof value === "string") return goJsonString(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isArray(value)) return `[${value.map(goJson).join(",")}]`;
  const members = membersOf(value).map(([key, member]) => `${goJsonString(key)}:${goJson(member)}`);
  return `{${members.join(",")}}`;
}
function membersOf(value) {
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.filter((entry) => entry[1] !== void 0);
}
var plain = /^[ !#-%'-;=?-[\]-\x7f]*$/;
var shortEscapes = /* @__PURE__ */ new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"]
]);
function escapeJson(char) {
  const short = shortEscapes.get(char);
  if (short !== void 0) return short;
  const code = char.codePointAt(0);
  if (code < 32 || char === "<" || char === ">" || char === "&" || code === 8232 || code === 8233) {
    return `\\u${code.toString(16).padStart(4, "0")}`;
  }
  return code >= 55296 && code <= 57343 ? "\\ufffd" : char;
}
function isArray(value) {
  return Array.isArray(value);
}

// src/image/reference.ts
var defaultDomain = "docker.io";
var officialPrefix = "library/";
var maxPathLength = 255;
var component = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
var domain = `(?:${component}(?:\\.${component})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`;
var pathPart = "[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*";
var remoteName = `${pathPart}(?:/${pathPart})*`;
var tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
var digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*[:][0-9A-Fa-f]{32,}";
var referenceRegExp = new RegExp(`^((?:${domain}/)?${remoteName})(?::(${tag}))?(?:@(${digest}))?$`);
var nameRegExp = new RegExp(`^(?:(${domain})/)?(${remoteName})$`);
var digestRegExp2 = new RegExp(`^${digest}$`);
var identifierRegExp = /^[a-f0-9]{64}$/;
function parseNormalizedNamed(text) {
  if (identifierRegExp.test(text)) {
    throw invalid3(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  }
  const [domainPart, remainder] = splitDomain(text);
  const colon = remainder.indexOf(":");
  const remote = colon === -1 ? remainder : remainder.slice(0, colon);
  if (toLower(remote) !== remote) {
    throw invalid3(`invalid reference format: repository name (${remote}) must be lowercase`);
  }
  return parseReference(`${domainPart}/${remainder}`);
}
function parseReference(text) {
  const match = referenceRegExp.exec(text);
  if (match === null) {
    if (text === "") throw invalid3("repository name must have at least one component");
    if (referenceRegExp.test(toLower(text))) throw invalid3("repository name must be lowercase");
    throw invalid3("invalid reference format");
  }
  const name = nameRegExp.exec(match[1]);
  const path = name?.[2] ?? match[1];
  if (path.length > maxPathLength) throw invalid3("repository name must not be more than 255 characters");
  return {
    domain: name?.[1] ?? "",
    path,
    tag: match[2],
    digest: match[3] === void 0 ? void 0 : parseDigest(match[3])
  };
}
function tagNameOnly(reference2) {
  return reference2.tag === void 0 && reference2.digest === void 0 ? { ...reference2, tag: "latest" } : reference2;
}
function withDigest(reference2, value) {
  if (!digestRegExp2.test(value)) throw invalid3("invalid digest format");
  return { ...reference2, digest: value };
}
function referenceName(reference2) {
  return reference2.domain === "" ? reference2.path : `${reference2.domain}/${reference2.path}`;
}
function referenceString(reference2) {
  return referenceName(reference2) + suffix(reference2);
}
function suffix(reference2) {
  const tagPart = reference2.tag === void 0 ? "" : `:${reference2.tag}`;
  return reference2.digest === void 0 ? tagPart : `${tagPart}@${reference2.digest}`;
}
function splitDomain(text) {
  const slash = text.indexOf("/");
  if (slash === -1) return [defaultDomain, officialPrefix + text];
  const first = text.slice(0, slash);
  const rest = text.slice(slash + 1);
  const [name, remote] = isDomain(first) ? [first === "index.docker.io" ? defaultDomain : first, rest] : [defaultDomain, text];
  return [name, name === defaultDomain && !remote.includes("/") ? officialPrefix + remote : remote];
}
function isDomain(first) {
  return first === "localhost" || /[.:]/.test(first) || toLower(first) !== first;
}
function invalid3(message) {
  return new CompileError(message, {
    code: "invalid-reference",
    hint: "Write an image as [registry/]name[:tag][@sha256:\u2026], in lower case."
  });
}

// src/llb/ops/source.ts
function image(ref, options = {}) {
  const { resolveMode = "default", recordType, layerLimit, checksum, ...constraints } = options;
  const attributes = new Attributes(Cap.sourceImage);
  if (resolveMode !== "default") attributes.set("image.resolvemode", resolveMode);
  if (resolveMode === "pull") attributes.need(Cap.sourceImageResolveMode);
  attributes.set("image.recordtype", recordType);
  attributes.set("image.layerlimit", layerLimit?.toString(), Cap.sourceImageLayerLimit);
  attributes.set("image.checksum", checksum, Cap.sourceImageChecksum);
  return attributes.source(`docker-image://${completeName(ref)}`, constraints);
}
function local(name, options = {}) {
  const {
    sessionId,
    includePatterns,
    excludePatterns,
    followPaths,
    sharedKeyHint,
    differ,
    metadataOnly,
    ...constraints
  } = options;
  const attributes = new Attributes(Cap.sourceLocal);
  attributes.set("local.session", sessionId, Cap.sourceLocalSessionId);
  attributes.set("local.includepattern", jsonList(includePatterns), Cap.sourceLocalIncludePatterns);
  attributes.set("local.followpaths", jsonList(followPaths), Cap.sourceLocalFollowPaths);
  attributes.set("local.excludepatterns", jsonList(excludePatterns), Cap.sourceLocalExcludePatterns);
  attributes.set("local.sharedkeyhint", sharedKeyHint, Cap.sourceLocalSharedKeyHint);
  attributes.set("local.differ", differ?.mode, differ?.required ? Cap.sourceLocalDiffer : void 0);
  if (metadataOnly !== void 0) {
    attributes.set("local.metadatatransfer", "true", Cap.sourceLocalMetadataTransfer);
    attributes.set("local.metadatatransferexclude", jsonList(metadataOnly.exceptions));
  }
  return attributes.source(`local://${name}`, constraints);
}
function http(url, options = {}) {
  const { filename, checksum, mode, uid, gid, authHeaderSecret, headers, signature, ...constraints } = options;
  const attributes = new Attributes(Cap.sourceHttp);
  attributes.set("http.checksum", checksum, Cap.sourceHttpChecksum);
  attributes.set("http.filename", filename);
  const bits = (mode ?? 0) & 511;
  attributes.set("http.perm", bits === 0 ? void 0 : `0${bits.toString(8)}`, Cap.sourceHttpPerm);
  attributes.set("http.uid", uid ? String(uid) : void 0, Cap.sourceHttpUidGid);
  attributes.set("http.gid", gid ? String(gid) : void 0, Cap.sourceHttpUidGid);
  attributes.set("http.authheadersecret", authHeaderSecret, Cap.sourceHttpAuth);
  if (headers !== void 0) {
    attributes.need(Cap.sourceHttpHeader);
    attributes.set("http.header.accept", headers.accept);
    attributes.set("http.header.user-agent", headers.userAgent);
  }
  if (signature !== void 0) {
    attributes.need(Cap.sourceHttpSignature);
    attributes.set("http.sig.pubkey", signature.publicKey);
    attributes.set("http.sig.signature", signature.signature);
  }
  return attributes.source(url, constraints);
}
var Attributes = class {
  #attrs = /* @__PURE__ */ new Map();
  #caps = [];
  constructor(cap) {
    this.need(cap);
  }
  /** Sets an attribute unless the value is absent or ''. */
  set(name, value, cap) {
    if (!value) return;
    this.#attrs.set(name, value);
    if (cap !== void 0) this.need(cap);
  }
  need(cap) {
    this.#caps.push(cap);
  }
  source(identifier, constraints) {
    return source(identifier, this.#attrs, this.#caps, constraints);
  }
};
function completeName(ref) {
  try {
    return referenceString(tagNameOnly(parseNormalizedNamed(ref)));
  } catch (error) {
    throw new CompileError(error.message, { code: "invalid-reference", cause: error });
  }
}
function jsonList(values) {
  return values?.length ? goJson(values) : void 0;
}

// src/llb/ops/git.ts
function git(url, options = {}) {
  const { address, remote } = readAddress(url);
  const {
    ref = "",
    subDir = "",
    keepGitDir,
    checksum,
    skipSubmodules,
    mtime,
    fetchByCommit,
    ...others
  } = options;
  const {
    authTokenSecret,
    authHeaderSecret,
    knownSshHosts,
    sshSocket,
    bundle,
    checkoutBundle,
    ...constraints
  } = others;
  const attributes = new Attributes(Cap.sourceGit);
  const flag = (name, value, cap) => attributes.set(name, value ? "true" : void 0, cap);
  flag("git.keepgitdir", keepGitDir, Cap.sourceGitKeepDir);
  attributes.set("git.fullurl", address, Cap.sourceGitFullUrl);
  setLogin(attributes, authTokenSecret, authHeaderSecret);
  if (remote?.scheme === "ssh") setSsh(attributes, knownSshHosts, sshSocket);
  attributes.set("git.checksum", checksum, Cap.sourceGitChecksum);
  flag("git.skipsubmodules", skipSubmodules, Cap.sourceGitSkipSubmodules);
  attributes.set("git.mtime", mtime, Cap.sourceGitMtime);
  flag("git.fetchbycommit", fetchByCommit, Cap.sourceGitFetchByCommit);
  attributes.set("git.bundle", bundle?.locator, Cap.sourceGitBundle);
  attributes.set("oci.session", bundle?.sessionId);
  attributes.set("oci.store", bundle?.storeId);
  flag("git.checkoutbundle", checkoutBundle, Cap.sourceGitCheckoutBundle);
  const id = remote === void 0 ? address : identifierOf(remote, ref, subDir);
  return attributes.source(`git://${id}`, constraints);
}
function readAddress(url) {
  const known = tryParse(url);
  if (known !== void 0) return { address: known.remote, remote: known };
  if (/^[a-zA-Z0-9]+:\/\//.test(url)) return { address: url, remote: void 0 };
  const secure = `https://${url}`;
  const remote = tryParse(secure);
  return { address: remote?.remote ?? secure, remote };
}
function tryParse(url) {
  try {
    return parseGitUrl(url);
  } catch {
    return void 0;
  }
}
function identifierOf(remote, ref, subDir) {
  const base = remote.host + joinPath("/", remote.path);
  if (ref === "" && subDir === "") return base;
  return `${base}#${ref}${subDir === "" ? "" : `:${subDir}`}`;
}
function setLogin(attributes, token, header) {
  attributes.set("git.authtokensecret", token ?? "GIT_AUTH_TOKEN");
  attributes.set("git.authheadersecret", header ?? "GIT_AUTH_HEADER");
  if (token || header) attributes.need(Cap.sourceGitHttpAuth);
}
function setSsh(attributes, knownHosts, socket) {
  attributes.need(Cap.sourceGitKnownSshHosts);
  attributes.set("git.knownsshhosts", knownHosts && `${knownHosts.replace(/\n$/, "")}
`);
  attributes.set("git.mountsshsock", socket || "default", Cap.sourceGitMountSshSock);
}

// src/base/system-path.ts
var SystemPathError = class extends Error {
  name = "SystemPathError";
};
function defaultPathEnv(os) {
  return os === "windows" ? windowsPathEnv : unixPathEnv;
}
var unixPathEnv = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
var windowsPathEnv = "c:\\Windows\\System32;c:\\Windows;C:\\Windows\\System32\\WindowsPowerShell\\v1.0";
function toSlash(path, os) {
  return os === "windows" ? path.replaceAll("\\", "/") : path;
}
function fromSlash(path, os) {
  return os === "windows" ? path.replaceAll("/", "\\") : path;
}
function isAbsPathOn(path, os) {
  if (os !== "windows") return isAbsPath(path);
  try {
    return isAbsPath(checkSystemDriveAndRemoveDriveLetter(path, os, false));
  } catch {
    return false;
  }
}
function normalizePath(parent, path, os, keepSlash) {
  const written = toSlash(path, os);
  const base = rooted(stripDrive(toSlash(parent, os) || "/", os, keepSlash), os);
  const given = stripDrive(written || base, os, keepSlash);
  const full = isAbsPathOn(given, os) ? given : joinPath(base, given);
  return toSlash(keepSlash ? withTrailingSlashOf(written, full) : full, os);
}
function normalizeWorkdir(current, path, os) {
  try {
    return fromSlash(normalizePath(current, path, os, false), os);
  } catch (error) {
    throw prefixed("normalizing working directory", error);
  }
}
function checkSystemDriveAndRemoveDriveLetter(path, os, keepSlash) {
  if (os !== "windows") return path;
  if (path[1] === ":" && byteLength(path) === 2) {
    throw new SystemPathError(`No relative path specified in ${quote(path)}`);
  }
  if (/^[\\/]{2}/.test(path)) throw new SystemPathError("UNC paths are not supported");
  const colon = path.indexOf(":");
  if (colon === -1) return cleanWindowsPath(path, keepSlash);
  if (path.slice(0, colon).toLowerCase() !== "c") {
    throw new SystemPathError("The specified path is not on the system drive (C:)");
  }
  return cleanWindowsPath(path.slice(colon + 1), keepSlash);
}
function stripDrive(path, os, keepSlash) {
  try {
    return checkSystemDriveAndRemoveDriveLetter(path, os, keepSlash);
  } catch (error) {
    throw prefixed("removing drive letter", error);
  }
}
function rooted(path, os) {
  return isAbsPathOn(path, os) ? path : joinPath("/", path);
}
function withTrailingSlashOf(written, path) {
  if (written.endsWith("/")) return path.endsWith("/") ? path : `${path}/`;
  if (!written.endsWith("/.")) return path;
  return path === "/" ? "/." : `${path}/.`;
}
function cleanWindowsPath(path, keepSlash) {
  const slashed = toSlash(path, "windows");
  const clean = cleanPath(slashed);
  return keepSlash && clean.length > 1 && slashed.endsWith("/") ? `${clean}/` : clean;
}
function prefixed(prefix, error) {
  return new SystemPathError(`${prefix}: ${error instanceof Error ? error.message : String(error)}`);
}

// src/instructions/shared/copy-paths.ts
function copyDestination(dir, destination, os) {
  const path = withoutDrive(() => checkSystemDriveAndRemoveDriveLetter(destination, os, true));
  if (isAbsPathOn(path, os)) return explained2("", () => normalizePath("/", path, os, true));
  const relative = path === "." || path === "" ? "./" : path;
  return explained2("", () => normalizePath(dir, relative, os, true));
}
function plainSource(source2, os) {
  return { from: rootedSource(source2, os) };
}
function sourceWithParents(source2, os) {
  const pivot = source2.indexOf("/./");
  const base = pivot === -1 ? "/" : source2.slice(0, pivot);
  const pattern = rootedSource(pivot === -1 ? source2 : source2.slice(pivot + 3), os);
  const required = hasWildcard(base) || hasWildcard(pattern) ? [] : [joinPath(base, pattern)];
  return {
    from: rootedSource(base, os),
    includePatterns: [pattern.replace(/^\//, "")],
    requiredPaths: required.map((path) => rootedSource(path, os))
  };
}
function contentPath(path, os) {
  return toSlash(
    withoutDrive(() => checkSystemDriveAndRemoveDriveLetter(path, os, false)),
    os
  );
}
function rootedSource(path, os) {
  return withoutDrive(() => normalizePath("/", path, os, false));
}
function withoutDrive(action) {
  return explained2("removing drive letter: ", action);
}
function explained2(prefix, action) {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof SystemPathError)) throw error;
    throw new CompileError(prefix + error.message, { code: "invalid-path" });
  }
}
function hasWildcard(path) {
  return /[*?[]/.test(path.replace(/\\./gs, ""));
}

// src/instructions/shared/git-ref.ts
function parseGitRef(text) {
  const looksLocal = text.startsWith("github.com/");
  const url = readUrl(text, looksLocal);
  if (url === void 0) return void 0;
  const remote = looksLocal ? url.remote.slice(url.remote.indexOf("://") + 3) : url.remote;
  return {
    remote,
    shortName: remote.slice(remote.lastIndexOf("/") + 1).replace(/\.git$/, ""),
    looksLocal,
    unencrypted: !looksLocal && (url.scheme === "http" || url.scheme === "git"),
    ...readQuery(url)
  };
}
function isGitSource(text) {
  try {
    return parseGitRef(text) !== void 0;
  } catch (error) {
    if (error instanceof CompileError) return false;
    throw error;
  }
}
var gitMark = /:\/\/|@|^github\.com\//;
function readUrl(text, looksLocal) {
  if (!gitMark.test(text) || text.startsWith("./") || text.startsWith("../")) return void 0;
  try {
    if (looksLocal) return parseGitUrlWithoutScheme(text);
    const url = parseGitUrl(text);
    const overHttp = url.scheme === "http" || url.scheme === "https";
    return overHttp && !url.path.endsWith(".git") ? void 0 : url;
  } catch (error) {
    if (error instanceof GitUrlError) return void 0;
    throw error;
  }
}
function readQuery(url) {
  const fields3 = /* @__PURE__ */ new Map();
  for (const [key, values] of url.query) fields3.set(key, readField(key, values));
  return {
    ref: readRef(url.ref, fields3),
    checksum: fields3.get("commit") ?? fields3.get("checksum") ?? "",
    subDir: agree("subdir", url.subDir, fields3.get("subdir")),
    keepGitDir: readFlag(fields3, "keep-git-dir"),
    submodules: readFlag(fields3, "submodules"),
    mtime: fields3.get("mtime"),
    fetchByCommit: readFlag(fields3, "fetch-by-commit") ?? false
  };
}
var flagNames = /* @__PURE__ */ new Set(["submodules", "keep-git-dir", "fetch-by-commit"]);
var textNames = /* @__PURE__ */ new Set(["ref", "tag", "branch", "subdir", "checksum", "commit", "mtime"]);
function readField(key, values) {
  const [value = ""] = values;
  if (values.length > 1) throw queryError(`query ${quote(key)} has multiple values`);
  if (value === "" && !flagNames.has(key)) throw queryError(`query ${quote(key)} has no value`);
  if (!flagNames.has(key) && !textNames.has(key)) throw queryError(`unexpected query ${quote(key)}`);
  if (key === "mtime" && value !== "checkout" && value !== "commit") {
    throw queryError(`invalid mtime value: ${quote(value)} (must be "checkout" or "commit")`);
  }
  if (flagNames.has(key) && value !== "") requireBool(key, value);
  return value;
}
function requireBool(key, value) {
  try {
    parseBool(value);
  } catch {
    throw queryError(`invalid ${key} value: ${quote(value)}`);
  }
}
function readFlag(fields3, key) {
  const value = fields3.get(key);
  return value === void 0 ? void 0 : value === "" || parseBool(value);
}
function readRef(fragment, fields3) {
  const tag2 = qualified("refs/tags/", fields3.get("tag"));
  const branch = qualified("refs/heads/", fields3.get("branch"));
  const tagged = agree("ref", agree("ref", fragment, fields3.get("ref")), tag2);
  if (tag2 !== void 0 && branch !== void 0) throw queryError("branch conflicts with tag");
  return agree("ref", tagged, branch);
}
function qualified(prefix, name) {
  return name === void 0 || name.startsWith(prefix) ? name : prefix + name;
}
function agree(what, known, value) {
  if (known !== "" && value !== void 0 && known !== value) {
    throw queryError(`${what} conflicts: ${quote(known)} vs ${quote(value)}`);
  }
  return value ?? known;
}
function queryError(message) {
  return new CompileError(message, { code: "invalid-git-url" });
}

// src/instructions/shared/remote-source.ts
function isHttpSource(text) {
  return hasHttpScheme(text) && !isGitSource(text);
}
function hasHttpScheme(text) {
  return text.startsWith("http://") || text.startsWith("https://");
}
function httpSourceFilename(url) {
  const name = basePath(pathOfUrl(url));
  return name === "." || name === "/" ? "__unnamed__" : name;
}
function pathOfUrl(url) {
  try {
    return parseUrl(url).path;
  } catch (error) {
    if (error instanceof GoUrlError) return "";
    throw error;
  }
}

// src/instructions/shared/copy-actions.ts
function sourceActions(job) {
  const { request } = job;
  const settings = request.kind === "ADD" ? { checksum: request.checksum, keepGitDir: request.keepGitDir } : { checksum: "", keepGitDir: void 0 };
  return request.sources.map((source2) => sourceAction(job, source2, settings));
}
function contentActions({ stage, request, destination, options }) {
  const { os } = stage.platform;
  return request.contents.map(({ path, data }) => {
    const from = contentPath(path, os);
    return copy(inlineDocument(from, 420, data, stage.platform), from, destination, options);
  });
}
function sourceAction(job, source2, settings) {
  const ref = parseGitRef(source2);
  if (ref !== void 0 && !ref.looksLocal) return gitAction(job, ref, settings);
  if (hasHttpScheme(source2)) return httpAction(job, source2, settings);
  return pathAction(job, source2);
}
function gitAction(job, ref, settings) {
  if (job.request.kind === "COPY") throw refused("source can't be a git ref for COPY");
  adoptSettings(settings, ref);
  const repository = git(ref.remote, {
    customName: job.name,
    ref: ref.ref,
    keepGitDir: settings.keepGitDir,
    checksum: settings.checksum,
    subDir: ref.subDir,
    skipSubmodules: ref.submodules === false,
    fetchByCommit: ref.fetchByCommit
  });
  return copy(repository, "/", job.destination, job.options);
}
function adoptSettings(settings, { keepGitDir, checksum }) {
  if (keepGitDir !== void 0 && (settings.keepGitDir ?? keepGitDir) !== keepGitDir) {
    throw refused("inconsistent keep-git-dir configuration");
  }
  if (checksum !== "" && settings.checksum !== "" && settings.checksum !== checksum) {
    throw refused(`checksum mismatch ${quote(settings.checksum)} != ${quote(checksum)}`);
  }
  settings.keepGitDir = keepGitDir ?? settings.keepGitDir;
  if (checksum !== "") settings.checksum = checksum;
}
function httpAction(job, url, { checksum }) {
  const { request } = job;
  if (request.kind === "COPY") throw refused("source can't be a URL for COPY");
  const filename = httpSourceFilename(url);
  const download = http(url, {
    filename,
    customName: job.name,
    checksum: checksum === "" ? void 0 : parseDigest(checksum),
    // The reference means to describe the command here, but gives a value that has no text.
    description: { "com.docker.dockerfile.v1.command": "" }
  });
  const options = { ...job.options, attemptUnpack: request.unpack ?? false };
  return copy(download, filename, job.destination, options);
}
function pathAction({ stage, request, destination, options }, source2) {
  if (request.checkIgnored) reportIgnored(stage, request.kind, source2);
  const { os } = stage.platform;
  const parents = request.kind === "COPY" && request.parents;
  const paths = parents ? sourceWithParents(source2, os) : plainSource(source2, os);
  return copy(request.state, paths.from, destination, {
    ...options,
    followSymlinks: true,
    dirContentsOnly: true,
    includePatterns: paths.includePatterns,
    requiredPaths: paths.requiredPaths,
    attemptUnpack: request.kind === "ADD" && (request.unpack ?? true),
    allowWildcard: true,
    allowEmptyWildcard: true
  });
}
function reportIgnored(stage, instruction, source2) {
  const { isIgnored } = stage.options;
  if (isIgnored === void 0) return;
  const path = cleanPath(source2);
  if (matchesQuietly(isIgnored, path)) stage.report({ kind: "ignored-source", instruction, path });
}
function matchesQuietly(isIgnored, path) {
  try {
    return isIgnored(path);
  } catch (error) {
    if (error instanceof CompileError) return false;
    throw error;
  }
}
function refused(message) {
  return new CompileError(message, { code: "invalid-source" });
}

// src/instructions/shared/step-text.ts
function stepText(code, env, escapeToken) {
  return upperFirstWord(expandQuietly(code, env, escapeToken));
}
function expandQuietly(text, env, escapeToken) {
  try {
    return expandWord(text, env, { escapeToken }).result;
  } catch {
    return text;
  }
}
function upperFirstWord(text) {
  const space = text.indexOf(" ");
  return space === -1 ? toUpper(text) : toUpper(text.slice(0, space)) + text.slice(space);
}

// src/instructions/shared/lower-copy.ts
function lowerCopy(stage, request) {
  const destination = copyDestination(stage.state.dir, request.destination, stage.platform.os);
  const options = copyOptions(request);
  if (request.kind === "ADD" && request.checksum !== "") checkChecksum(request.sources);
  const text = stepText(request.code, stage.env, stage.options.escapeToken);
  const name = stage.stepName(text, stage.platform, stage.env);
  const job = { stage, request, destination, options, name };
  const actions = [...sourceActions(job), ...contentActions(job)];
  const constraints = {
    customName: name,
    locations: [stage.location(request.lines)],
    ignoreCache: stage.ignoreCache
  };
  const linked = request.link && request.chmod === "" && (stage.options.caps?.supports(Cap.mergeOp) ?? false);
  stage.state = linked ? linkFiles(stage, actions, text, constraints) : file(stage.state, actions, constraints);
  stage.commit(historyText(request), { layer: true, fromState: true });
}
function linkFiles(stage, actions, text, constraints) {
  const group = { id: randomId(), name: constraints.customName ?? "" };
  const files = file(scratch(), actions, {
    ...constraints,
    platform: stage.platform,
    progressGroup: { ...group, weak: true }
  });
  const merged = merge([stage.state, files], {
    ...constraints,
    customName: stage.stepName(`LINK ${text}`, stage.platform, stage.env, true),
    progressGroup: { ...group, weak: false }
  });
  return withOutput(stage.state, merged.output);
}
function copyOptions({ chown, chmod, excludes }) {
  return {
    createDestPath: true,
    owner: chown === "" ? void 0 : parseOwner(chown),
    mode: chmod === "" ? void 0 : parseChmodMode(chmod),
    excludePatterns: excludes
  };
}
function checkChecksum(sources) {
  const [source2] = sources;
  if (source2 === void 0 || sources.length !== 1) {
    throw new CompileError("checksum can't be specified for multiple sources", { code: "invalid-checksum" });
  }
  if (!isHttpSource(source2) && !isGitSource(source2)) {
    throw new CompileError("checksum requires HTTP(S) or Git sources", { code: "invalid-checksum" });
  }
}
function historyText(request) {
  const words = [request.kind];
  if (request.kind === "COPY" && request.parents) words.push("--parents");
  if (request.chown !== "") words.push(`--chown=${request.chown}`);
  if (request.chmod !== "") words.push(`--chmod=${request.chmod}`);
  const contents = request.contents.map(({ path }) => `<<${path}`);
  return [...words, ...request.sources, ...contents, request.destination].join(" ");
}

// src/instructions/add.ts
var addDefinition = {
  keyword: "add",
  grammar: { arguments: "maybe-json-list", heredocs: "own" },
  parse,
  expand,
  expandRaw: expandCopyContents,
  lower
};
function parse(request) {
  const { base, args, flags } = request;
  requireDestination("ADD", args);
  const chown = flags.addString("chown");
  const chmod = flags.addString("chmod");
  const link = flags.addBool("link");
  const keepGitDir = flags.addBool("keep-git-dir");
  const checksum = flags.addString("checksum");
  const unpack = flags.addBool("unpack");
  const exclude = flags.addStrings("exclude");
  flags.parse();
  return {
    ...base,
    keyword: "add",
    ...parseCopyArguments("ADD", request),
    chown: chown.value,
    chmod: chmod.value,
    link: link.value,
    excludes: exclude.value,
    checksum: checksum.value,
    keepGitDir: keepGitDir.isUsed() ? keepGitDir.value : void 0,
    unpack: unpack.isUsed() ? unpack.value : void 0
  };
}
function expand(instruction, expandWord2) {
  const chown = expandWord2(instruction.chown);
  const chmod = expandWord2(instruction.chmod);
  const checksum = expandWord2(instruction.checksum);
  return expandCopyArguments({ ...instruction, chown, chmod, checksum }, expandWord2);
}
function lower(stage, instruction) {
  lowerCopy(stage, { ...instruction, kind: "ADD", state: stage.buildContext, checkIgnored: true });
  for (const path of instruction.sources) {
    if (!hasHttpScheme(path)) stage.useContextPath(joinPath("/", path));
  }
}

// src/instructions/shared/doc-comment.ts
function docComment(comments, name) {
  if (name === "") return "";
  const start = `${name} `;
  return comments.find((line) => line.startsWith(start))?.slice(start.length) ?? "";
}

// src/instructions/shared/scan-args.ts
var scanContextArg = "BUILDKIT_SBOM_SCAN_CONTEXT";
var scanStageArg = "BUILDKIT_SBOM_SCAN_STAGE";
function isScanArg(name) {
  return name === scanContextArg || name === scanStageArg;
}

// src/instructions/arg.ts
var argDefinition = {
  keyword: "arg",
  grammar: { arguments: "name-or-name-value", heredocs: "none" },
  parse: parse2,
  lower: lower2
};
function parse2({ base, args }) {
  if (args.length === 0) throw atLeastOneArgument("ARG");
  return { ...base, keyword: "arg", args: args.map((word) => parseArgument(word, base.comments)) };
}
function parseArgument(word, comments) {
  const equals = word.indexOf("=");
  if (equals === 0) throw blankNames("ARG");
  const key = equals === -1 ? word : word.slice(0, equals);
  return {
    key,
    value: equals === -1 ? void 0 : word.slice(equals + 1),
    docComment: docComment(comments, key)
  };
}
function lower2(stage, { args, lines }) {
  const shown = [];
  for (const declared of args) {
    stage.report({ kind: "named-value", instruction: "ARG", key: declared.key });
    const { value, inherited } = resolveValue(stage, declared);
    const arg = { ...declared, value };
    if (value !== void 0 && !isScanArg(arg.key)) stage.state = withEnv(stage.state, arg.key, value);
    stage.noteArg(arg, { lines, value, inherited });
    stage.buildArgs.push(arg);
    shown.push(value === void 0 ? arg.key : `${arg.key}=${value}`);
  }
  stage.commit(`ARG ${shown.join(" ")}`);
}
function resolveValue(stage, { key, value }) {
  const given = stage.options.buildArgs.get(key);
  if (given !== void 0) return { value: given, inherited: false };
  if (value !== void 0) return { value: stage.expandWord(value), inherited: false };
  const outer = stage.options.globalArgs.get(key);
  return { value: outer, inherited: outer !== void 0 };
}

// src/instructions/shared/with-shell.ts
function withShell(image2, args) {
  const { shell } = image2.config;
  return [...shell?.length ? shell : defaultShell(image2.os), args.join(" ")];
}
function defaultShell(os) {
  return os === "windows" ? ["cmd", "/S", "/C"] : ["/bin/sh", "-c"];
}

// src/instructions/shared/command-line.ts
function jsonOrShellArgs(args, json) {
  return json || args.length === 0 ? args : [args.join(" ")];
}
function startCommand(stage, command) {
  if (!command.shellForm) return [...command.args];
  const shellSet = Boolean(stage.image.config.shell?.length);
  stage.report({ kind: "shell-form", instruction: command.written, shellSet });
  return withShell(stage.image, command.args);
}
function plainList(items) {
  return `[${items.join(" ")}]`;
}

// src/instructions/shared/last-wins.ts
function noteLastWins(stage, instruction) {
  const earlier = stage.seen.get(instruction.keyword);
  if (earlier !== void 0) {
    stage.report({ kind: "repeated-instruction", instruction: instruction.written }, earlier);
  }
  stage.seen.set(instruction.keyword, instruction.lines);
}

// src/instructions/cmd.ts
var cmdDefinition = {
  keyword: "cmd",
  grammar: { arguments: "maybe-json", heredocs: "none" },
  parse: parse3,
  lower: lower3
};
function parse3({ base, args, json, flags }) {
  flags.parse();
  return { ...base, keyword: "cmd", args: jsonOrShellArgs(args, json), shellForm: !json };
}
function lower3(stage, instruction) {
  noteLastWins(stage, instruction);
  const command = startCommand(stage, instruction);
  stage.image.config.cmd = command;
  stage.image.config.argsEscaped = true;
  stage.commit(`CMD ${quoteList(command)}`);
}

// src/instructions/copy.ts
var copyDefinition = {
  keyword: "copy",
  grammar: { arguments: "maybe-json-list", heredocs: "own" },
  parse: parse4,
  expand: expand2,
  expandRaw: expandCopyContents,
  lower: lower4
};
function parse4(request) {
  const { base, args, flags } = request;
  requireDestination("COPY", args);
  const chown = flags.addString("chown");
  const from = flags.addString("from");
  const chmod = flags.addString("chmod");
  const link = flags.addBool("link");
  const exclude = flags.addStrings("exclude");
  const parents = flags.addBool("parents");
  flags.parse();
  return {
    ...base,
    keyword: "copy",
    ...parseCopyArguments("COPY", request),
    from: from.value,
    chown: chown.value,
    chmod: chmod.value,
    link: link.value,
    excludes: exclude.value,
    parents: parents.value
  };
}
function expand2(instruction, expandWord2) {
  const chown = expandWord2(instruction.chown);
  const chmod = expandWord2(instruction.chmod);
  return expandCopyArguments({ ...instruction, chown, chmod }, expandWord2);
}
function lower4(stage, instruction) {
  const source2 = stage.source(0);
  if (source2 !== void 0 && !source2.ready) {
    throw new CompileError(
      `cannot copy from stage ${quote(instruction.from)}, it needs to be defined before current stage ${quote(stage.name)}`,
      { code: "stage-not-ready" }
    );
  }
  lowerCopy(stage, {
    ...instruction,
    kind: "COPY",
    state: source2?.state ?? stage.buildContext,
    checkIgnored: source2 === void 0
  });
  for (const path of instruction.sources) {
    const rooted2 = joinPath("/", path);
    if (source2 === void 0) stage.useContextPath(rooted2);
    else source2.usePath(rooted2);
  }
}

// src/instructions/entrypoint.ts
var entrypointDefinition = {
  keyword: "entrypoint",
  grammar: { arguments: "maybe-json", heredocs: "none" },
  parse: parse5,
  lower: lower5
};
function parse5({ base, args, json, flags }) {
  flags.parse();
  return { ...base, keyword: "entrypoint", args: jsonOrShellArgs(args, json), shellForm: !json };
}
function lower5(stage, instruction) {
  noteLastWins(stage, instruction);
  const command = startCommand(stage, instruction);
  const { config } = stage.image;
  config.entrypoint = command.length === 0 ? void 0 : command;
  if (!stage.seen.has("cmd")) config.cmd = void 0;
  stage.commit(`ENTRYPOINT ${quoteList(command)}`);
}

// src/instructions/shared/image-env.ts
function setImageEnv(image2, key, value, maybeSet) {
  image2.config.env ??= [];
  const { env } = image2.config;
  const at = maybeSet ? env.findIndex((entry) => isEntryOf(entry, key)) : -1;
  if (at === -1) env.push(`${key}=${value}`);
  else env[at] = `${key}=${value}`;
}
function isEntryOf(entry, key) {
  if (!entry.startsWith(key) || key.includes("=")) return false;
  return entry.length === key.length || entry[key.length] === "=";
}

// src/instructions/shared/key-values.ts
function parseKeyValues(args, instruction) {
  if (args.length === 0) throw atLeastOneArgument(instruction);
  if (args.length % 3 !== 0) throw tooManyArguments(instruction);
  const pairs = [];
  for (let i = 0; i < args.length; i += 3) {
    const key = args[i];
    if (key === "") throw blankNames(instruction);
    pairs.push({ key, value: args[i + 1], legacy: args[i + 2] === "" });
  }
  return pairs;
}
function expandKeyValues(pairs, expand10) {
  return pairs.map(({ key, value, legacy }) => ({ key: expand10(key), value: expand10(value), legacy }));
}
function formatKeyValues(pairs) {
  let text = "";
  for (const { key, value } of pairs) text += ` ${key}=${value}`;
  return text;
}

// src/instructions/env.ts
var envDefinition = {
  keyword: "env",
  grammar: { arguments: "name-values", heredocs: "none" },
  parse: parse6,
  expand: expand3,
  lower: lower6
};
function parse6({ base, args, flags }) {
  flags.parse();
  return { ...base, keyword: "env", pairs: parseKeyValues(args, "ENV") };
}
function expand3(instruction, expandWord2) {
  return { ...instruction, pairs: expandKeyValues(instruction.pairs, expandWord2) };
}
function lower6(stage, { written, pairs }) {
  for (const { key, value, legacy } of pairs) {
    if (legacy) stage.report({ kind: "legacy-key-value", instruction: written });
    stage.report({ kind: "named-value", instruction: "ENV", key });
    setImageEnv(stage.image, key, value, stage.state.env.has(key));
    stage.state = withEnv(stage.state, key, value);
  }
  stage.commit(`ENV${formatKeyValues(pairs)}`);
}

// src/instructions/shared/ip-address.ts
function isIpAddress(text) {
  return text.includes(":") ? isIpv6(text) : isIpv4(text);
}
function isIpv4(text) {
  const fields3 = text.split(".");
  return fields3.length === 4 && fields3.every((field) => /^(0|[1-9][0-9]{0,2})$/.test(field) && Number(field) <= 255);
}
function isIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const [head, tail] = halves.map(countGroups);
  if (head === void 0 || Number.isNaN(head)) return false;
  if (halves.length === 1) return head === 8;
  if (halves[0].includes(".")) return false;
  return tail !== void 0 && head + tail < 8;
}
function countGroups(list) {
  if (list === "") return 0;
  const groups = list.split(":");
  const last = groups.at(-1);
  const embedded = last.includes(".");
  const hex2 = embedded ? groups.slice(0, -1) : groups;
  if (!hex2.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return Number.NaN;
  if (embedded && !isIpv4(last)) return Number.NaN;
  return groups.length + (embedded ? 1 : 0);
}
function stripBrackets(host) {
  const address = `${host}:`;
  const close = address.indexOf("]");
  if (close === -1) throw addressError(address, "missing ']' in address");
  if (close + 1 !== address.length - 1) {
    throw addressError(
      address,
      address[close + 1] === ":" ? "too many colons in address" : "missing port in address"
    );
  }
  if (address.indexOf("[", 1) !== -1) throw addressError(address, "unexpected '[' in address");
  return host.slice(1, close);
}
function addressError(address, reason) {
  return new CompileError(`address ${address}: ${reason}`);
}

// src/instructions/shared/port-spec.ts
function parsePortSpec(spec, doubt) {
  const parts = spec.split(":");
  const host = parts.slice(0, -2).join(":");
  const hostPort = parts.at(-2) ?? "";
  const { port, protocol } = splitProtocol(parts.at(-1), spec);
  const lowerProtocol = toLower(protocol);
  if (protocol !== lowerProtocol) doubt("proto-casing");
  if (host !== "" || hostPort !== "") doubt("host-mapping");
  checkHost(host);
  const range = parseRange(port);
  if (range === void 0) throw new CompileError(`invalid containerPort: ${port}`);
  if (hostPort !== "") checkHostPort(hostPort, port, range);
  return Array.from({ length: range.end - range.start + 1 }, (_, i) => `${range.start + i}/${lowerProtocol}`);
}
var protocols2 = /* @__PURE__ */ new Set(["tcp", "udp", "sctp"]);
function splitProtocol(text, spec) {
  const slash = text.indexOf("/");
  const port = slash === -1 ? text : text.slice(0, slash);
  const protocol = slash === -1 ? "" : text.slice(slash + 1);
  if (port === "") throw invalidPort(spec, "no port specified");
  if (protocol === "") return { port, protocol: "tcp" };
  if (!protocols2.has(toLower(protocol))) throw invalidPort(spec, `invalid proto: ${protocol}`);
  return { port, protocol };
}
function invalidPort(spec, reason) {
  return new CompileError(`invalid port: ${quote(spec)}: ${reason}`);
}
function checkHost(host) {
  const address = host.startsWith("[") ? withoutBrackets(host) : host;
  if (address !== "" && !isIpAddress(address)) throw new CompileError(`invalid IP address: ${address}`);
}
function withoutBrackets(host) {
  try {
    return stripBrackets(host);
  } catch (error) {
    throw wrapError(error, `invalid IP address ${host}`);
  }
}
function checkHostPort(hostPort, port, range) {
  const hostRange = parseRange(hostPort);
  if (hostRange === void 0) throw new CompileError(`invalid hostPort: ${hostPort}`);
  const length = range.end - range.start;
  if (length !== 0 && length !== hostRange.end - hostRange.start) {
    throw new CompileError(`invalid ranges specified for container and host Ports: ${port} and ${hostPort}`);
  }
}
function parseRange(text) {
  const dash = text.indexOf("-");
  const start = parsePortNumber(dash === -1 ? text : text.slice(0, dash));
  const end = dash === -1 ? start : parsePortNumber(text.slice(dash + 1));
  if (start === void 0 || end === void 0 || end < start) return void 0;
  return { start, end };
}
function parsePortNumber(text) {
  if (!/^[+-]?[0-9]+$/.test(text)) return void 0;
  const port = Math.abs(Number(text));
  return port <= 65535 && (port === 0 || !text.startsWith("-")) ? port : void 0;
}

// src/instructions/expose.ts
var exposeDefinition = {
  keyword: "expose",
  grammar: { arguments: "words", heredocs: "none" },
  parse: parse7,
  lower: lower7
};
function parse7({ base, args, flags }) {
  if (args.length === 0) throw atLeastOneArgument("EXPOSE");
  flags.parse();
  return { ...base, keyword: "expose", ports: [...args].sort(compareBytes) };
}
function lower7(stage, { ports }) {
  const { escapeToken } = stage.options;
  const specs = ports.flatMap((port) => expandWords(port, stage.env, { escapeToken }));
  const exposed = specs.flatMap(
    (spec) => parsePortSpec(spec, (problem) => stage.report({ kind: "expose-port", port: spec, problem }))
  );
  stage.image.config.exposedPorts ??= /* @__PURE__ */ new Set();
  for (const port of exposed) stage.image.config.exposedPorts.add(port);
  stage.commit(`EXPOSE ${plainList(exposed)}`);
}

// src/instructions/from.ts
var fromDefinition = {
  keyword: "from",
  grammar: { arguments: "words", heredocs: "none" },
  parse: parse8
};
var validStageName = /^[a-z][a-z0-9\-_.]*$/;
function parse8({ base, args, flags }) {
  const stageName = parseStageName(args);
  const platform = flags.addString("platform");
  flags.parse();
  return {
    ...base,
    keyword: "from",
    baseName: args[0],
    stageName,
    platform: platform.value,
    docComment: docComment(base.comments, stageName)
  };
}
function parseStageName(args) {
  const [, as, written] = args;
  if (args.length === 3 && equalFold(as, "as")) {
    const name = toLower(written);
    if (validStageName.test(name)) return name;
    throw new CompileError(
      `invalid name for build stage: ${quote(written)}, name can't start with a number or contain symbols`
    );
  }
  if (args.length !== 1) throw new CompileError("FROM requires either one or three arguments");
  return "";
}

// src/base/go-duration.ts
var DurationError = class extends Error {
  name = "DurationError";
};
var maxMagnitude = 1n << 63n;
var unitNanoseconds = /* @__PURE__ */ new Map([
  ["ns", 1n],
  ["us", 1000n],
  ["\xB5s", 1000n],
  ["\u03BCs", 1000n],
  ["ms", 1000000n],
  ["s", 1000000000n],
  ["m", 60000000000n],
  ["h", 3600000000000n]
]);
function parseDuration(text) {
  const negative = text.startsWith("-");
  let rest = negative || text.startsWith("+") ? text.slice(1) : text;
  if (rest === "0") return 0n;
  if (rest === "") throw invalid4(text);
  let total = 0n;
  while (rest !== "") {
    const term = readTerm(rest, text);
    total += term.nanoseconds;
    if (total > maxMagnitude) throw invalid4(text);
    rest = rest.slice(term.length);
  }
  if (negative) return -total;
  if (total === maxMagnitude) throw invalid4(text);
  return total;
}
function formatDuration(nanoseconds) {
  if (nanoseconds === 0n) return "0s";
  if (nanoseconds < 0n) return `-${formatDuration(-nanoseconds)}`;
  if (nanoseconds < 1000n) return `${nanoseconds}ns`;
  if (nanoseconds < 1000000n) return `${decimal(nanoseconds, 3)}\xB5s`;
  if (nanoseconds < 1000000000n) return `${decimal(nanoseconds, 6)}ms`;
  const minutes = nanoseconds / 60000000000n;
  const seconds = `${decimal(nanoseconds % 60000000000n, 9)}s`;
  if (minutes === 0n) return seconds;
  return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`;
}
var termPattern = /^([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/;
function readTerm(rest, text) {
  const [term, whole = "", fraction = "", unit = ""] = termPattern.exec(rest);
  if (whole === "" && fraction === "") throw invalid4(text);
  const count = BigInt(whole || "0");
  if (count > maxMagnitude) throw invalid4(text);
  if (unit === "") throw new DurationError(`time: missing unit in duration ${quoteBytes(text)}`);
  const scale = unitNanoseconds.get(unit);
  if (scale === void 0) {
    throw new DurationError(`time: unknown unit ${quoteBytes(unit)} in duration ${quoteBytes(text)}`);
  }
  const nanoseconds = count * scale + fractionOf(fraction, Number(scale));
  if (nanoseconds > maxMagnitude) throw invalid4(text);
  return { nanoseconds, length: term.length };
}
function fractionOf(digits, scale) {
  const limit = (maxMagnitude - 1n) / 10n;
  let value = 0n;
  let divisor = 1;
  for (const digit of digits) {
    if (value > limit) break;
    const next = value * 10n + BigInt(digit);
    if (next > maxMagnitude) break;
    value = next;
    divisor *= 10;
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (scale / divisor)));
}
function decimal(value, digits) {
  const unit = 10n ** BigInt(digits);
  const fraction = String(value % unit).padStart(digits, "0").replace(/0+$/, "");
  return fraction === "" ? String(value / unit) : `${value / unit}.${fraction}`;
}
function invalid4(text) {
  return new DurationError(`time: invalid duration ${quoteBytes(text)}`);
}
function quoteBytes(text) {
  let out = '"';
  for (const byte of encodeText(text)) {
    if (byte < 32 || byte >= 128) out += `\\x${byte.toString(16).padStart(2, "0")}`;
    else out += byte === 34 || byte === 92 ? `\\${String.fromCharCode(byte)}` : String.fromCharCode(byte);
  }
  return `${out}"`;
}

// src/instructions/healthcheck.ts
var healthcheckDefinition = {
  keyword: "healthcheck",
  grammar: { arguments: "healthcheck", heredocs: "none" },
  parse: parse9,
  lower: lower8
};
function parse9(request) {
  const [first, ...args] = request.args;
  if (first === void 0) throw atLeastOneArgument("HEALTHCHECK");
  const type = toUpper(first);
  const healthcheck = type === "NONE" ? parseNone(args) : parseTest(type, args, request);
  return { ...request.base, keyword: "healthcheck", healthcheck };
}
function parseNone(args) {
  if (args.length > 0) throw new CompileError("HEALTHCHECK NONE takes no arguments");
  return { test: ["NONE"] };
}
function parseTest(type, args, { json, flags }) {
  const options = declareOptions(flags);
  flags.parse();
  if (type !== "CMD") throw new CompileError(`Unknown type ${quote(type)} in HEALTHCHECK (try CMD)`);
  const command = jsonOrShellArgs(args, json);
  if (command.length === 0) throw new CompileError("Missing command after HEALTHCHECK CMD");
  return {
    test: [json ? "CMD" : "CMD-SHELL", ...command],
    interval: parseInterval(options.interval),
    timeout: parseInterval(options.timeout),
    startPeriod: parseInterval(options.startPeriod),
    startInterval: parseInterval(options.startInterval),
    retries: parseRetries(options.retries.value)
  };
}
function declareOptions(flags) {
  return {
    interval: flags.addString("interval"),
    timeout: flags.addString("timeout"),
    startPeriod: flags.addString("start-period"),
    startInterval: flags.addString("start-interval"),
    retries: flags.addString("retries")
  };
}
var shortestInterval = 1000000n;
function parseInterval(flag) {
  if (flag.value === "") return void 0;
  const interval = userNumber(() => parseDuration(flag.value));
  if (interval === 0n) return void 0;
  if (interval < shortestInterval) {
    throw new CompileError(
      `Interval ${quote(flag.name)} cannot be less than ${formatDuration(shortestInterval)}`
    );
  }
  return interval;
}
function parseRetries(text) {
  if (text === "") return void 0;
  const retries = Number(userNumber(() => parseInt64(text, 10, 32)));
  if (retries < 0) throw new CompileError(`--retries cannot be negative (${retries})`);
  return retries || void 0;
}
function userNumber(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoNumberError || error instanceof DurationError)
      throw new CompileError(error.message);
    throw error;
  }
}
function lower8(stage, instruction) {
  noteLastWins(stage, instruction);
  const { healthcheck } = instruction;
  stage.image.config.healthcheck = { ...healthcheck };
  stage.commit(`HEALTHCHECK ${formatHealthcheck(healthcheck)}`);
}
function formatHealthcheck(check) {
  const duration = (value) => formatDuration(value ?? 0n);
  return [
    `{Test:${plainList(check.test ?? [])}`,
    `Interval:${duration(check.interval)}`,
    `Timeout:${duration(check.timeout)}`,
    `StartPeriod:${duration(check.startPeriod)}`,
    `StartInterval:${duration(check.startInterval)}`,
    `Retries:${check.retries ?? 0}}`
  ].join(" ");
}

// src/instructions/label.ts
var labelDefinition = {
  keyword: "label",
  grammar: { arguments: "name-values", heredocs: "none" },
  parse: parse10,
  expand: expand4,
  lower: lower9
};
function parse10({ base, args, flags }) {
  flags.parse();
  return { ...base, keyword: "label", pairs: parseKeyValues(args, "LABEL") };
}
function expand4(instruction, expandWord2) {
  return { ...instruction, pairs: expandKeyValues(instruction.pairs, expandWord2) };
}
function lower9(stage, { written, pairs }) {
  stage.image.config.labels ??= /* @__PURE__ */ new Map();
  for (const { key, value, legacy } of pairs) {
    if (legacy) stage.report({ kind: "legacy-key-value", instruction: written });
    stage.image.config.labels.set(key, value);
  }
  stage.commit(`LABEL${formatKeyValues(pairs)}`);
}

// src/instructions/maintainer.ts
var maintainerDefinition = {
  keyword: "maintainer",
  grammar: { arguments: "single-string", heredocs: "none" },
  parse: parse11,
  lower: lower10
};
function parse11({ base, args, flags }) {
  const [maintainer] = args;
  if (maintainer === void 0 || args.length !== 1) throw exactlyOneArgument("MAINTAINER");
  flags.parse();
  return { ...base, keyword: "maintainer", maintainer };
}
function lower10(stage, { maintainer }) {
  stage.image.author = maintainer;
  stage.commit(`MAINTAINER ${maintainer}`);
}

// src/instructions/onbuild.ts
var onbuildDefinition = {
  keyword: "onbuild",
  grammar: { arguments: "sub-instruction", heredocs: "inner" },
  parse: parse12,
  lower: lower11
};
var onbuildPrefix = /^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i;
function parse12({ base, args, flags, heredocs, original }) {
  const [inner] = args;
  if (inner === void 0) throw atLeastOneArgument("ONBUILD");
  flags.parse();
  checkTrigger(toUpper(trimSpace(inner)));
  return { ...base, keyword: "onbuild", trigger: withBodies(original.replace(onbuildPrefix, ""), heredocs) };
}
function checkTrigger(keyword) {
  if (keyword === "ONBUILD") {
    throw new CompileError("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  }
  if (keyword === "MAINTAINER" || keyword === "FROM") {
    throw new CompileError(`${keyword} isn't allowed as an ONBUILD trigger`);
  }
}
function withBodies(line, heredocs) {
  return line + heredocs.map(({ content, name }) => `
${content}${name}`).join("");
}
function lower11(stage, { trigger }) {
  stage.image.config.onBuild ??= [];
  stage.image.config.onBuild.push(trigger);
}

// src/base/go-csv.ts
var CsvError = class extends Error {
  name = "CsvError";
};
function parseCsvLine(text) {
  const line = text.replace(/\r?\n$/, "");
  if (line === "") throw new CsvError("EOF");
  const fields3 = [];
  let at = 0;
  for (; ; ) {
    const field = line[at] === '"' ? readQuoted(line, at) : readPlain(line, at);
    fields3.push(field.value);
    if (field.end >= line.length) return fields3;
    at = field.end + 1;
  }
}
function readPlain(line, start) {
  const comma = line.indexOf(",", start);
  const end = comma === -1 ? line.length : comma;
  const value = line.slice(start, end);
  const quote2 = value.indexOf('"');
  if (quote2 !== -1) throw parseError(line, start + quote2, 'bare " in non-quoted field');
  return { value, end };
}
function readQuoted(line, start) {
  let value = "";
  let at = start + 1;
  for (; ; ) {
    const quote2 = line.indexOf('"', at);
    if (quote2 === -1) throw parseError(line, at, 'extraneous or missing " in quoted-field');
    value += line.slice(at, quote2);
    at = quote2 + 1;
    if (at >= line.length || line[at] === ",") return { value, end: at };
    if (line[at] !== '"') throw parseError(line, quote2, 'extraneous or missing " in quoted-field');
    value += '"';
    at++;
  }
}
function parseError(line, index, reason) {
  return new CsvError(`parse error on line 1, column ${byteLength(line.slice(0, index)) + 1}: ${reason}`);
}

// src/instructions/run/flag-fields.ts
function splitFlagFields(value, what) {
  return parseCsv(value, what).map((text) => {
    const equals = text.indexOf("=");
    return {
      text,
      key: toLower(equals === -1 ? text : text.slice(0, equals)),
      value: equals === -1 ? void 0 : text.slice(equals + 1)
    };
  });
}
function parseCsv(value, what) {
  try {
    return parseCsvLine(value);
  } catch (error) {
    if (error instanceof CsvError) throw new CompileError(`failed to parse csv ${what}: ${error.message}`);
    throw error;
  }
}
function missingFieldValue(text) {
  return new CompileError(`invalid field '${text}' must be a key=value pair`);
}
function readBoolField(key, value) {
  return readNumber(() => parseBool(value), `invalid value for ${key}: ${value}`);
}
function readUint32Field(key, value, base) {
  return Number(readNumber(() => parseUint64(value, base, 32), `invalid value ${value} for ${key}`));
}
function readNumber(read, message) {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoNumberError) throw new CompileError(message);
    throw error;
  }
}

// src/instructions/run/device.ts
function parseDevice(text) {
  let device = { name: "", required: false };
  for (const field of splitFlagFields(text, "devices")) {
    device = field.value === void 0 ? withWord(device, field) : withPair(device, field, field.value);
  }
  return device;
}
function withWord(device, { key, text }) {
  if (key === "required") return { ...device, required: true };
  if (device.name === "") return { ...device, name: text };
  throw missingFieldValue(text);
}
function withPair(device, { key, text }, value) {
  if (key === "required") return { ...device, required: readBoolField(key, value) };
  if (key === "name") {
    if (device.name !== "") throw new CompileError(`device name already set to ${device.name}`);
    return { ...device, name: value };
  }
  if (device.name === "") return { ...device, name: text };
  const error = new CompileError(`unexpected key '${key}' in '${text}'`);
  throw withSuggestion(error, key, ["name", "required"], true);
}

// src/llb/ops/exec-encoding.ts
var mountType = { bind: 0, secret: 1, ssh: 2, cache: 3, tmpfs: 4 };
var cacheSharing = { shared: 0, private: 1, locked: 2 };
var contentCache = { default: 0, on: 1, off: 2 };
var networkMode = { sandbox: 0, host: 1, none: 2 };
var securityMode = { sandbox: 0, insecure: 1 };
function encodeExec(state, spec, mounts2, inputs) {
  if (spec.args.length === 0) throw new CompileError("arguments are required");
  const caps = [Cap.execMetaBase];
  const ssh = (spec.ssh ?? []).map((socket, index) => ({
    ...socket,
    target: socket.target || `/run/buildkit/ssh_agent.${index}`
  }));
  const env = environment(state.env, ssh, inputs, caps);
  const network = spec.network ?? state.network;
  const security = spec.security ?? state.security;
  caps.push(...capsOf(spec, mounts2), ...network === "sandbox" ? [] : [Cap.execNetwork]);
  if (security === "insecure") caps.push(Cap.execSecurity);
  const encodedMounts = mounts2.map((mount) => encodeMount(mount, inputs));
  const operation = {
    exec: {
      meta: encodeMeta(state, spec, env),
      mounts: [...encodedMounts, ...secretMounts(spec.secrets ?? []), ...ssh.map(sshMount)],
      network: networkMode[network],
      security: securityMode[security],
      secretenv: secretVariables(spec.secrets ?? []),
      cdiDevices: (spec.devices ?? []).map(({ name, optional }) => ({ name, optional }))
    }
  };
  return { operation, caps, platform: spec.constraints?.platform ?? state.platform };
}
function environment(env, ssh, { defaults }, caps) {
  const [agent] = ssh;
  let all = agent !== void 0 && !env.has("SSH_AUTH_SOCK") ? env.set("SSH_AUTH_SOCK", agent.target) : env;
  if (defaults.caps === void 0) return all;
  if (defaults.caps.supports(Cap.execSetsDefaultPath)) {
    caps.push(Cap.execSetsDefaultPath);
    return all;
  }
  const system = (defaults.platform ?? defaultPlatform()).os;
  if (system !== "windows" && !all.has("PATH")) all = all.set("PATH", defaultPathEnv(system));
  return all;
}
function encodeMeta(state, spec, env) {
  return {
    args: [...spec.args],
    env: [...env.toArray()],
    cwd: state.dir,
    user: state.user,
    proxy_env: spec.proxyEnv && encodeProxy(spec.proxyEnv),
    extraHosts: (spec.extraHosts ?? []).map(({ host, ip }) => ({ Host: host, IP: ip })),
    hostname: state.hostname,
    ulimit: (spec.ulimits ?? []).map(({ name, soft, hard }) => ({
      Name: name,
      Soft: toLong(soft),
      Hard: toLong(hard)
    })),
    cgroupParent: spec.cgroupParent ?? "",
    removeMountStubsRecursive: true,
    validExitCodes: [...spec.validExitCodes ?? []]
  };
}
function encodeProxy(proxy) {
  return {
    http_proxy: proxy.httpProxy,
    https_proxy: proxy.httpsProxy,
    ftp_proxy: proxy.ftpProxy,
    no_proxy: proxy.noProxy,
    all_proxy: proxy.allProxy
  };
}
function capsOf(spec, mounts2) {
  const caps = mounts2.flatMap(mountCaps);
  const need = (condition, cap) => condition && caps.push(cap);
  need(spec.validExitCodes, Cap.execValidExitCode);
  need(spec.ulimits?.length, Cap.execUlimit);
  need(spec.constraints?.linuxResources, Cap.execLinuxResources);
  need(spec.proxyEnv, Cap.execProxyEnv);
  need(spec.secrets?.length, Cap.execMountSecret);
  need(
    spec.secrets?.some((secret) => secret.env !== void 0),
    Cap.execSecretEnv
  );
  need(spec.ssh?.length, Cap.execMountSsh);
  need(spec.devices?.length, Cap.execCdi);
  return caps;
}
function mountCaps(mount) {
  const caps = mount.sourcePath ? [Cap.execMountSelector] : [];
  if (mount.cache !== void 0) caps.push(Cap.execMountCache, Cap.execMountCacheSharing);
  else if (mount.tmpfs !== void 0) {
    caps.push(Cap.execMountTmpfs);
    if (mount.tmpfs.size > 0n) caps.push(Cap.execMountTmpfsSize);
  } else if (mount.source !== void 0) caps.push(Cap.execMountBind);
  if ((mount.contentCache ?? "default") !== "default") caps.push(Cap.execMountContentCache);
  return caps;
}
function encodeMount(mount, inputs) {
  if (mount.tmpfs !== void 0 && mount.source !== void 0)
    throw new CompileError("tmpfs mounts must use scratch");
  return {
    input: toLong(inputs.add(mount.source)),
    selector: mount.sourcePath ?? "",
    dest: mount.target,
    output: toLong(mount.outputIndex ?? skipOutput),
    readonly: mount.readonly ?? false,
    mountType: mount.tmpfs !== void 0 ? mountType.tmpfs : mount.cache !== void 0 ? mountType.cache : mountType.bind,
    TmpfsOpt: mount.tmpfs && { size: toLong(mount.tmpfs.size) },
    cacheOpt: mount.cache && { ID: mount.cache.id, sharing: cacheSharing[mount.cache.sharing] },
    contentCache: contentCache[mount.contentCache ?? "default"]
  };
}
function secretVariables(secrets) {
  return secrets.flatMap(
    ({ id, env, optional }) => env === void 0 ? [] : [{ ID: id, name: env, optional }]
  );
}
function secretMounts(secrets) {
  return secrets.flatMap(
    ({ id, target, uid, gid, mode, optional }) => target === void 0 ? [] : [
      {
        input: toLong(emptyInput),
        dest: target,
        mountType: mountType.secret,
        secretOpt: { ID: id, uid, gid, mode, optional }
      }
    ]
  );
}
function sshMount({ id, target, uid, gid, mode, optional }) {
  return {
    input: toLong(emptyInput),
    dest: target ?? "",
    mountType: mountType.ssh,
    SSHOpt: { ID: id, uid, gid, mode, optional }
  };
}

// src/llb/ops/exec.ts
function run(state, spec) {
  return exec(state, spec).root;
}
function exec(state, spec) {
  const constraints = spec.constraints ?? {};
  const root = { target: "/", source: state, readonly: spec.readonlyRoot };
  const placed = placeMounts([root, ...spec.mounts ?? []]);
  const vertex = opVertex(
    constraints,
    placed.map((mount) => mount.source),
    (inputs) => encodeExec(state, spec, placed, inputs)
  );
  const after = (target, before) => {
    const index = placed.find((mount) => mount.target === target)?.outputIndex;
    return index === void 0 ? before : withOutput(before, outputOf(vertex, index, constraints.platform));
  };
  const mounts2 = new Map(
    (spec.mounts ?? []).map((mount) => [mount.target, after(mount.target, mount.source ?? state)])
  );
  return { root: after("/", state), mounts: mounts2 };
}
function placeMounts(mounts2) {
  let outputs = 0;
  return [...mounts2].sort((a, b) => compareBytes(a.target, b.target)).map((mount) => {
    const silent = mount.noOutput || mount.readonly || mount.tmpfs !== void 0 || mount.cache !== void 0;
    return { ...mount, source: mount.source?.output, outputIndex: silent ? void 0 : outputs++ };
  });
}

// src/base/invariant.ts
function invariant(condition, message) {
  if (!condition) throw new Error(`internal: ${message}`);
}

// src/instructions/run/secret.ts
function secretOf(mount) {
  const id = mount.source || mount.id || basePath(mount.target);
  const fallback = mount.env === void 0 ? `/run/secrets/${basePath(id)}` : void 0;
  return {
    id,
    target: mount.target || fallback,
    env: mount.env,
    uid: mount.uid ?? 0,
    gid: mount.gid ?? 0,
    mode: mount.mode ?? 256,
    optional: !mount.required
  };
}
function withSecretsMasked(env, mounts2) {
  const secret = /* @__PURE__ */ new Set();
  for (const mount of mounts2) if (mount.type === "secret" && mount.env !== void 0) secret.add(mount.env);
  if (secret.size === 0) return env;
  return {
    get: (key) => secret.has(key) ? "****" : env.get(key),
    keys: () => [...env.keys().filter((key) => !secret.has(key)), ...secret]
  };
}

// src/instructions/run/ssh.ts
function sshOf(mount) {
  if (mount.source !== "") throw new CompileError("ssh does not support source", { code: "invalid-mount" });
  return {
    id: mount.id,
    target: mount.target || void 0,
    uid: mount.uid ?? 0,
    gid: mount.gid ?? 0,
    mode: mount.mode ?? 384,
    optional: !mount.required
  };
}

// src/instructions/run/lower-mounts.ts
function lowerMounts(stage, mounts2, lines) {
  const out = { mounts: [], secrets: [], ssh: [] };
  mounts2.forEach((mount, index) => {
    const origin = originOf(stage, mount, index);
    if (mount.type === "secret") {
      const secret = secretOf(mount);
      stage.noteSecret({ name: secret.id, required: mount.required, lines });
      out.secrets.push(secret);
    } else if (mount.type === "ssh") {
      const agent = sshOf(mount);
      stage.noteSsh({ name: agent.id || "default", required: mount.required, lines });
      out.ssh.push(agent);
    } else {
      out.mounts.push(lowerMount(stage, mount, origin?.state ?? stage.buildContext));
      notePath(stage, mount, origin);
    }
  });
  return out;
}
function originOf(stage, mount, index) {
  if (mount.from === "" && mount.type !== "cache") return void 0;
  const source2 = stage.source(index);
  invariant(source2 !== void 0, `mount ${index} has no source`);
  if (source2.ready) return source2;
  throw new CompileError(
    `cannot mount from stage ${quote(mount.from || "scratch")} to ${quote(mount.target)}, stage needs to be defined before current command`,
    { code: "stage-not-ready" }
  );
}
function lowerMount(stage, mount, origin) {
  const { caps } = stage.options;
  const keepsNothing = mount.type === "bind" && caps?.supports(Cap.execMountBindReadWriteNoOutput);
  const target = mountTarget(stage, mount.target);
  const cache = mount.type === "cache" ? cacheOf(stage, mount) : void 0;
  const source2 = mount.type === "tmpfs" ? scratch() : origin;
  return {
    target,
    ...sourceAt(mount, source2),
    readonly: mount.readonly,
    noOutput: !mount.readonly && keepsNothing === true,
    cache,
    tmpfs: mount.type === "tmpfs" ? { size: mount.size } : void 0
  };
}
function cacheOf(stage, mount) {
  const id = mount.id || cleanPath(mount.target);
  return { id: `${stage.options.cacheIdNamespace}/${id}`, sharing: mount.sharing || "shared" };
}
function mountTarget(stage, written) {
  const target = isAbsPath(written) ? written : joinPath("/", stage.state.dir, written);
  if (target !== "/") return target;
  throw new CompileError(`invalid mount target ${quote(target)}`, {
    code: "invalid-mount",
    hint: "Give the mount a target below the root."
  });
}
function sourceAt(mount, source2) {
  const sourcePath = joinPath("/", mount.source);
  if (sourcePath !== "/") return { source: source2, sourcePath };
  const { uid, gid, mode } = mount;
  if (uid === void 0 && gid === void 0 && mode === void 0) return { source: source2 };
  const owner = { user: { id: uid ?? 0 }, group: { id: gid ?? 0 } };
  const owned = file(source2, [mkdir("/cache", mode ?? 493, { owner })], {
    customName: "[internal] setting cache mount permissions"
  });
  return { source: owned, sourcePath: "/cache" };
}
function notePath(stage, mount, origin) {
  const path = joinPath("/", mount.source);
  if (origin === void 0) stage.useContextPath(path);
  else origin.usePath(path);
}

// src/instructions/run/network.ts
function parseNetwork(text) {
  if (text === "default" || text === "none" || text === "host") return text;
  throw new CompileError(`invalid network mode ${quote(text)}`, {
    code: "invalid-network",
    hint: "Networks are default, none and host."
  });
}
function networkMode2(network) {
  return network === "default" ? void 0 : network;
}

// src/instructions/run/run-command.ts
function runCommand(stage, line) {
  const command = plainCommand(stage, line);
  return line.shellForm ? { ...command, args: withShell(stage.image, command.args) } : command;
}
function plainCommand(stage, line) {
  const { args, heredocs, shellForm, code } = line;
  const [first] = heredocs;
  if (first === void 0) return { args, text: code };
  const [words] = args;
  if (words === void 0 || args.length !== 1 || !shellForm) {
    throw new CompileError(`parsing produced an invalid run command: ${plainList(args)}`);
  }
  if (heredocOf(words) === void 0) return { args: [words + heredocs.map(bodyOf).join("")], text: code };
  return { ...scriptCommand(stage, first), text: `${code} (${summarizeHeredoc(first.content)})` };
}
function bodyOf({ name, content }) {
  return `
${content}${name}`;
}
var scriptFolder = "/dev/pipes/";
function scriptCommand(stage, heredoc) {
  const script = heredoc.chomp ? chompHeredoc(heredoc.content) : heredoc.content;
  if (stage.image.os === "windows" || !script.startsWith("#!")) return { args: [script] };
  return {
    args: [joinPath(scriptFolder, heredoc.name)],
    mount: {
      target: scriptFolder,
      source: inlineDocument(heredoc.name, 493, script, stage.platform),
      sourcePath: "/",
      readonly: true
    }
  };
}

// src/instructions/run/lower-run.ts
function lowerRun(stage, instruction) {
  stage.useOwnPath("/");
  const command = runCommand(stage, instruction);
  const { mounts: mounts2, secrets, ssh } = lowerMounts(stage, instruction.mounts, instruction.lines);
  const resources = supportedResources(stage.options);
  refuseDevices(instruction, resources.devices !== void 0);
  const spec = {
    ...resources,
    args: command.args,
    mounts: [...command.mount === void 0 ? [] : [command.mount], ...mounts2, ...shmMounts(stage.options)],
    secrets,
    ssh,
    proxyEnv: stage.options.proxyEnv,
    network: networkMode2(instruction.network),
    security: instruction.security,
    extraHosts: stage.options.extraHosts,
    constraints: constraintsOf(stage, instruction, command.text)
  };
  stage.state = run(stage.state, spec);
  stage.commit(`RUN ${historyText2(command.args, stage.buildArgs, stage.env)}`, {
    layer: true,
    fromState: true
  });
}
function supportedResources(options) {
  const supports = (cap) => options.caps?.supports(cap) ?? false;
  return {
    ulimits: supports(Cap.execUlimit) ? options.ulimits : void 0,
    devices: supports(Cap.execCdi) ? options.devices : void 0,
    cgroupParent: supports(Cap.execCgroupParent) && options.cgroupParent !== "" ? options.cgroupParent : void 0
  };
}
function refuseDevices({ devices }, daemonKnowsDevices) {
  if (devices.length === 0 || !daemonKnowsDevices) return;
  throw new CompileError("device feature is only supported in Dockerfile frontend 1.14.0-labs or later", {
    code: "unsupported-device"
  });
}
function shmMounts({ caps, shmSize }) {
  if (shmSize <= 0n || !caps?.supports(Cap.execMountTmpfsSize)) return [];
  return [{ target: "/dev/shm", source: scratch(), tmpfs: { size: shmSize } }];
}
function constraintsOf(stage, { code, lines, mounts: mounts2 }, text) {
  const { options, state, env } = stage;
  const shown = expandCommand(text, withSecretsMasked(env, mounts2), options.escapeToken);
  return {
    customName: stage.stepName(upperFirstWord(shown), state.platform, env),
    description: { "com.docker.dockerfile.v1.command": code },
    locations: [stage.location(lines)],
    ignoreCache: stage.ignoreCache,
    linuxResources: options.caps?.supports(Cap.execLinuxResources) ? options.linuxResources : void 0
  };
}
function expandCommand(text, env, escapeToken) {
  try {
    return expandWord(text, env, { escapeToken, rawQuotes: true, skipUnsetEnv: true }).result;
  } catch (error) {
    if (error instanceof CompileError) return text;
    throw error;
  }
}
function historyText2(args, buildArgs, env) {
  const values = /* @__PURE__ */ new Map();
  for (const { key, value } of buildArgs) values.set(key, env.get(key) ?? value ?? "");
  const variables = [...values].map(([key, value]) => `${key}=${value}`);
  const count = variables.length === 0 ? [] : [`|${variables.length}`];
  return [...count, ...variables, ...args].join(" ");
}

// src/base/byte-size.ts
var ByteSizeError = class extends Error {
  name = "ByteSizeError";
};
var powers = /* @__PURE__ */ new Map([
  ["k", 1],
  ["m", 2],
  ["g", 3],
  ["t", 4],
  ["p", 5]
]);
function parseRamBytes(text) {
  const end = lastNumberIndex(text);
  if (end === -1) throw new ByteSizeError(`invalid size: '${text}'`);
  const number = parseFloat64(text[end] === " " ? text.slice(0, end) : text.slice(0, end + 1));
  if (number < 0) throw new ByteSizeError(`invalid size: '${text}'`);
  return toInt64(number * unitOf(text.slice(end + 1)));
}
function lastNumberIndex(text) {
  for (let at = text.length - 1; at >= 0; at--) if (/[0-9. ]/.test(text[at])) return at;
  return -1;
}
function unitOf(suffix2) {
  if (suffix2 === "") return 1;
  if (byteLength(suffix2) > 3) throw new ByteSizeError(`invalid suffix: '${suffix2}'`);
  const lower17 = toLower(suffix2);
  const [, unit = "", rest = ""] = /^(.)(.*)$/su.exec(lower17);
  const power = unit === "b" ? 0 : powers.get(unit);
  const allowed = unit === "b" ? [""] : ["", "b", "ib"];
  if (power === void 0 || !allowed.includes(rest)) {
    throw new ByteSizeError(`invalid suffix: '${lower17}'`);
  }
  return 1024 ** power;
}
var decimalPattern = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
var hexPattern = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?[0-9]+)$/;
var specialPattern = /^(?:([+-]?)inf(?:inity)?|nan)$/i;
function parseFloat64(text) {
  const plain3 = withoutSeparators(text);
  if (decimalPattern.test(plain3)) return requireFinite(text, Number(plain3));
  const hex2 = hexPattern.exec(plain3);
  if (hex2 !== null && hex2[2] + (hex2[3] ?? "") !== "") return requireFinite(text, hexValue(hex2));
  const special = specialPattern.exec(plain3);
  if (special === null) throw floatError(text, "invalid syntax");
  if (special[1] === void 0) return Number.NaN;
  return special[1] === "-" ? -Infinity : Infinity;
}
function withoutSeparators(text) {
  return /^[+-]?0[xX](?:_?[0-9a-fA-F]|\.)+[pP][+-]?[0-9]/.test(text) ? text.replaceAll("_", "") : text;
}
function hexValue([, sign, whole = "", fraction = "", exponent]) {
  const magnitude = Number(`0x${whole}${fraction}`) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -magnitude : magnitude;
}
function requireFinite(text, value) {
  if (Number.isFinite(value)) return value;
  throw floatError(text, "value out of range");
}
function floatError(text, reason) {
  return new ByteSizeError(`strconv.ParseFloat: parsing ${quote(text)}: ${reason}`);
}
var smallestInt64 = -(2n ** 63n);
function toInt64(value) {
  return value < 2 ** 63 && value >= -(2 ** 63) ? BigInt(Math.trunc(value)) : smallestInt64;
}

// src/instructions/run/mount-rules.ts
function checkMount(mount) {
  if (mount.type === "bind" || mount.type === "tmpfs") checkNoFileInfo(mount);
  if (mount.type === "secret") checkSecret(mount);
  if (mount.sharing !== "" && mount.type !== "cache") {
    throw invalidMount(`invalid cache sharing set for ${mount.type} mount`);
  }
}
function checkNoFileInfo(mount) {
  for (const field of ["mode", "uid", "gid"]) {
    if (mount[field] !== void 0) {
      throw invalidMount(`${field} not allowed for ${quote(mount.type)} type mounts`);
    }
  }
}
function checkSecret({ from, sharing, source: source2, target, id }) {
  if (from !== "") throw invalidMount("secret mount should not have a from");
  if (sharing !== "") throw invalidMount("secret mount should not define sharing");
  if (source2 === "" && target === "" && id === "") {
    throw invalidMount("invalid secret mount. one of source, target required");
  }
  if (source2 !== "" && id !== "") throw invalidMount("both source and id can't be set");
}
function invalidMount(message) {
  return new CompileError(message, { code: "invalid-mount" });
}

// src/instructions/run/parse-mount.ts
function parseMountOrigin(text) {
  const draft = newDraft();
  for (const { key, value } of splitFlagFields(text, "mounts")) {
    if (key !== "from" || value === void 0) continue;
    if (hasVariable(value)) {
      throw new CompileError(`'${key}' doesn't support variable expansion, define alias stage instead`, {
        code: "variable-in-from"
      });
    }
    draft.from = value;
  }
  return { ...draft, readonly: true };
}
function parseMount(text, expand10) {
  const draft = newDraft();
  for (const field of splitFlagFields(text, "mounts")) {
    const said = field.value === void 0 ? readWord(field, draft.type) : readPair(field, expand10(field.value), draft.type);
    Object.assign(draft, said);
  }
  checkMount(draft);
  const readonly = draft.readonly ?? !(draft.type === "cache" || draft.type === "tmpfs");
  return { ...draft, readonly };
}
function hasVariable(value) {
  const dollar = value.indexOf("$");
  return dollar !== -1 && dollar !== value.length - 1;
}
function newDraft() {
  return {
    type: "bind",
    from: "",
    source: "",
    target: "",
    size: 0n,
    id: "",
    sharing: "",
    required: false,
    env: void 0,
    mode: void 0,
    uid: void 0,
    gid: void 0
  };
}
var readSource = (source2) => ({ source: source2 });
var readTarget = (target) => ({ target });
var readReadonly = (value, key) => ({ readonly: readBoolField(key, value) });
var readReadwrite = (value, key) => ({ readonly: !readBoolField(key, value) });
var fieldReaders = /* @__PURE__ */ new Map([
  ["type", (value) => ({ type: choose(value, mountTypes, "mount type") })],
  ["from", (from) => ({ from })],
  ["source", readSource],
  ["target", readTarget],
  ["readonly", readReadonly],
  ["id", (id) => ({ id })],
  ["sharing", (value) => ({ sharing: choose(value, sharings, "sharing value") })],
  ["required", readRequired],
  ["size", readSize],
  ["mode", (value, key) => ({ mode: readUint32Field(key, value, 8) })],
  ["uid", (value, key) => ({ uid: readUint32Field(key, value, 10) })],
  ["gid", (value, key) => ({ gid: readUint32Field(key, value, 10) })],
  ["src", readSource],
  ["dst", readTarget],
  ["destination", readTarget],
  ["ro", readReadonly],
  ["rw", readReadwrite],
  ["readwrite", readReadwrite],
  ["env", (env) => ({ env })]
]);
var fieldNames = [...fieldReaders.keys()];
var mountTypes = ["bind", "cache", "tmpfs", "secret", "ssh"];
var sharings = ["shared", "private", "locked"];
function readWord({ key, text }, type) {
  if (key === "readonly" || key === "ro") return { readonly: true };
  if (key === "readwrite" || key === "rw") return { readonly: false };
  if (key === "required") return readRequired("true", key, type);
  throw missingFieldValue(text);
}
function readPair({ key, text }, value, type) {
  const read = fieldReaders.get(key);
  if (read !== void 0) return read(value, key, type);
  const error = new CompileError(`unexpected key '${key}' in '${text}'`, { code: "unknown-mount-key" });
  throw withSuggestion(error, key, fieldNames, true);
}
function choose(value, choices, what) {
  const lower17 = toLower(value);
  const chosen = choices.find((choice) => choice === lower17);
  if (chosen !== void 0) return chosen;
  const error = new CompileError(`unsupported ${what} ${quote(value)}`, { code: "invalid-mount" });
  throw withSuggestion(error, value, choices, true);
}
function readRequired(value, key, type) {
  if (type !== "secret" && type !== "ssh") throw unexpectedKey(key, type);
  return { required: readBoolField(key, value) };
}
function readSize(value, key, type) {
  if (type !== "tmpfs") throw unexpectedKey(key, type);
  try {
    return { size: parseRamBytes(value) };
  } catch (error) {
    if (error instanceof ByteSizeError) throw new CompileError(`invalid value for ${key}: ${value}`);
    throw error;
  }
}
function unexpectedKey(key, type) {
  return new CompileError(`unexpected key '${key}' for mount type '${type}'`, { code: "invalid-mount" });
}

// src/instructions/run/security.ts
function parseSecurity(text) {
  if (text === "insecure" || text === "sandbox") return text;
  throw new CompileError(`security ${quote(text)} is not valid`, {
    code: "invalid-security",
    hint: "Modes are sandbox and insecure."
  });
}

// src/instructions/run.ts
var runDefinition = {
  keyword: "run",
  grammar: { arguments: "maybe-json", heredocs: "own" },
  parse: parse13,
  expand: expand5,
  lower: lowerRun
};
function parse13({ base, args, json, heredocs, flags }) {
  const device = flags.addStrings("device");
  const mount = flags.addStrings("mount");
  const network = flags.addString("network", "default");
  const security = flags.addString("security", "sandbox");
  flags.parse();
  return {
    ...base,
    keyword: "run",
    args: jsonOrShellArgs(args, json),
    shellForm: !json,
    heredocs,
    devices: device.value.map(parseDevice),
    mountFlags: mount.value,
    mounts: mount.value.map(parseMountOrigin),
    network: parseNetwork(network.value),
    security: parseSecurity(security.value)
  };
}
function expand5(instruction, expandWord2) {
  const { mountFlags } = instruction;
  if (mountFlags.length === 0) return instruction;
  return { ...instruction, mounts: mountFlags.map((text) => parseMount(text, expandWord2)) };
}

// src/instructions/shell.ts
var shellDefinition = {
  keyword: "shell",
  grammar: { arguments: "maybe-json", heredocs: "none" },
  parse: parse14,
  lower: lower12
};
function parse14({ base, args, json, flags }) {
  flags.parse();
  if (args.length === 0) throw atLeastOneArgument("SHELL");
  if (!json) throw notJson("SHELL");
  return { ...base, keyword: "shell", shell: args };
}
function lower12(stage, { shell }) {
  stage.image.config.shell = [...shell];
  stage.commit(`SHELL ${plainList(shell)}`);
}

// src/instructions/shared/signal.ts
var namedSignals = new Set(
  [
    "ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP",
    "TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX"
  ].join(" ").split(" ")
);
var realTimeSignal = /^(?:RTMIN\+(?:[1-9]|1[0-5])|RTMAX-(?:[1-9]|1[0-4]))$/;
function checkSignal(text) {
  if (!isNonZeroNumber(text) && !isSignalName(text)) throw new CompileError(`invalid signal: ${text}`);
}
function isNonZeroNumber(text) {
  try {
    return atoi(text) !== 0;
  } catch {
    return false;
  }
}
function isSignalName(text) {
  const name = toUpper(text).replace(/^SIG/, "");
  return namedSignals.has(name) || realTimeSignal.test(name);
}

// src/instructions/stopsignal.ts
var stopsignalDefinition = {
  keyword: "stopsignal",
  grammar: { arguments: "single-string", heredocs: "none" },
  parse: parse15,
  expand: expand6,
  lower: lower13
};
function parse15({ base, args }) {
  const [signal] = args;
  if (signal === void 0 || args.length !== 1) throw exactlyOneArgument("STOPSIGNAL");
  return { ...base, keyword: "stopsignal", signal };
}
function expand6(instruction, expandWord2) {
  return { ...instruction, signal: expandWord2(instruction.signal) };
}
function lower13(stage, { signal }) {
  checkSignal(signal);
  stage.image.config.stopSignal = signal;
  stage.commit(`STOPSIGNAL ${signal}`);
}

// src/instructions/user.ts
var userDefinition = {
  keyword: "user",
  grammar: { arguments: "single-string", heredocs: "none" },
  parse: parse16,
  expand: expand7,
  lower: lower14
};
function parse16({ base, args, flags }) {
  const [user] = args;
  if (user === void 0 || args.length !== 1) throw exactlyOneArgument("USER");
  flags.parse();
  return { ...base, keyword: "user", user };
}
function expand7(instruction, expandWord2) {
  return { ...instruction, user: expandWord2(instruction.user) };
}
function lower14(stage, { user }) {
  stage.state = withUser(stage.state, user);
  stage.image.config.user = user;
  stage.commit(`USER ${user}`);
}

// src/instructions/volume.ts
var volumeDefinition = {
  keyword: "volume",
  grammar: { arguments: "maybe-json-list", heredocs: "none" },
  parse: parse17,
  expand: expand8,
  lower: lower15
};
function parse17({ base, args, flags }) {
  if (args.length === 0) throw atLeastOneArgument("VOLUME");
  flags.parse();
  const volumes = args.map(trimSpace);
  checkNoneEmpty(volumes);
  return { ...base, keyword: "volume", volumes };
}
function expand8(instruction, expandWord2) {
  return { ...instruction, volumes: instruction.volumes.map((volume) => expandWord2(volume)) };
}
function lower15(stage, { volumes }) {
  checkNoneEmpty(volumes);
  stage.image.config.volumes ??= /* @__PURE__ */ new Set();
  for (const volume of volumes) stage.image.config.volumes.add(volume);
  stage.commit(`VOLUME ${plainList(volumes)}`);
}
function checkNoneEmpty(volumes) {
  if (volumes.includes("")) throw new CompileError("VOLUME specified can not be an empty string");
}

// src/instructions/workdir.ts
var workdirDefinition = {
  keyword: "workdir",
  grammar: { arguments: "single-string", heredocs: "none" },
  parse: parse18,
  expand: expand9,
  lower: lower16
};
function parse18({ base, args, flags }) {
  const [path] = args;
  if (path === void 0 || args.length !== 1) throw exactlyOneArgument("WORKDIR");
  flags.parse();
  return { ...base, keyword: "workdir", path };
}
function expand9(instruction, expandWord2) {
  return { ...instruction, path: expandWord2(instruction.path) };
}
function lower16(stage, { path, code, lines }) {
  const absolute = isAbsPathOn(path, stage.platform.os);
  stage.report({ kind: "workdir", path, absolute, first: !stage.workdirSet });
  stage.workdirSet = true;
  const dir = enterWorkdir(stage, path);
  if (dir !== "/") makeWorkdir(stage, dir, code, lines);
  stage.commit(`WORKDIR ${dir}`, { layer: dir !== "/" });
}
function enterWorkdir(stage, path) {
  const { config } = stage.image;
  const { os } = stage.platform;
  try {
    config.workingDir = normalizeWorkdir(config.workingDir ?? "", path, os);
  } catch (error) {
    throw wrapError(error, "normalizing workdir");
  }
  const dir = toSlash(config.workingDir, os);
  stage.state = withDir(stage.state, dir);
  return dir;
}
function makeWorkdir(stage, dir, code, lines) {
  const { user } = stage.image.config;
  const { epoch, escapeToken } = stage.options;
  const action = mkdir(dir, 493, {
    parents: true,
    owner: user ? parseOwner(user) : void 0,
    createdTime: epoch === void 0 ? void 0 : epoch * 1000000000n
  });
  const text = stepText(code, stage.env, escapeToken);
  stage.state = file(stage.state, [action], {
    customName: stage.stepName(text, stage.platform, stage.env),
    locations: [stage.location(lines)],
    platform: stage.platform
  });
}

// src/instructions/registry.ts
var definitions = {
  add: addDefinition,
  arg: argDefinition,
  cmd: cmdDefinition,
  copy: copyDefinition,
  entrypoint: entrypointDefinition,
  env: envDefinition,
  expose: exposeDefinition,
  from: fromDefinition,
  healthcheck: healthcheckDefinition,
  label: labelDefinition,
  maintainer: maintainerDefinition,
  onbuild: onbuildDefinition,
  run: runDefinition,
  shell: shellDefinition,
  stopsignal: stopsignalDefinition,
  user: userDefinition,
  volume: volumeDefinition,
  workdir: workdirDefinition
};
var instructionDefinitions = definitions;
var grammar = new Map(
  Object.values(instructionDefinitions).map((definition) => [definition.keyword, definition.grammar])
);
function isKeyword(word) {
  return Object.hasOwn(definitions, word);
}
var keywords = Object.keys(definitions);

// src/instructions/shared/flag-set.ts
var FlagSet = class {
  #words;
  #known = [];
  /** @param words the flags as written, dashes included. */
  constructor(words) {
    this.#words = words;
  }
  /** `--name=text`; `--name=` is the empty text, `--name` alone an error. */
  addString(name, fallback = "") {
    return this.#declare(new StringFlag(name, fallback));
  }
  /** `--name`, `--name=true` or `--name=false`, in any case. */
  addBool(name, fallback = false) {
    return this.#declare(new BoolFlag(name, fallback));
  }
  /** `--name=text`, as often as wanted; values in the order in which they stand. */
  addStrings(name) {
    return this.#declare(new StringsFlag(name));
  }
  /**
   * Gives every declared flag its value. A bare `--` ends the flags.
   * Throws a CompileError for a flag that is unknown, repeated, or has a bad value.
   */
  parse() {
    for (const word of this.#words) {
      if (word === "--") return;
      if (!word.startsWith("--")) throw new CompileError(`arg should start with -- : ${word}`);
      this.#accept(word);
    }
  }
  /** Names of the declared flags that were written, in the order of declaration. */
  used() {
    return this.#known.filter((flag) => flag.isUsed()).map((flag) => flag.name);
  }
  #declare(flag) {
    this.#known.push(flag);
    return flag;
  }
  #accept(word) {
    const equals = word.indexOf("=");
    const written = equals === -1 ? word : word.slice(0, equals);
    const name = written.slice(2);
    const flag = this.#known.find((known) => known.name === name);
    if (flag === void 0) throw this.#unknown(written, name);
    if (flag.isUsed() && !flag.repeatable) throw new CompileError(`duplicate flag specified: ${written}`);
    flag.set(equals === -1 ? void 0 : word.slice(equals + 1), written);
  }
  #unknown(written, name) {
    const error = new CompileError(`unknown flag: ${written}`, { code: "unknown-flag" });
    return withSuggestion(
      error,
      name,
      this.#known.map((flag) => flag.name),
      true
    );
  }
};
var DeclaredFlag = class {
  name;
  repeatable = false;
  written = false;
  constructor(name) {
    this.name = name;
  }
  isUsed() {
    return this.written;
  }
};
var StringFlag = class extends DeclaredFlag {
  value;
  constructor(name, fallback) {
    super(name);
    this.value = fallback;
  }
  set(value, written) {
    if (value === void 0) throw missingValue(written);
    this.written = true;
    this.value = value;
  }
};
var StringsFlag = class extends DeclaredFlag {
  repeatable = true;
  value = [];
  set(value, written) {
    if (value === void 0) throw missingValue(written);
    this.written = true;
    this.value.push(value);
  }
};
var BoolFlag = class extends DeclaredFlag {
  value;
  constructor(name, fallback) {
    super(name);
    this.value = fallback;
  }
  set(value, written) {
    if (value === "") throw missingValue(written);
    this.written = true;
    this.value = parseFlagBool(value ?? "true", written);
  }
};
function parseFlagBool(text, written) {
  switch (text.toLowerCase()) {
    case "true":
      return true;
    case "false":
      return false;
    default:
      throw new CompileError(`expecting boolean value for flag ${written}, not: ${text}`);
  }
}
function missingValue(written) {
  return new CompileError(`missing a value on flag: ${written}`);
}

// src/instructions/parse-instruction.ts
function parseInstruction(node, report) {
  try {
    return parseKnown(node, knownKeyword(node.keyword), report);
  } catch (error) {
    throw withLocation(error, node.lines);
  }
}
function parseTrigger(node) {
  const instruction = parseInstruction(node, () => {
  });
  if (instruction.keyword !== "from") return instruction;
  throw withLocation(new CompileError("*instructions.Stage is not a command type"), node.lines);
}
function knownKeyword(written) {
  const keyword = toLower(written);
  if (isKeyword(keyword)) return keyword;
  const error = new CompileError(`unknown instruction: ${written}`, { code: "unknown-instruction" });
  throw withSuggestion(error, written, keywords.map(toUpper), false);
}
function parseKnown(node, keyword, report) {
  const { lines, comments } = node;
  const tell = (fact) => report({ lines, comments, ...fact });
  tell({ kind: "instruction", keyword, written: node.keyword });
  if (keyword === "from") tell({ kind: "from", args: node.args, fromKeyword: node.keyword });
  const instruction = instructionDefinitions[keyword].parse({
    base: baseOf(node, keyword),
    args: node.args,
    json: node.json,
    heredocs: node.heredocs,
    flags: new FlagSet(node.flags),
    original: node.original
  });
  tellDefinition(instruction, tell);
  return instruction;
}
function baseOf(node, keyword) {
  return {
    keyword,
    written: node.keyword,
    code: trimSpace(node.original),
    lines: node.lines,
    comments: node.comments
  };
}
function tellDefinition(instruction, tell) {
  if (instruction.keyword === "arg") {
    tell({ kind: "definition", instruction: "ARG", names: instruction.args.map(({ key }) => key) });
  } else if (instruction.keyword === "from" && instruction.stageName !== "") {
    tell({ kind: "definition", instruction: "FROM", names: [instruction.stageName] });
  }
}

// src/instructions/parse-stages.ts
function parseStages(tree, report) {
  const stages = [];
  const metaArgs = [];
  let current;
  for (const node of tree.instructions) {
    const instruction = parseOnLine(node, report);
    if (instruction.keyword === "from") {
      current = [];
      stages.push(stageOf(instruction, current));
    } else if (current !== void 0) {
      current.push(instruction);
    } else if (instruction.keyword === "arg") {
      metaArgs.push(instruction);
    } else {
      throw withLocation(new CompileError("no build stage in current context"), node.lines);
    }
  }
  return { stages, metaArgs };
}
function parseOnLine(node, report) {
  try {
    return parseInstruction(node, report);
  } catch (error) {
    throw wrapError(error, `dockerfile parse error on line ${node.lines.start}`);
  }
}
function stageOf(from, instructions) {
  return {
    name: from.stageName,
    baseName: from.baseName,
    platform: from.platform,
    docComment: from.docComment,
    from,
    instructions,
    lines: from.lines,
    comments: from.comments,
    code: from.code
  };
}

// src/syntax/json-text.ts
function decodeJson(text) {
  try {
    const value = JSON.parse(toValidText(text));
    return hasHugeNumber(value) || exceedsMaxDepth(text) ? void 0 : { value };
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
function decodedText(value) {
  return toValidText(value);
}
var maxDepth2 = 1e4;
function hasHugeNumber(root) {
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return true;
    if (typeof value === "object" && value !== null)
      for (const child of Object.values(value)) open.push(child);
  }
  return false;
}
function exceedsMaxDepth(text) {
  if (text.length <= maxDepth2) return false;
  let depth = 0;
  for (const [token] of text.matchAll(bracketOrString)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > maxDepth2) return true;
  }
  return false;
}
var bracketOrString = /[[\]{}]|"[^"\\]*(?:\\.[^"\\]*)*"/g;

// src/syntax/line-reader.ts
var maxLineBytes = 65535;
var LineReader = class {
  /** Lines handed out so far. */
  count = 0;
  /** Whether a line was too long. */
  tooLong = false;
  #text;
  #at;
  #piece;
  constructor(text, from = 0) {
    this.#text = text;
    this.#at = from;
  }
  /** Offset at which the next line begins. */
  get position() {
    return this.#at;
  }
  next() {
    if (this.tooLong) return this.#takePiece();
    const start = this.#at;
    if (start >= this.#text.length) return void 0;
    const feed = this.#text.indexOf("\n", start);
    const end = feed < 0 ? this.#text.length : feed + 1;
    const text = this.#text.slice(start, end);
    const content = feed < 0 ? text.length : text.length - 1;
    if (content * 3 > maxLineBytes && byteLength(text) - (text.length - content) > maxLineBytes) {
      this.#stopAt(text, start);
      return void 0;
    }
    this.#at = end;
    this.count++;
    return { text, start, end };
  }
  #stopAt(line, start) {
    const bytes = encodeText(line.slice(0, maxLineBytes + 1)).subarray(0, maxLineBytes + 1);
    const text = decodeText(bytes);
    this.tooLong = true;
    this.#piece = { text, start, end: start + text.length };
  }
  #takePiece() {
    const piece = this.#piece;
    this.#piece = void 0;
    if (piece !== void 0) this.count++;
    return piece;
  }
};

// src/syntax/directives.ts
var DirectiveScanner = class {
  #prefix;
  #seen = /* @__PURE__ */ new Set();
  #line;
  #done = false;
  /** `prefix` is what begins a comment; `line` counts the lines skipped before the first. */
  constructor(prefix = "#", line = 0) {
    this.#prefix = prefix;
    this.#line = line;
  }
  get done() {
    return this.#done;
  }
  /** The line's directive. Throws a CompileError when its name was there before. `line` has no line end. */
  parseLine(line) {
    this.#line++;
    if (this.#done) return void 0;
    const assignment = line.startsWith(this.#prefix) ? parseAssignment(trimLeftSpace(line.slice(this.#prefix.length))) : void 0;
    if (assignment === void 0) {
      this.#done = true;
      return void 0;
    }
    const { name, value } = assignment;
    if (this.#seen.has(name)) {
      throw new CompileError(`only one ${name} parser directive can be used`, {
        code: "duplicate-directive",
        hint: `Remove all but the first ${name} directive.`
      });
    }
    this.#seen.add(name);
    return { name, value, line: this.#line };
  }
};
var assignmentStart = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=([\t\n\f\r ]*)/;
var names = /* @__PURE__ */ new Set(["syntax", "escape", "check"]);
function parseAssignment(text) {
  const match = assignmentStart.exec(text);
  if (match === null) return void 0;
  const name = toLower(match[1]);
  if (!names.has(name)) return void 0;
  const value = trimRightBlanks(text.slice(match[0].length)) || match[2].slice(-1);
  return value === "" ? void 0 : { name, value };
}
function trimRightBlanks(text) {
  let end = text.length;
  while (end > 0 && "	\n\f\r ".includes(text[end - 1])) end--;
  return text.slice(0, end);
}

// src/syntax/line-text.ts
function contentLength(line) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === "\n" || line[end - 1] === "\r")) end--;
  return end;
}
function indentLength(line) {
  let start = 0;
  while (start < line.length && isSpaceCode(line.charCodeAt(start))) start++;
  return start;
}
function isCommentLine(line) {
  return line.charCodeAt(indentLength(line)) === 35;
}
function isBlankLine(line) {
  return indentLength(line) === line.length;
}
function commentText(line) {
  const rest = line.charCodeAt(0) < 128 ? line.slice(1) : decodeText(encodeText(line).subarray(1));
  return trimSpace(rest);
}
function continuationStart(line, escapeToken) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "	")) end--;
  if (end === 0 || line[end - 1] !== escapeToken) return -1;
  return end >= 2 && line[end - 2] === escapeToken ? -1 : end - 1;
}

// src/syntax/logical-line.ts
var LogicalLineBuilder = class {
  #parts = [];
  /** Offset in the joined text, and in the source, at which each part begins. */
  #starts = [];
  #sources = [];
  #length = 0;
  add(text, source2) {
    this.#parts.push(text);
    this.#starts.push(this.#length);
    this.#sources.push(source2);
    this.#length += text.length;
  }
  build() {
    const text = this.#parts.length === 1 ? this.#parts[0] : this.#parts.join("");
    return {
      text,
      span: (start, end) => {
        const from = this.#toSource(start);
        return { start: from, end: end > start ? this.#toSource(end - 1) + 1 : from };
      }
    };
  }
  #toSource(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#sources[low] + offset - this.#starts[low];
  }
};

// src/syntax/byte-text.ts
function toByteText(text) {
  if (isAscii2(text)) return text;
  const bytes = encodeText(text);
  const parts = [];
  for (let at = 0; at < bytes.length; at += 4096) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  }
  return parts.join("");
}
function byteTextToBytes(byteText) {
  return Uint8Array.from(byteText, (char) => char.charCodeAt(0));
}
function isAscii2(text) {
  return !nonAscii.test(text);
}
var nonAscii = /[^\0-\x7f]/;

// src/syntax/words.ts
function splitWords(args, escapeToken) {
  const text = toValidText(args);
  const words = [];
  for (let at = 0; ; ) {
    while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++;
    if (at >= text.length) return words;
    const end = wordEnd(text, at, escapeToken);
    const word = text.slice(at, end.text);
    if (word !== "") words.push(word);
    at = end.word;
  }
}
function wordEnd(text, start, escapeToken) {
  let quote2 = "";
  let at = start;
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === escapeToken && quote2 !== "'") {
      if (at + 1 === text.length) return { word: text.length, text: at };
      at++;
    } else if (quote2 !== "") {
      if (char === quote2) quote2 = "";
    } else if (isSpaceCode(char.charCodeAt(0))) break;
    else if (char === '"' || char === "'") quote2 = char;
  }
  return { word: at, text: at };
}

// src/syntax/arguments.ts
function parseArguments(grammar2, keyword, args, escapeToken) {
  switch (grammar2) {
    case "maybe-json":
      return parseJsonArray(args) ?? plain2(wholeText(args));
    case "maybe-json-list":
      return parseJsonArray(args) ?? plain2(splitAtBlanks(args));
    case "name-or-name-value":
      return plain2(splitWords(args, escapeToken));
    case "name-values":
      return plain2(parseNameValues(args, keyword.toUpperCase(), escapeToken));
    case "words":
      return plain2(splitAtBlanks(args));
    case "single-string":
      return plain2(wholeText(args));
    case "healthcheck":
      return parseHealthcheck(args);
  }
}
function plain2(args) {
  return { args, json: false };
}
function wholeText(args) {
  return args === "" ? [] : [args];
}
function splitAtBlanks(args) {
  return args === "" ? [] : args.split(blanks);
}
var blanks = /[\t\v\f\r ]+/;
function parseJsonArray(args) {
  const text = trimLeftSpace(args);
  if (!text.startsWith("[")) return void 0;
  const decoded = decodeJson(text);
  if (decoded === void 0) return void 0;
  const elements = decoded.value;
  return { args: elements.map(requireString), json: true };
}
function requireString(element) {
  if (typeof element === "string") return decodedText(element);
  throw new CompileError("when using JSON array syntax, arrays must be comprised of strings only", {
    code: "json-not-strings",
    hint: "Put every element in double quotes."
  });
}
function parseNameValues(args, keyword, escapeToken) {
  const words = splitWords(args, escapeToken);
  if (words.length === 0) return [];
  return words[0].includes("=") ? words.flatMap(nameValue) : legacyNameValue(args, keyword);
}
function nameValue(word) {
  const at = word.indexOf("=");
  if (at >= 0) return [word.slice(0, at), word.slice(at + 1), "="];
  throw new CompileError(`Syntax error - can't find = in ${quote(word)}. Must be of the form: name=value`, {
    code: "missing-equals",
    hint: "Quote a value that holds spaces."
  });
}
function legacyNameValue(args, keyword) {
  const gap = blanks.exec(args);
  if (gap !== null) return [args.slice(0, gap.index), args.slice(gap.index + gap[0].length), ""];
  throw new CompileError(`${keyword} must have two arguments`, {
    code: "missing-value",
    hint: `Write ${keyword} name=value.`
  });
}
function parseHealthcheck(args) {
  const bytes = toByteText(args);
  let typeEnd = 0;
  while (typeEnd < bytes.length && !isSpaceCode(bytes.charCodeAt(typeEnd))) typeEnd++;
  if (typeEnd === 0) return plain2([]);
  let commandStart = typeEnd;
  while (commandStart < bytes.length && isSpaceCode(bytes.charCodeAt(commandStart))) commandStart++;
  const command = fromByteText(bytes.slice(commandStart));
  const parsed = parseJsonArray(command) ?? plain2(wholeText(command));
  return { args: [fromByteText(bytes.slice(0, typeEnd)), ...parsed.args], json: parsed.json };
}
function fromByteText(byteText) {
  return decodeText(byteTextToBytes(byteText));
}

// src/syntax/split-command.ts
function splitCommand(line, escapeToken) {
  const keywordStart = indentLength(line);
  const text = trimRightSpace(keywordStart === 0 ? line : line.slice(keywordStart));
  const gap = separator.exec(text);
  if (gap === null) return { keyword: text, keywordStart, flags: [], args: "" };
  const restStart = gap.index + gap[0].length;
  const { flags, args } = extractFlags(text.slice(restStart), escapeToken);
  const offset = keywordStart + restStart;
  return {
    keyword: text.slice(0, gap.index),
    keywordStart,
    flags: flags.map((flag) => ({ text: flag.text, start: flag.start + offset, end: flag.end + offset })),
    args: trimSpace(args)
  };
}
var separator = /[\t\v\f\r ]+/;
function extractFlags(rest, escapeToken) {
  if (!rest.startsWith("--") && !leadingSpaceByte.test(rest)) return { flags: [], args: rest };
  const bytes = toByteText(rest);
  const { flags, end } = scanFlags(bytes, escapeToken);
  if (bytes === rest) return { flags, args: rest.slice(end) };
  const units = unitOffsets(rest, bytes.length);
  return {
    flags: flags.map((flag) => ({ text: flag.text, start: units[flag.start], end: units[flag.end] })),
    args: decodeText(byteTextToBytes(bytes.slice(end)))
  };
}
var leadingSpaceByte = /^[\udc85\udca0]/;
function scanFlags(bytes, escapeToken) {
  const flags = [];
  for (let at = 0; ; ) {
    while (at < bytes.length && isSpaceCode(bytes.charCodeAt(at))) at++;
    if (!bytes.startsWith("--", at)) return { flags, end: at };
    const flag = readFlag2(bytes, at, escapeToken);
    at = flag.end;
    if (flag.text === "--") return { flags, end: at };
    flags.push(flag);
  }
}
function readFlag2(bytes, start, escapeToken) {
  let text = "";
  let quote2 = "";
  let at = start;
  for (; at < bytes.length; at++) {
    const char = bytes[at];
    if (quote2 === "" && isSpaceCode(char.charCodeAt(0))) break;
    if (quote2 === "" && (char === '"' || char === "'")) quote2 = char;
    else if (char === quote2) quote2 = "";
    else if (char !== escapeToken) text += char;
    else text += bytes[++at] ?? "";
  }
  return { text, start, end: Math.min(at, bytes.length) };
}
function unitOffsets(text, byteCount) {
  const offsets = new Uint32Array(byteCount + 1);
  let byte = 0;
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at));
    const next = byte + byteLength(char);
    offsets.fill(at, byte, next);
    byte = next;
    at += char.length;
  }
  offsets[byteCount] = text.length;
  return offsets;
}

// src/syntax/parse-command.ts
function parseCommand(line, grammar2, escapeToken) {
  const parts = splitCommand(line, escapeToken);
  const rule = grammarOf(parts, grammar2);
  if (rule?.arguments === "sub-instruction") return parseNested(parts, rule, grammar2, escapeToken);
  const { args, json } = parsePlain(parts, rule, escapeToken);
  return { parts, args, json, heredocs: rule?.heredocs === "own" && !json };
}
function parseNested(parts, rule, grammar2, escapeToken) {
  const args = [];
  let outer = parts;
  while (outer.args !== "") {
    const inner = splitCommand(outer.args, escapeToken);
    args.push(inner.keyword);
    const innerRule = grammarOf(inner, grammar2);
    if (innerRule?.arguments !== "sub-instruction") {
      const parsed = parsePlain(inner, innerRule, escapeToken);
      const own = outer === parts && innerRule?.heredocs === "own" && !parsed.json;
      return {
        parts,
        args: args.concat(parsed.args),
        json: false,
        heredocs: rule.heredocs === "inner" && own
      };
    }
    outer = inner;
  }
  return { parts, args, json: false, heredocs: false };
}
function grammarOf(parts, grammar2) {
  return grammar2.get(toLower(parts.keyword));
}
function parsePlain(parts, rule, escapeToken) {
  if (rule === void 0 || rule.arguments === "sub-instruction") return { args: [""], json: false };
  return parseArguments(rule.arguments, toLower(parts.keyword), parts.args, escapeToken);
}

// src/syntax/parse.ts
function parseSyntax(file2, grammar2) {
  return new SyntaxParser(file2, grammar2).parse();
}
var SyntaxParser = class {
  #file;
  #grammar;
  #reader;
  #directives = new DirectiveScanner();
  #instructions = [];
  #emptyContinuations = [];
  #escapeToken = "\\";
  #comments = [];
  /** Source offset after the last character read, its line end not counted. */
  #end = 0;
  constructor(file2, grammar2) {
    this.#file = file2;
    this.#grammar = grammar2;
    this.#reader = new LineReader(file2.text);
  }
  parse() {
    for (let line = this.#next(); line !== void 0; line = this.#next()) this.#readLine(line);
    const last = singleLine(this.#reader.count);
    if (this.#instructions.length === 0) {
      throw withLocation(new CompileError("file with no instructions", { code: "empty-dockerfile" }), last);
    }
    if (this.#reader.tooLong) throw withLocation(lineTooLong(), last);
    return {
      instructions: this.#instructions,
      escapeToken: this.#escapeToken,
      emptyContinuations: this.#emptyContinuations
    };
  }
  #next() {
    const line = this.#reader.next();
    if (line === void 0) return void 0;
    this.#end = line.start + contentLength(line.text);
    if (this.#reader.count > 1 || !line.text.startsWith("\uFEFF")) return line;
    return { text: line.text.slice(1), start: line.start + 1, end: line.end };
  }
  /** A line at which no instruction is open: a comment, a blank line, or the start of an instruction. */
  #readLine(line) {
    const isComment = isCommentLine(line.text);
    if (isComment) this.#noteComment(commentText(line.text));
    const indent = indentLength(line.text);
    const text = line.text.slice(indent, Math.max(indent, contentLength(line.text)));
    if (this.#readDirective(text)) this.#comments.pop();
    if (!isComment && text !== "") this.#readInstruction(text, line.start + indent);
  }
  #noteComment(comment) {
    if (comment === "") this.#comments = [];
    else this.#comments.push(comment);
  }
  #readDirective(text) {
    if (this.#directives.done) return false;
    try {
      const directive = this.#directives.parseLine(text);
      if (directive?.name === "escape") this.#escapeToken = requireEscapeToken(directive.value);
      return directive !== void 0;
    } catch (error) {
      throw withLocation(error, singleLine(this.#reader.count - 1));
    }
  }
  #readInstruction(firstText, start) {
    const startLine = this.#reader.count;
    const line = this.#joinLines(firstText, start);
    const node = this.#located(startLine, () => this.#buildNode(line, start, startLine));
    this.#instructions.push(node);
    this.#comments = [];
  }
  /** Reads on while lines end in the escape token; comments in between are dropped, as are blank lines. */
  #joinLines(firstText, start) {
    const builder = new LogicalLineBuilder();
    let blankLine;
    let open = this.#addPart(builder, firstText, start);
    while (open) {
      const line = this.#next();
      if (line === void 0) break;
      if (isCommentLine(line.text)) continue;
      if (isBlankLine(line.text)) blankLine ??= line;
      else open = this.#addPart(builder, line.text.slice(0, contentLength(line.text)), line.start);
    }
    if (blankLine !== void 0) this.#noteEmptyContinuation(blankLine);
    return builder.build();
  }
  /** Adds a line without its continuation token; whether it had one. */
  #addPart(builder, text, source2) {
    const end = continuationStart(text, this.#escapeToken);
    builder.add(end < 0 ? text : text.slice(0, end), source2);
    return end >= 0;
  }
  #noteEmptyContinuation(blank) {
    const span = { start: blank.start, end: blank.start + contentLength(blank.text) };
    this.#emptyContinuations.push({ line: this.#reader.count, span });
  }
  #buildNode(line, start, startLine) {
    const command = parseCommand(line.text, this.#grammar, this.#escapeToken);
    const opensHeredocs = command.heredocs && line.text.includes("<<");
    const heredocs = opensHeredocs ? heredocsInLine(line.text).map((word) => this.#readHeredoc(word)) : [];
    const { keyword, keywordStart, flags } = command.parts;
    return {
      keyword,
      keywordSpan: line.span(keywordStart, keywordStart + keyword.length),
      flags: flags.map((flag) => flag.text),
      flagSpans: flags.map((flag) => line.span(flag.start, flag.end)),
      args: command.args,
      json: command.json,
      heredocs,
      original: line.text,
      comments: this.#comments,
      span: { start, end: this.#end },
      lines: { start: startLine, end: this.#reader.count }
    };
  }
  #readHeredoc(word) {
    const start = this.#reader.position;
    for (let line = this.#next(); line !== void 0; line = this.#next()) {
      const text = line.text.slice(0, contentLength(line.text));
      if ((word.chomp ? text.replace(leadingTabs2, "") : text) === word.name) {
        const contentSpan = { start, end: line.start };
        return { ...word, content: this.#file.text.slice(start, line.start), contentSpan };
      }
    }
    throw new CompileError("unterminated heredoc", {
      code: "unterminated-heredoc",
      hint: `End it with a line that holds ${word.name} and nothing else.`
    });
  }
  /** Gives an error of `read` the lines from `startLine` to the last one read. */
  #located(startLine, read) {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      throw withLocation(error, { start: startLine, end: this.#reader.count });
    }
  }
};
var leadingTabs2 = /^\t+/;
function singleLine(line) {
  return { start: line, end: line };
}
function requireEscapeToken(value) {
  if (value === "\\" || value === "`") return value;
  throw new CompileError(`invalid escape token '${value}' does not match \` or \\`, {
    code: "invalid-escape-token",
    hint: "Use a backslash or a backtick."
  });
}
function lineTooLong() {
  return new CompileError(`dockerfile line greater than max allowed size of ${maxLineBytes}`, {
    code: "line-too-long",
    hint: "Break the line with a continuation, or copy the text from a file."
  });
}

// src/image/image-config.ts
function cloneImage(image2) {
  const { config } = image2;
  return {
    ...image2,
    osFeatures: image2.osFeatures?.slice(),
    config: {
      ...config,
      exposedPorts: config.exposedPorts && new Set(config.exposedPorts),
      env: config.env?.slice(),
      entrypoint: config.entrypoint?.slice(),
      cmd: config.cmd?.slice(),
      volumes: config.volumes && new Set(config.volumes),
      labels: config.labels && new Map(config.labels),
      healthcheck: config.healthcheck && { ...config.healthcheck, test: config.healthcheck.test?.slice() },
      onBuild: config.onBuild?.slice(),
      shell: config.shell?.slice()
    },
    history: image2.history?.slice()
  };
}
function emptyImage(platform) {
  return {
    architecture: platform.architecture,
    os: platform.os,
    osVersion: platform.osVersion,
    osFeatures: platform.osFeatures?.slice(),
    variant: platform.variant,
    rootfs: { type: "layers" },
    config: {
      workingDir: "/",
      env: platform.os === "windows" ? void 0 : [`PATH=${defaultPathEnv(platform.os)}`]
    }
  };
}
function imagePlatform(image2) {
  return {
    os: image2.os,
    architecture: image2.architecture,
    variant: image2.variant,
    osVersion: image2.osVersion,
    osFeatures: image2.osFeatures
  };
}

// src/image/json-object.ts
var JsonObject = class _JsonObject {
  #members = /* @__PURE__ */ new Map();
  #what;
  /** `what` names the struct in errors, such as `config`. */
  constructor(value, what) {
    this.#what = what;
    if (!isRecord(value)) throw typeError(value, what);
    for (const [key, member] of Object.entries(value)) this.#members.set(toLower(key), member);
  }
  /** The member as it is; undefined when absent or null. */
  get(key) {
    return this.#members.get(toLower(key)) ?? void 0;
  }
  string(key) {
    return this.#typed(key, (value) => typeof value === "string");
  }
  boolean(key) {
    return this.#typed(key, (value) => typeof value === "boolean");
  }
  integer(key) {
    return this.#typed(key, (value) => Number.isInteger(value));
  }
  strings(key) {
    const list = this.#typed(key, (value) => Array.isArray(value));
    return list?.map((item) => {
      if (item === null) return "";
      if (typeof item !== "string") throw typeError(item, `${this.#what}.${key}`);
      return item;
    });
  }
  objects(key) {
    const list = this.#typed(key, (value) => Array.isArray(value));
    return list?.map((item) => new _JsonObject(item ?? {}, `${this.#what}.${key}`));
  }
  object(key) {
    const value = this.get(key);
    return value === void 0 ? void 0 : new _JsonObject(value, `${this.#what}.${key}`);
  }
  /** Keys and values of a member that is a map of strings, keys in their own case. */
  stringMap(key) {
    const value = this.get(key);
    if (value === void 0) return void 0;
    if (!isRecord(value)) throw typeError(value, `${this.#what}.${key}`);
    return new Map(
      Object.entries(value).map(([name, member]) => {
        if (member !== null && typeof member !== "string") throw typeError(member, `${this.#what}.${key}`);
        return [name, member ?? ""];
      })
    );
  }
  /** Keys of a member that is a map with values that do not matter. */
  keySet(key) {
    const value = this.get(key);
    if (value === void 0) return void 0;
    if (!isRecord(value)) throw typeError(value, `${this.#what}.${key}`);
    return new Set(Object.keys(value));
  }
  #typed(key, is) {
    const value = this.get(key);
    if (value === void 0) return void 0;
    if (!is(value)) throw typeError(value, `${this.#what}.${key}`);
    return value;
  }
};
function parseJson(bytes) {
  try {
    return JSON.parse(decodeText(bytes).toWellFormed());
  } catch (error) {
    const reason = bytes.length === 0 ? "unexpected end of JSON input" : error.message;
    throw new CompileError(reason, { code: "invalid-json", cause: error });
  }
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function typeError(value, where) {
  const kind = Array.isArray(value) ? "array" : typeof value === "boolean" ? "bool" : typeof value;
  return new CompileError(`json: cannot unmarshal ${kind} into Go struct field ${where}`, {
    code: "invalid-json"
  });
}

// src/image/parse-image-config.ts
function parseImageConfig(bytes) {
  const root = new JsonObject(parseJson(bytes) ?? {}, "DockerOCIImage");
  const rootfs = root.object("rootfs");
  return {
    created: parseTime(root.string("created")),
    author: root.string("author"),
    architecture: root.string("architecture") ?? "",
    variant: root.string("variant"),
    os: root.string("os") ?? "",
    osVersion: root.string("os.version"),
    osFeatures: root.strings("os.features"),
    config: parseConfig(root.object("config")),
    rootfs: { type: rootfs?.string("type") ?? "", diffIds: rootfs?.strings("diff_ids") },
    history: root.objects("history")?.map(parseHistory)
  };
}
function parseHistory(entry) {
  return {
    created: parseTime(entry.string("created")),
    createdBy: entry.string("created_by"),
    author: entry.string("author"),
    comment: entry.string("comment"),
    emptyLayer: entry.boolean("empty_layer")
  };
}
function parseConfig(config) {
  if (config === void 0) return {};
  const healthcheck = config.object("healthcheck");
  return {
    user: config.string("User"),
    exposedPorts: config.keySet("ExposedPorts"),
    env: config.strings("Env"),
    entrypoint: config.strings("Entrypoint"),
    cmd: config.strings("Cmd"),
    volumes: config.keySet("Volumes"),
    workingDir: config.string("WorkingDir"),
    labels: config.stringMap("Labels"),
    stopSignal: config.string("StopSignal"),
    argsEscaped: config.boolean("ArgsEscaped"),
    healthcheck: healthcheck && parseHealthcheck2(healthcheck),
    onBuild: config.strings("OnBuild"),
    shell: config.strings("Shell")
  };
}
function parseHealthcheck2(check) {
  const nanoseconds = (key) => {
    const value = check.integer(key);
    return value === void 0 ? void 0 : BigInt(value);
  };
  return {
    test: check.strings("Test"),
    interval: nanoseconds("Interval"),
    timeout: nanoseconds("Timeout"),
    startPeriod: nanoseconds("StartPeriod"),
    startInterval: nanoseconds("StartInterval"),
    retries: check.integer("Retries")
  };
}
var rfc3339 = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})$/;
function parseTime(text) {
  if (text === void 0) return void 0;
  const match = rfc3339.exec(text);
  if (match === null || Number.isNaN(Date.parse(`${match[1]}Z`))) {
    throw new CompileError(`parsing time ${quote(quote(text)).slice(1, -1)} as "2006-01-02T15:04:05Z07:00"`, {
      code: "invalid-json"
    });
  }
  const fraction = (match[2] ?? "").slice(0, 9).replace(/0+$/, "");
  const offset = match[3] === "+00:00" ? "Z" : match[3];
  return `${match[1]}${fraction === "" ? "" : `.${fraction}`}${offset}`;
}

// src/compile/compile-context.ts
function namedContextFor({ options, ports }, name, request) {
  if (equalFold(name, "scratch") || equalFold(name, "context")) return void 0;
  return ports.namedContext(name, { ...request, platform: request.platform ?? options.targetPlatform });
}

// src/compile/context-paths.ts
function followPathsOf(paths) {
  if (paths.size === 0 || paths.has("/")) return void 0;
  return [...paths].map((path) => joinPath(".", path)).sort(compareBytes);
}
function createLateContext() {
  let bound;
  const resolve = () => {
    invariant(bound !== void 0, "the build context is used before it is bound");
    const { output } = bound;
    return output?.kind === "deferred" ? output.resolve() : output;
  };
  return {
    state: stateOf({ kind: "deferred", resolve }),
    paths: /* @__PURE__ */ new Set(),
    bind: (context) => {
      bound = context;
    }
  };
}

// src/compile/history-chain.ts
function startHistory(entries = [], base) {
  return { base, entries: [...entries] };
}
function flattenHistory(chain) {
  const parts = [];
  for (let at = chain; at !== void 0; at = at.base) parts.push(at.entries);
  return parts.reverse().flat();
}

// src/compile/line-location.ts
function lineRanges({ start, end }) {
  const ranges = [];
  for (let line = start; line <= end; line++) {
    const at = { line, character: 0 };
    ranges.push({ start: at, end: at });
  }
  return ranges;
}
function lineLocation(sourceMap, lines) {
  return { sourceMap, ranges: lineRanges(lines) };
}

// src/compile/stage-graph.ts
function createStageGraph() {
  return { nodes: [], byName: /* @__PURE__ */ new Map() };
}
function addNode(graph, node) {
  graph.nodes.push(node);
  node.base = graph.byName.get(node.baseName);
  if (node.base !== void 0) node.outline.fromArgs = node.base.outline.fromArgs;
  if (node.name !== "") graph.byName.set(toLower(node.name), node);
}
function findByName(graph, name) {
  return graph.byName.get(toLower(name));
}
function findByIndex(graph, index) {
  const node = graph.nodes[index];
  if (node === void 0)
    throw new CompileError(`invalid stage index ${index}`, { code: "invalid-stage-index" });
  return node;
}
function shownNames(graph) {
  return graph.nodes.map((node) => node.shownName).filter((name) => name !== "");
}

// src/compile/step-names.ts
function nextStepName(node, text, naming) {
  if (node.stepTotal === 0) return text;
  node.stepIndex++;
  return stepName(node, text, naming);
}
function sameStepName(node, text, naming) {
  return node.stepTotal === 0 ? text : stepName(node, text, naming);
}
function stepName(node, text, { platform, showPlatform, env, isTrigger }) {
  const total = String(node.stepTotal);
  const index = String(node.stepIndex).padStart(total.length);
  const where = showPlatform && platform !== void 0 ? `${platformPair(platform, env)} ` : "";
  const stage = node.shownName === "" ? "" : `${node.shownName} `;
  return `[${where}${stage}${index}/${total}] ${isTrigger ? "ONBUILD " : ""}${text}`;
}
function platformPair(platform, env) {
  const target = targetOf(env);
  return formatPlatform(platform) + (target === void 0 ? "" : crossTarget(platform, target));
}
function crossTarget(platform, target) {
  const full = normalizePlatform({
    ...target,
    os: target.os || platform.os,
    architecture: target.architecture || platform.architecture
  });
  if (full.os !== platform.os) return `->${formatPlatform(full)}`;
  if (full.architecture === platform.architecture) return "";
  return `->${full.architecture}${full.variant ? `/${full.variant}` : ""}`;
}
function targetOf(env) {
  const whole = env.get("TARGETPLATFORM");
  const parsed = whole === void 0 ? void 0 : parseOrUndefined(whole);
  if (parsed !== void 0) return parsed;
  const os = env.get("TARGETOS");
  const architecture = env.get("TARGETARCH");
  const variant = env.get("TARGETVARIANT");
  if (os === void 0 && architecture === void 0 && variant === void 0) return void 0;
  return { os: os ?? "", architecture: architecture ?? "", variant: variant ?? "" };
}
function parseOrUndefined(text) {
  try {
    return parsePlatform(text);
  } catch {
    return void 0;
  }
}

// src/compile/base-images.ts
async function resolveBaseImages(context, graph, needed) {
  const pending = [];
  for (const node of graph.nodes) {
    if (node.base !== void 0 || node.lowered || node.resolved) continue;
    node.resolved = needed.has(node) || context.options.allStages;
    pending.push({ node, done: settled(resolveBase(context, graph, node)) });
  }
  for (const { node, done } of pending) {
    const outcome = await done;
    if ("error" in outcome) throw outcome.error;
    if (outcome.value !== void 0) context.report({ lines: node.lines, ...outcome.value });
  }
}
function settled(promise) {
  return promise.then(
    (value) => ({ value }),
    (error) => ({ error })
  );
}
async function resolveBase(context, graph, node) {
  try {
    if (node.baseName === "scratch" && node.namedContext === void 0) useScratch(context, node);
    else return await loadBase(context, graph, node);
  } catch (error) {
    throw withLocation(error, node.lines);
  } finally {
    if (node.unregistered) node.lowered = true;
  }
}
function useScratch({ platforms }, node) {
  node.state = scratch();
  node.platform = platforms.target;
  useImage(node, emptyImage(platforms.target));
}
async function loadBase(context, graph, node) {
  const written = node.baseName;
  const platform = node.platform ?? context.platforms.target;
  node.baseName = referenceString(tagNameOnly(parseBaseName(written)));
  if (!node.resolved) return attachImage(context, node, platform);
  if (node.namedContext !== void 0) return await useStageContext(node, node.namedContext);
  const replacement2 = namedContextFor(context, node.baseName, {
    resolveMode: context.options.imageResolveMode,
    platform,
    followPaths: () => followPathsOf(node.paths)
  });
  if (replacement2 !== void 0) return await useImageContext(node, replacement2, platform);
  return await usePulledImage(context, graph, node, written, platform);
}
function parseBaseName(written) {
  try {
    return parseNormalizedNamed(written);
  } catch (error) {
    throw wrapError(error, `failed to parse stage name ${quote(written)}`);
  }
}
async function useStageContext(node, replacement2) {
  const { state, image: image2 } = await replacement2.load();
  node.lowered = true;
  node.state = state;
  if (image2 === void 0) return;
  useImage(node, image2);
  if (image2.architecture !== "" && image2.os !== "") node.platform = imagePlatform(image2);
}
async function useImageContext(node, replacement2, platform) {
  const loaded = await replacement2.load();
  const image2 = loaded.image ?? emptyImage(platform);
  node.baseImage = image2;
  useImage(node, image2);
  node.state = withPlatform(loaded.state, platform);
  node.platform = platform;
}
async function usePulledImage(context, graph, node, written, requested) {
  const resolved = await askRegistry(context, graph, node, written, requested);
  node.baseName = resolvedName(written, resolved);
  const image2 = readConfig(resolved.config);
  node.baseImage = image2;
  useImage(node, image2);
  const { implicitTarget, build } = context.platforms;
  const detects = node.platform === void 0 && implicitTarget;
  const platform = detects ? detectPlatform(image2, requested, build) : requested;
  if (!isEmptyImage(image2)) {
    attachImage(context, node, platform);
    return platformMismatch(written, platform, image2);
  }
  node.state = scratch();
  node.platform = platform;
  return void 0;
}
async function askRegistry(context, graph, { baseName }, written, platform) {
  const { imageResolveMode: resolveMode, multiPlatformRequested } = context.options;
  const where = multiPlatformRequested ? `${formatPlatform(platform)} ` : "";
  try {
    return await context.ports.resolveImageConfig(baseName, {
      platform,
      resolveMode,
      logName: `[${where}internal] load metadata for ${baseName}`
    });
  } catch (error) {
    const options = [...shownNames(graph), ...commonImageNames];
    throw withSuggestion(wrapError(error, written), written, options, true);
  }
}
function resolvedName(written, resolved) {
  const asked = parseNormalizedNamed(written);
  const named = referenceString(asked) === resolved.ref ? asked : parseResolved(resolved.ref);
  return referenceString(resolved.digest === "" ? named : withDigest(named, resolved.digest));
}
function parseResolved(ref) {
  try {
    return parseNormalizedNamed(ref);
  } catch (error) {
    throw wrapError(error, `failed to parse ref ${quote(ref)}`);
  }
}
function readConfig(config) {
  try {
    return parseImageConfig(config);
  } catch (error) {
    throw wrapError(error, "failed to parse image config");
  }
}
function useImage(node, image2) {
  node.history = startHistory(image2.history);
  node.image = cloneImage({ ...image2, created: void 0, history: void 0 });
}
function attachImage(context, node, platform) {
  const { imageResolveMode: resolveMode, multiPlatformRequested: showPlatform } = context.options;
  node.state = image(node.baseName, {
    resolveMode,
    platform,
    description: { "com.docker.dockerfile.v1.command": node.code },
    customName: nextStepName(node, `FROM ${node.baseName}`, {
      platform,
      showPlatform,
      env: emptyEnv,
      isTrigger: false
    }),
    locations: [lineLocation(context.sourceMap, node.lines)]
  });
  node.platform = platform;
}
function isEmptyImage({ rootfs, history = [] }) {
  return !rootfs.diffIds?.length && history.every((entry) => entry.emptyLayer);
}
function detectPlatform(image2, wanted, supported) {
  const isImages = ({ os, architecture }) => os === image2.os && architecture === image2.architecture;
  return isImages(wanted) ? wanted : supported.find(isImages) ?? wanted;
}
function platformMismatch(image2, expected, actual) {
  if (expected.os === actual.os && expected.architecture === actual.architecture) return void 0;
  return {
    kind: "base-platform-mismatch",
    image: image2,
    expected: formatPlatform(normalizePlatform(expected)),
    actual: formatPlatform(normalizePlatform(imagePlatform(actual)))
  };
}
var commonImageNames = [
  "alpine",
  "busybox",
  "centos",
  "debian",
  "golang",
  "ubuntu",
  "fedora"
].flatMap((name) => [name, `docker.io/library${name}`, `${name}:latest`, `docker.io/library${name}:latest`]);

// src/compile/build-platforms.ts
function chooseBuildPlatforms(options) {
  const { buildPlatforms, targetPlatform } = options;
  const build = buildPlatforms.length > 0 ? buildPlatforms : [targetPlatform ?? defaultPlatform()];
  return { build, target: targetPlatform ?? build[0], implicitTarget: targetPlatform === void 0 };
}

// src/compile/cycles.ts
function checkCycles(nodes) {
  const visited = /* @__PURE__ */ new Set();
  for (const node of nodes) {
    const way = findCycle(node, visited);
    if (way === void 0) continue;
    const error = new CompileError(`circular dependency detected on stage: ${node.shownName}`, {
      code: "circular-dependency",
      hint: "Let one of the stages take the files from a third one."
    });
    throw way.reduce((located, lines) => withLocation(located, lines), error);
  }
}
function findCycle(start, visited) {
  if (visited.has(start)) return void 0;
  const way = [enter(start, visited)];
  const onWay = /* @__PURE__ */ new Set([start]);
  for (let at = way.at(-1); at !== void 0; at = way.at(-1)) {
    const next = at.rest.next();
    if (next.done) {
      onWay.delete(at.node);
      way.pop();
      continue;
    }
    const [node, lines] = next.value;
    at.lines = lines;
    if (onWay.has(node)) return way.map((visit) => visit.lines);
    if (visited.has(node)) continue;
    onWay.add(node);
    way.push(enter(node, visited));
  }
  return void 0;
}
function enter(node, visited) {
  visited.add(node);
  return { node, rest: node.dependencies.entries(), lines: void 0 };
}

// src/compile/finish-image.ts
function addLabels(image2, labels) {
  if (labels.size === 0) return;
  image2.config.labels ??= /* @__PURE__ */ new Map();
  for (const [key, value] of labels) image2.config.labels.set(key, value);
}
function setImagePlatform(image2, { target, implicitTarget }) {
  if (!implicitTarget) {
    const moved = target.os !== image2.os || target.architecture !== image2.architecture;
    image2.os = target.os;
    image2.architecture = target.architecture;
    if (target.variant || moved) image2.variant = target.variant;
    if (target.osVersion || moved) image2.osVersion = target.osVersion;
    if (target.osFeatures !== void 0) image2.osFeatures = [...target.osFeatures];
  }
  const { os, architecture, variant, osFeatures } = normalizePlatform(imagePlatform(image2));
  image2.os = os;
  image2.architecture = architecture;
  image2.variant = variant;
  image2.osFeatures = osFeatures?.slice();
}

// src/compile/global-args.ts
function predefinedArgs(platforms, buildArgs, targetStage) {
  const build = platforms.build[0];
  const { target } = platforms;
  const predefined = [
    ["BUILDPLATFORM", formatPlatform({ ...build, osVersion: void 0, osFeatures: void 0 })],
    ["BUILDOS", build.os],
    ["BUILDOSVERSION", build.osVersion ?? ""],
    ["BUILDARCH", build.architecture],
    ["BUILDVARIANT", build.variant ?? ""],
    ["TARGETPLATFORM", formatPlatform(target)],
    ["TARGETOS", target.os],
    ["TARGETOSVERSION", target.osVersion ?? ""],
    ["TARGETARCH", target.architecture],
    ["TARGETVARIANT", target.variant ?? ""],
    ["TARGETSTAGE", targetStage === "" ? "default" : targetStage]
  ];
  let env = emptyEnvList;
  for (const [key, value] of predefined) env = env.set(key, buildArgs.get(key) ?? value);
  return env;
}
function evaluateGlobalArgs(env, instructions, buildArgs, escapeToken) {
  const declared = /* @__PURE__ */ new Map();
  let known = env;
  for (const { args, lines } of instructions) {
    for (const { key, value, docComment: docComment2 } of args) {
      const given = buildArgs.get(key);
      const fallback = given === void 0 && value !== void 0 ? expandDefault(value, known, escapeToken, lines) : void 0;
      const result = given ?? fallback?.result;
      if (result !== void 0) known = known.set(key, result);
      const uses = usedByDefault(key, fallback?.matched, declared.get(key));
      declared.set(key, { key, docComment: docComment2, lines, value: result ?? "", uses });
    }
  }
  return { env: known, declared };
}
function expandDefault(value, env, escapeToken, lines) {
  try {
    return expandWord(value, env, { escapeToken });
  } catch (error) {
    throw withLocation(error, lines);
  }
}
function usedByDefault(key, matched, earlier) {
  const uses = new Set(matched);
  if (uses.delete(key)) for (const name of earlier?.uses ?? []) uses.add(name);
  return uses;
}

// src/compile/epoch-text.ts
var firstSecond = -62167219200n;
var endSecond = 253402300800n;
function formatEpoch({ seconds, utcOffsetSeconds }) {
  const local2 = seconds + BigInt(utcOffsetSeconds);
  if (local2 < firstSecond || local2 >= endSecond) {
    throw new CompileError(
      "failed to marshal image config: json: error calling MarshalJSON for type *time.Time: Time.MarshalJSON: year outside of range [0,9999]",
      { code: "epoch-out-of-range" }
    );
  }
  const text = new Date(Number(local2) * 1e3).toISOString();
  return text.slice(0, "yyyy-mm-ddThh:mm:ss".length) + formatOffset(utcOffsetSeconds);
}
function formatOffset(seconds) {
  if (seconds === 0) return "Z";
  const minutes = Math.trunc(Math.abs(seconds) / 60);
  const two = (value) => String(value).padStart(2, "0");
  return `${seconds < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

// src/compile/variable-facts.ts
function reportUndefinedVariables(unmatched, buildArgs, env, report) {
  const undefinedNames = new Set(unmatched);
  for (const { key } of buildArgs) undefinedNames.delete(key);
  for (const name of undefinedNames) {
    if (!isScanArg(name)) report({ kind: "undefined-variable", name, known: env.keys() });
  }
}
function reportUndefinedFromArgs(unmatched, known, report) {
  for (const name of unmatched) {
    if (!known.has(name)) report({ kind: "undefined-arg-in-from", name, known: [...known] });
  }
}
function reportPlatformChoice(stageName, written, result, { matched, unmatched }, globalArgs, report) {
  if (matched.size === 0 && unmatched.size === 0) {
    report({ kind: "constant-platform", platform: result, stageName });
  } else if (matched.size === 1 && unmatched.size === 0 && matched.has("TARGETPLATFORM")) {
    if (result === globalArgs.get("TARGETPLATFORM")) {
      report({ kind: "redundant-target-platform", variable: written });
    }
  }
}

// src/compile/stage-builder.ts
var historyComment = "buildkit.dockerfile.v0";
var StageBuilder = class {
  #node;
  #shared;
  seen = /* @__PURE__ */ new Map();
  platform;
  #command;
  /** The node's platform must be known. */
  constructor(node, platform, shared) {
    this.#node = node;
    this.#shared = shared;
    this.platform = platform;
  }
  get state() {
    return this.#node.state;
  }
  set state(state) {
    this.#node.state = state;
  }
  get image() {
    return this.#node.image;
  }
  get name() {
    return this.#node.shownName;
  }
  get ignoreCache() {
    return this.#node.ignoreCache;
  }
  get options() {
    return this.#shared.options;
  }
  get buildContext() {
    return this.#shared.lateContext.state;
  }
  get buildArgs() {
    return this.#node.buildArgs;
  }
  get workdirSet() {
    return this.#node.workdirSet;
  }
  set workdirSet(value) {
    this.#node.workdirSet = value;
  }
  get env() {
    return this.#node.state.env;
  }
  /** Says which command is being lowered; facts get its place. */
  enter(command) {
    this.#command = command;
  }
  source(index) {
    const node = this.#command?.sources[index];
    if (node === void 0) return void 0;
    return {
      ready: node.lowered,
      state: node.state,
      usePath: (path) => node.paths.add(joinPath("/", path))
    };
  }
  useContextPath(path) {
    this.#shared.lateContext.paths.add(joinPath("/", path));
  }
  useOwnPath(path) {
    this.#node.paths.add(joinPath("/", path));
  }
  stepName(text, platform, env, recount = false) {
    const { showPlatform } = this.#shared;
    const name = recount ? sameStepName : nextStepName;
    return name(this.#node, text, {
      platform,
      showPlatform,
      env,
      isTrigger: this.#command?.isTrigger ?? false
    });
  }
  expandWord(word) {
    return this.expandWith(word, { escapeToken: this.options.escapeToken });
  }
  /** {@link expandWord} with other rules for reading the word. */
  expandWith(word, options) {
    try {
      const { result, unmatched } = expandWord(word, this.env, options);
      this.#reportUndefined(unmatched);
      return result;
    } catch (error) {
      if (error instanceof ExpansionError) this.#reportUndefined(error.unmatched);
      throw error;
    }
  }
  #reportUndefined(names2) {
    if (names2.size === 0) return;
    reportUndefinedVariables(names2, this.buildArgs, this.env, (fact) => this.report(fact));
  }
  location(lines) {
    return lineLocation(this.#shared.sourceMap, lines);
  }
  commit(createdBy, { layer = false, fromState = false } = {}) {
    this.#node.history.entries.push({
      created: this.#shared.created,
      createdBy: fromState ? `${createdBy} # buildkit` : createdBy,
      comment: historyComment,
      emptyLayer: !layer
    });
  }
  noteArg({ key, docComment: docComment2 }, info) {
    const { outline } = this.#node;
    outline.usedArgs.add(key);
    if (info.inherited) return;
    const { lines, value = "" } = info;
    outline.declaredArgs.set(key, { key, docComment: docComment2, lines, value, uses: /* @__PURE__ */ new Set() });
  }
  noteSecret(secret) {
    noteFirst(this.#node.outline.secrets, secret);
  }
  noteSsh(ssh) {
    noteFirst(this.#node.outline.ssh, ssh);
  }
  report(content, lines = this.#command?.instruction.lines) {
    if (lines === void 0) return;
    const fact = { lines, comments: this.#command?.instruction.comments, ...content };
    this.#shared.report(fact);
  }
};
function noteFirst(notes, note) {
  if (!notes.has(note.name)) notes.set(note.name, note);
}

// src/compile/lower-stage.ts
function lowerStage(node, shared, hostname) {
  if (node.base !== void 0) inherit(node, node.base);
  node.lowered = true;
  node.platform ??= noPlatform;
  startFromImage(node, node.platform, shared, hostname);
  const builder = new StageBuilder(node, node.platform, shared);
  for (const command of node.commands) lowerCommand(builder, command);
}
var noPlatform = { os: "", architecture: "" };
function inherit(node, base) {
  node.state = base.state;
  node.platform = base.platform;
  node.image = cloneImage(base.image);
  node.image.config.onBuild = void 0;
  node.baseImage = base.baseImage;
  node.history = startHistory([], base.history);
  node.paths = base.paths;
  node.workdirSet = base.workdirSet;
  node.buildArgs = [...node.buildArgs, ...base.buildArgs];
}
function startFromImage(node, platform, shared, hostname) {
  const { config } = node.image;
  config.env ??= [];
  if (platform.os !== "windows" && !config.env.some((entry) => keyOf(entry) === "PATH")) {
    config.env.push(`PATH=${defaultPathEnv(platform.os)}`);
  }
  for (const entry of config.env) {
    const key = keyOf(entry);
    node.state = withEnv(node.state, key, entry.slice(key.length + 1));
  }
  if (hostname !== "") node.state = withHostname(node.state, hostname);
  if (config.workingDir) enterImageWorkdir(node, platform, config.workingDir);
  if (config.user) node.state = withUser(node.state, config.user);
  node.state = withNetwork(node.state, shared.options.network);
}
function keyOf(entry) {
  const equals = entry.indexOf("=");
  return equals === -1 ? entry : entry.slice(0, equals);
}
function enterImageWorkdir(node, platform, workingDir) {
  const place = { state: node.state, image: node.image, platform };
  try {
    enterWorkdir(place, workingDir);
  } catch (error) {
    throw withLocation(error, node.lines);
  }
  node.state = place.state;
}
function lowerCommand(builder, command) {
  builder.enter(command);
  const definition = instructionDefinitions[command.instruction.keyword];
  try {
    definition.lower?.(builder, expandInstruction(builder, definition, command.instruction));
  } catch (error) {
    throw withLocation(error, command.instruction.lines);
  }
}
function expandInstruction(builder, definition, written) {
  const words = definition.expand?.(written, (word) => builder.expandWord(word)) ?? written;
  return definition.expandRaw?.(words, (text) => builder.expandWith(text, heredocText)) ?? words;
}
var heredocText = { escapeToken: "\\", skipProcessQuotes: true };

// src/compile/proxy-env.ts
var fields2 = [
  ["http_proxy", "httpProxy"],
  ["https_proxy", "httpsProxy"],
  ["ftp_proxy", "ftpProxy"],
  ["no_proxy", "noProxy"],
  ["all_proxy", "allProxy"]
];
function proxyEnvOf(buildArgs) {
  const found = {};
  for (const name of [...buildArgs.keys()].sort(compareBytes)) {
    const known = fields2.find(([field]) => equalFold(field, name));
    if (known !== void 0) found[known[1]] = buildArgs.get(name);
  }
  if (Object.keys(found).length === 0) return void 0;
  return { httpProxy: "", httpsProxy: "", ftpProxy: "", noProxy: "", allProxy: "", ...found };
}

// src/compile/sbom-targets.ts
function noteScans(node, globalArgs) {
  node.scansContext ||= asksForScan(node, scanContextArg, globalArgs);
  node.scansStage ||= asksForScan(node, scanStageArg, globalArgs);
}
function asksForScan({ buildArgs, shownName }, name, globalArgs) {
  const own = buildArgs.findLast(({ key, value: value2 }) => key === name && value2 !== void 0)?.value;
  const value = own ?? globalArgs.get(name);
  return value !== void 0 && namesStage(value, shownName);
}
function namesStage(value, stage) {
  try {
    return parseBool(value);
  } catch {
    return value.split(",").includes(stage);
  }
}
function sbomTargets(target, reachable, buildContext) {
  const extras = /* @__PURE__ */ new Map();
  if (target.scansContext) extras.set("context", buildContext);
  for (const node of reachable) {
    if (node !== target && node.scansStage) extras.set(node.shownName, node.state);
  }
  return { core: target.state, extras };
}

// src/compile/lower-stages.ts
function lowerStages(context, graph, needed, lateContext, isIgnored) {
  const shared = loweringEnvironment(context, lateContext, isIgnored);
  for (const node of graph.nodes) {
    if (!context.options.allStages && (node.lowered || !needed.has(node))) continue;
    lowerStage(node, shared, context.options.hostname);
    noteScans(node, context.globalArgs.env);
  }
}
function loweringEnvironment(context, lateContext, isIgnored) {
  const { options, epoch } = context;
  return {
    options: lowerOptions(context, isIgnored),
    lateContext,
    sourceMap: context.sourceMap,
    report: context.report,
    showPlatform: options.multiPlatformRequested,
    created: epoch && formatEpoch(epoch)
  };
}
function lowerOptions({ options, platforms, buildArgs, globalArgs, escapeToken, epoch }, isIgnored) {
  const { cacheIdNamespace, extraHosts, shmSize, ulimits, devices } = options;
  const { cgroupParent, linuxResources, network, caps } = options;
  return {
    buildArgs,
    globalArgs: globalArgs.env,
    escapeToken,
    proxyEnv: proxyEnvOf(buildArgs),
    cacheIdNamespace,
    targetPlatform: platforms.target,
    buildPlatforms: platforms.build,
    extraHosts,
    shmSize,
    ulimits,
    devices,
    cgroupParent,
    linuxResources,
    network,
    caps,
    isIgnored,
    epoch: epoch?.seconds
  };
}

// src/source/source-file.ts
function createSourceFile(filename, bytes) {
  const text = decodeText(bytes);
  const lineStarts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) lineStarts.push(i + 1);
  return { filename, bytes, text, lineStarts };
}

// src/compile/no-lines.ts
var noLines = { start: 1, end: 0 };

// src/compile/outline-notes.ts
var noNames2 = /* @__PURE__ */ new Set();
function startOutlineNotes() {
  return {
    fromArgs: noNames2,
    usedArgs: /* @__PURE__ */ new Set(),
    declaredArgs: /* @__PURE__ */ new Map(),
    secrets: /* @__PURE__ */ new Map(),
    ssh: /* @__PURE__ */ new Map()
  };
}

// src/compile/stage-node.ts
function createStageNode(origin) {
  return {
    ...origin,
    base: void 0,
    namedContext: void 0,
    commands: [],
    dependencies: /* @__PURE__ */ new Map(),
    state: scratch(),
    image: blankImage(),
    baseImage: void 0,
    history: startHistory(),
    paths: /* @__PURE__ */ new Set(),
    buildArgs: [],
    ignoreCache: false,
    workdirSet: false,
    stepIndex: 0,
    stepTotal: 0,
    resolved: false,
    lowered: false,
    triggersTaken: false,
    scansContext: false,
    scansStage: false,
    outline: startOutlineNotes()
  };
}
function createStage(stage, from) {
  const { name, docComment: docComment2, code, lines } = stage;
  return createStageNode({ name, docComment: docComment2, code, lines, unregistered: false, ...from });
}
function createUnregistered(baseName, lines) {
  return createStageNode({
    name: "",
    docComment: "",
    code: "",
    lines,
    unregistered: true,
    shownName: "",
    baseName,
    platform: void 0
  });
}
function blankImage() {
  return { architecture: "", os: "", config: {}, rootfs: { type: "" } };
}

// src/compile/stage-sources.ts
function linkCommand(graph, node, instruction, escapeToken, isTrigger = false) {
  const sources = sourcesOf(graph, instruction, escapeToken);
  for (const source2 of sources) {
    node.dependencies.set(source2, instruction.lines);
    if (source2.unregistered) addNode(graph, source2);
  }
  return { instruction, sources, isTrigger };
}
function sourcesOf(graph, instruction, escapeToken) {
  switch (instruction.keyword) {
    case "copy":
      return instruction.from === "" ? [] : [copySource(graph, instruction.from, instruction.lines, escapeToken)];
    case "run":
      return instruction.mounts.map(({ from }) => {
        const name = from || "scratch";
        return findByName(graph, name) ?? createUnregistered(name, noLines);
      });
    default:
      return [];
  }
}
function copySource(graph, from, lines, escapeToken) {
  if (expandWord(from, emptyEnv, { escapeToken }).result !== from) {
    throw new CompileError(
      "variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround",
      { code: "variable-in-from" }
    );
  }
  const index = stageIndex(from);
  if (index !== void 0) return findByIndex(graph, index);
  return findByName(graph, from) ?? createUnregistered(from, lines);
}
var looksLikeNumber = /^[+-]?[0-9]+$/;
function stageIndex(text) {
  if (!looksLikeNumber.test(text)) return void 0;
  try {
    return atoi(text);
  } catch {
    return void 0;
  }
}

// src/compile/onbuild.ts
function takeTriggers(context, graph, node) {
  const triggers = inheritedTriggers(node);
  if (triggers.length === 0) return false;
  try {
    const commands = triggers.map(
      (trigger) => linkCommand(graph, node, parseTriggerLine(trigger, node), context.escapeToken, true)
    );
    node.commands = [...commands, ...node.commands];
    node.stepTotal += commands.length;
    return commands.some(({ sources }) => sources.length > 0);
  } catch (error) {
    throw setLocation(error, node.lines);
  }
}
function inheritedTriggers(node) {
  if (node.base !== void 0) return node.triggersTaken ? [] : triggersOfBase(node, node.base);
  const triggers = node.image.config.onBuild ?? [];
  if (triggers.length > 0) node.image.config.onBuild = void 0;
  return triggers;
}
function triggersOfBase(node, base) {
  node.triggersTaken = true;
  return base.commands.flatMap(
    ({ instruction }) => instruction.keyword === "onbuild" ? [instruction.trigger] : []
  );
}
function parseTriggerLine(trigger, node) {
  const tree = parseSyntax(createSourceFile("Dockerfile", encodeText(trigger)), grammar);
  const [line, ...more] = tree.instructions;
  if (line === void 0 || more.length > 0) {
    throw new CompileError("onbuild trigger should be a single expression", { code: "invalid-trigger" });
  }
  return parseTrigger({ ...line, lines: node.lines });
}

// src/compile/reachability.ts
function reachableFrom(target) {
  const reached = /* @__PURE__ */ new Set();
  const open = [target];
  for (let node = open.pop(); node !== void 0; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    for (const dependency of [...node.dependencies.keys()].reverse()) open.push(dependency);
    if (node.base !== void 0) open.push(node.base);
  }
  return reached;
}

// src/compile/outline.ts
function outlineOf(target, globalArgs) {
  const nodes = [...reachableFrom(target)];
  return {
    name: target.name,
    description: target.docComment,
    args: sorted(nearest(nodes, (node) => usedArgs(node, globalArgs)).values()),
    secrets: sorted(nearest(nodes, (node) => mounts(node.outline.secrets)).values()),
    ssh: sorted(nearest(nodes, (node) => mounts(node.outline.ssh)).values()),
    cache: []
  };
}
function nearest(nodes, itemsOf) {
  const found = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    for (const item of itemsOf(node)) if (!found.has(item.name)) found.set(item.name, item);
  }
  return found;
}
function* usedArgs({ outline }, globalArgs) {
  const lookUp = (name) => outline.declaredArgs.get(name) ?? globalArgs.get(name);
  const names2 = /* @__PURE__ */ new Set([...outline.fromArgs, ...outline.usedArgs]);
  for (const name of names2) {
    const info = lookUp(name);
    if (info === void 0) continue;
    for (const used of info.uses) names2.add(used);
    yield { name, description: info.docComment, value: info.value, lines: info.lines };
  }
}
function* mounts(notes) {
  for (const [name, { required, lines }] of notes) yield { name, required, lines };
}
function sorted(items) {
  return [...items].sort((a, b) => a.lines.start - b.lines.start);
}

// src/compile/epoch-stage.ts
function epochStageSource(stage, globalArgs, buildArgs, escapeToken) {
  if (expandBaseName(stage.baseName, globalArgs, escapeToken) !== "scratch") {
    throw unusable("must use FROM scratch");
  }
  let env = globalArgs;
  let source2;
  for (const instruction of stage.instructions) {
    if (instruction.keyword === "arg") {
      env = declare(instruction, env, buildArgs, escapeToken);
    } else if (instruction.keyword !== "add") {
      throw unusable(
        `does not meet source-only requirements: unsupported ${instruction.written} instruction`
      );
    } else {
      if (source2 !== void 0) throw unusable("must contain exactly one remote ADD");
      source2 = addSource(instruction, (word) => expandWord(word, env, { escapeToken }).result);
    }
  }
  if (source2 === void 0) throw unusable("must contain exactly one remote ADD");
  return source2;
}
function unusable(why) {
  return new CompileError(`SOURCE_DATE_EPOCH stage ${why}`, {
    code: "invalid-epoch-stage",
    hint: "Let the stage have FROM scratch, ARGs and one ADD of one URL or git repository, and nothing else."
  });
}
function expandBaseName(baseName, env, escapeToken) {
  try {
    return expandWord(baseName, env, { escapeToken }).result;
  } catch (error) {
    throw wrapError(error, `failed to process source stage base name ${quote(baseName)}`);
  }
}
function declare({ args }, env, buildArgs, escapeToken) {
  let known = env;
  for (const { key, value } of args) {
    const given = buildArgs.get(key);
    if (given !== void 0) known = known.set(key, given);
    else if (value !== void 0) known = known.set(key, expandWord(value, known, { escapeToken }).result);
  }
  return known;
}
function addSource(add, expand10) {
  const [word, ...more] = add.sources;
  if (word === void 0 || more.length > 0 || add.contents.length > 0) {
    throw unusable("must contain exactly one remote ADD source");
  }
  const url = expand10(word);
  const checksum = () => add.checksum === "" ? void 0 : expand10(add.checksum);
  if (isHttpSource(url)) {
    const digest2 = checksum();
    return http(url, {
      filename: httpSourceFilename(url),
      checksum: digest2 === void 0 ? void 0 : parseDigest(digest2)
    });
  }
  const ref = parseGitRef(url);
  if (ref === void 0 || ref.looksLocal) throw unusable("source must be a single HTTP(S) or Git ADD");
  return gitSource(ref, add, checksum() ?? ref.checksum);
}
function gitSource({ remote, ref, subDir, keepGitDir, submodules }, add, checksum) {
  return git(remote, {
    ref,
    keepGitDir: Boolean(add.keepGitDir || keepGitDir),
    checksum,
    subDir,
    skipSubmodules: submodules === false
  });
}

// src/compile/source-epoch.ts
var epochArg = "SOURCE_DATE_EPOCH";
async function resolveEpochArg(ports, input) {
  const { globalArgs, buildArgs } = input;
  const value = buildArgs.get(epochArg) ?? (globalArgs.env.get(epochArg) || void 0);
  if (value === void 0) return { epoch: void 0, globalArgs, buildArgs };
  const epoch = value === "" ? void 0 : await resolveEpoch(ports, value, input);
  const text = epoch?.seconds.toString();
  return {
    epoch,
    globalArgs: { ...globalArgs, env: replaceInEnv(globalArgs.env, text) },
    buildArgs: replaceInMap(buildArgs, text)
  };
}
function replaceInEnv(env, text) {
  if (!env.has(epochArg)) return env;
  return text === void 0 ? env.delete(epochArg) : env.set(epochArg, text);
}
function replaceInMap(args, text) {
  if (!args.has(epochArg)) return args;
  const replaced = new Map(args);
  if (text === void 0) replaced.delete(epochArg);
  else replaced.set(epochArg, text);
  return replaced;
}
async function resolveEpoch(ports, value, input) {
  const seconds = parseSeconds(value);
  if (seconds !== void 0) return { seconds, utcOffsetSeconds: 0 };
  const { state, logName } = await epochSource(ports, value, input);
  const time = await ports.sourceEpoch(state, logName);
  return typeof time === "bigint" ? { seconds: time, utcOffsetSeconds: 0 } : time;
}
function parseSeconds(value) {
  try {
    return parseInt64(value, 10, 64);
  } catch (error) {
    if (error instanceof GoNumberError) return void 0;
    throw error;
  }
}
async function epochSource(ports, value, input) {
  if (value === "context") {
    const state = await ports.mainContext(void 0);
    return { state, logName: "[internal] resolve main build context metadata" };
  }
  const context = ports.namedContext(value, {});
  if (context !== void 0) {
    const { state } = await context.load();
    return { state, logName: `[internal] resolve ${epochArg} named context ${value}` };
  }
  const stage = input.stages.find(({ name }) => equalFold(name, value));
  if (stage === void 0) throw new CompileError(`invalid ${epochArg}: ${value}`, { code: "invalid-epoch" });
  return {
    state: stageSource(stage, input),
    logName: `[internal] resolve ${epochArg} source stage ${stage.name}`
  };
}
function stageSource(stage, { globalArgs, buildArgs, escapeToken }) {
  try {
    return epochStageSource(stage, globalArgs.env.delete(epochArg), buildArgs, escapeToken);
  } catch (error) {
    throw withLocation(error, stage.lines);
  }
}

// src/compile/stage-facts.ts
var reservedNames = /* @__PURE__ */ new Set(["context", "scratch"]);
function reportStageNames(stages, report) {
  const seen = /* @__PURE__ */ new Set();
  for (const { name, lines } of stages) {
    if (name === "") continue;
    if (reservedNames.has(name)) report({ kind: "reserved-stage-name", name, lines });
    if (seen.has(name)) report({ kind: "duplicate-stage-name", name, lines });
    seen.add(name);
  }
}
function reportKeywordCasing(stages, report) {
  const written = stages.flatMap(({ from, instructions }) => [from, ...instructions]);
  let balance = 0;
  for (const { written: keyword } of written) balance += casing(keyword);
  const majority = balance < 0 ? "lowercase" : "uppercase";
  const wanted = majority === "lowercase" ? toLower : toUpper;
  for (const { written: keyword, lines } of written) {
    if (wanted(keyword) !== keyword) report({ kind: "minority-casing", written: keyword, majority, lines });
  }
}
function casing(keyword) {
  if (toLower(keyword) === keyword) return -1;
  return toUpper(keyword) === keyword ? 1 : 0;
}
function reportInvalidDefaultBases(stages, predefined, metaArgs, escapeToken, report) {
  try {
    const { env } = evaluateGlobalArgs(predefined, metaArgs, /* @__PURE__ */ new Map(), escapeToken);
    for (const { baseName, lines } of stages) {
      const { result } = expandWord(baseName, env, { escapeToken });
      if (!isImageName(result)) report({ kind: "invalid-default-arg-in-from", baseName, lines });
    }
  } catch {
  }
}
function isImageName(name) {
  try {
    parseNormalizedNamed(name);
    return true;
  } catch {
    return false;
  }
}

// src/compile/stages.ts
function buildStageGraph(context, stages) {
  const graph = createStageGraph();
  const { env, declared } = context.globalArgs;
  const knownArgs = /* @__PURE__ */ new Set([...declared.keys(), ...env.keys()]);
  for (const [index, stage] of stages.entries()) addStage(context, graph, stage, index, knownArgs);
  return graph;
}
function addStage(context, graph, stage, index, knownArgs) {
  const { baseName, platform, usedArgs: usedArgs2 } = expandFrom(context, stage, knownArgs);
  const shownName = stage.name === "" ? `stage-${index}` : stage.name;
  const node = createStage(stage, { baseName, platform, shownName });
  node.namedContext = stage.name === "" ? void 0 : replacement(context, node);
  addNode(graph, node);
  if (node.namedContext !== void 0) {
    node.base = void 0;
    return;
  }
  if (usedArgs2.size > 0) node.outline.fromArgs = /* @__PURE__ */ new Set([...node.outline.fromArgs, ...usedArgs2]);
  node.stepTotal = countSteps(stage.instructions, baseName !== "scratch" && node.base === void 0);
  node.ignoreCache = context.ports.isNoCache(stage.name);
}
function replacement(context, node) {
  return namedContextFor(context, node.name, {
    platform: node.platform,
    resolveMode: context.options.imageResolveMode,
    followPaths: () => followPathsOf(node.paths)
  });
}
function expandFrom(context, stage, knownArgs) {
  const report = (fact) => context.report({ lines: stage.lines, comments: stage.comments, ...fact });
  const base = expandFromWord(
    context,
    stage.baseName,
    knownArgs,
    report,
    (error) => withLocation(error, stage.lines)
  );
  if (base.result === "") {
    throw withLocation(new CompileError(`base name (${stage.baseName}) should not be blank`), stage.lines);
  }
  if (stage.platform === "") return { baseName: base.result, platform: void 0, usedArgs: base.matched };
  const { platform, matched } = expandPlatform(context, stage, knownArgs, report);
  return { baseName: base.result, platform, usedArgs: /* @__PURE__ */ new Set([...base.matched, ...matched]) };
}
function expandPlatform(context, stage, knownArgs, report) {
  const { env } = context.globalArgs;
  const use = expandFromWord(
    context,
    stage.platform,
    knownArgs,
    report,
    (error) => withLocation(wrapError(error, "failed to process arguments for platform "), stage.lines)
  );
  reportPlatformChoice(stage.name, stage.platform, use.result, use, env, report);
  const suggestArg = (error) => suggestAny(error, use.unmatched, env.keys());
  if (use.result === "") {
    const error = new CompileError(`empty platform value from expression ${stage.platform}`);
    throw suggestArg(withLocation(error, stage.lines));
  }
  try {
    return { platform: parsePlatform(use.result), matched: use.matched };
  } catch (error) {
    const suggested = suggestArg(withLocation(error, stage.lines));
    throw withLocation(wrapError(suggested, `failed to parse platform ${stage.platform}`), stage.lines);
  }
}
function expandFromWord({ globalArgs, escapeToken }, word, knownArgs, report, explain) {
  try {
    const use = expandWord(word, globalArgs.env, { escapeToken });
    reportUndefinedFromArgs(use.unmatched, knownArgs, report);
    return use;
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    reportUndefinedFromArgs(error.unmatched, knownArgs, report);
    throw explain(error);
  }
}
function suggestAny(error, names2, options) {
  for (const name of names2) {
    const suggested = withSuggestion(error, name, options, true);
    if (suggested !== error) return suggested;
  }
  return error;
}
function countSteps(instructions, loadsBase) {
  let total = loadsBase ? 1 : 0;
  for (const { keyword } of instructions) {
    if (keyword === "add" || keyword === "copy" || keyword === "run" || keyword === "workdir") total++;
  }
  return total;
}
function findTarget(graph, target) {
  const found = target === "" ? graph.nodes.at(-1) : findByName(graph, target);
  if (found !== void 0) return found;
  const error = new CompileError(`target stage ${quote(target)} could not be found`, {
    code: "unknown-target"
  });
  throw withSuggestion(error, target, shownNames(graph), true);
}

// src/compile/compile.ts
async function compileDockerfile(file2, options, ports) {
  const parsed = parseFile(file2, ports.report);
  const context = await createContext(file2, parsed, options, ports);
  const graph = buildStageGraph(context, parsed.stages);
  const target = findTarget(graph, options.target);
  linkStages(context, graph, parsed);
  const dockerIgnore = startEarly(ports.dockerIgnore());
  const needed = await loadStages(context, graph, target);
  const lateContext = createLateContext();
  lowerStages(context, graph, needed, lateContext, await dockerIgnore);
  return await finish(context, target, lateContext);
}
function parseFile(file2, report) {
  if (file2.bytes.length === 0)
    throw new CompileError("the Dockerfile cannot be empty", { code: "empty-dockerfile" });
  const tree = parseSyntax(file2, grammar);
  for (const { line } of tree.emptyContinuations) {
    report({ kind: "empty-continuation", lines: { start: line, end: line } });
  }
  const { stages, metaArgs } = parseStages(tree, report);
  if (stages.length === 0)
    throw new CompileError("dockerfile contains no stages to build", { code: "no-stages" });
  reportStageNames(stages, report);
  reportKeywordCasing(stages, report);
  return { stages, metaArgs, escapeToken: tree.escapeToken };
}
async function createContext(file2, { stages, metaArgs, escapeToken }, options, ports) {
  const platforms = chooseBuildPlatforms(options);
  const targetStage = options.target || stages.at(-1).name;
  const predefined = predefinedArgs(platforms, options.buildArgs, targetStage);
  reportInvalidDefaultBases(stages, predefined, metaArgs, escapeToken, ports.report);
  const evaluated = evaluateGlobalArgs(predefined, metaArgs, options.buildArgs, escapeToken);
  const { globalArgs, buildArgs, epoch } = await resolveEpochArg(ports, {
    globalArgs: evaluated,
    buildArgs: options.buildArgs,
    stages,
    escapeToken
  });
  const { filename, bytes } = file2;
  const sourceMap = options.sourceMap ?? { filename, language: "Dockerfile", data: bytes };
  return {
    options,
    ports,
    report: ports.report,
    sourceMap,
    escapeToken,
    platforms,
    globalArgs,
    buildArgs,
    epoch
  };
}
function linkStages(context, graph, { stages }) {
  const nodes = graph.nodes.slice(0, stages.length);
  for (const [index, node] of nodes.entries()) {
    node.commands = stages[index].instructions.map(
      (instruction) => linkCommand(graph, node, instruction, context.escapeToken)
    );
  }
  checkCycles(graph.nodes);
  if (graph.nodes.length === 1) graph.nodes[0].shownName = "";
}
async function loadStages(context, graph, target) {
  for (; ; ) {
    const needed = reachableFrom(target);
    await resolveBaseImages(context, graph, needed);
    let grown = false;
    for (const node of graph.nodes.slice()) {
      if (needed.has(node) && takeTriggers(context, graph, node)) grown = true;
    }
    if (!grown) return needed;
  }
}
function startEarly(promise) {
  promise.catch(() => {
  });
  return promise;
}
async function finish(context, target, lateContext) {
  const { options, ports, platforms } = context;
  target.paths.add("/");
  addLabels(target.image, options.labels);
  const checkError = ports.checkError();
  if (checkError !== void 0) throw checkError;
  lateContext.bind(await ports.mainContext(followPathsOf(lateContext.paths)));
  setImagePlatform(target.image, platforms);
  target.image.history = flattenHistory(target.history);
  const reachable = reachableFrom(target);
  return {
    state: target.state,
    defaults: { platform: platforms.target, caps: options.caps },
    image: target.image,
    baseImage: target.baseImage,
    sbom: sbomTargets(target, reachable, lateContext.state),
    epoch: context.epoch?.seconds,
    ignoreCache: target.ignoreCache || [...reachable].some((node) => node.scansStage && node.ignoreCache),
    outline: () => outlineOf(target, context.globalArgs.declared)
  };
}

// src/base/sha256.node.ts
import { createHash } from "node:crypto";
function sha256Hex(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// src/base/digest.ts
function sha256(bytes) {
  return `sha256:${sha256Hex(bytes)}`;
}

// src/llb/constraints.ts
function metadataOf(constraints, caps) {
  const description = new Map(Object.entries(constraints.description ?? {}));
  if (constraints.customName !== void 0) description.set("llb.customname", constraints.customName);
  return {
    ignoreCache: constraints.ignoreCache || void 0,
    description: description.size > 0 ? description : void 0,
    exportCache: constraints.exportCache,
    caps: new Map(caps.map((cap) => [cap, true])),
    progressGroup: constraints.progressGroup,
    linuxResources: constraints.linuxResources
  };
}
function mergeMetadata(first, second) {
  const caps = second.caps && allNeeded(second.caps);
  if (first === void 0) return caps === second.caps ? second : { ...second, caps };
  return {
    ignoreCache: first.ignoreCache || second.ignoreCache || void 0,
    description: mergeMaps(first.description, second.description),
    exportCache: second.exportCache ?? first.exportCache,
    caps: mergeMaps(first.caps, caps),
    progressGroup: second.progressGroup ?? first.progressGroup,
    linuxResources: second.linuxResources ?? first.linuxResources
  };
}
function allNeeded(caps) {
  for (const needed of caps.values()) if (!needed) return new Map([...caps.keys()].map((id) => [id, true]));
  return caps;
}
function effectivePlatform(own, defaults, host) {
  return own ?? defaults.platform ?? normalizePlatform(host());
}
function mergeMaps(first, second) {
  if (first === void 0 || second === void 0) return first ?? second;
  return new Map([...first, ...second]);
}

// src/llb/source-collector.ts
var SourceCollector = class {
  #maps = [];
  #indexes = /* @__PURE__ */ new Map();
  #locations = /* @__PURE__ */ new Map();
  add(digest2, locations) {
    const known = this.#locations.get(digest2) ?? [];
    this.#locations.set(digest2, known);
    for (const { sourceMap, ranges } of locations)
      known.push({ sourceIndex: this.#indexOf(sourceMap), ranges });
  }
  finish() {
    return { infos: this.#maps, locations: this.#locations };
  }
  #indexOf(sourceMap) {
    const known = this.#indexes.get(sourceMap);
    if (known !== void 0) return known;
    const equal = this.#maps.findIndex((other) => sameSource(other, sourceMap));
    const index = equal === -1 ? this.#maps.push(sourceMap) - 1 : equal;
    this.#indexes.set(sourceMap, index);
    return index;
  }
};
function sameSource(a, b) {
  if (a.filename !== b.filename || a.language !== b.language || !sameBytes(a.data, b.data)) return false;
  if (a.definition === void 0 || b.definition === void 0) return true;
  const [x, y] = [a.definition.def.at(-1), b.definition.def.at(-1)];
  return x === y || x !== void 0 && y !== void 0 && sameBytes(x, y);
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

// src/llb/marshal.ts
function marshal(state, defaults = {}) {
  const walk = new Marshaller({ ...defaults, localUniqueId: defaults.localUniqueId || randomId() });
  const root = walk.resolve(state.output);
  if (root === void 0) return { def: [], metadata: /* @__PURE__ */ new Map() };
  walk.visit(root.vertex);
  return walk.finish(root);
}
var Marshaller = class {
  #defaults;
  #done = /* @__PURE__ */ new Map();
  #deferred = /* @__PURE__ */ new Map();
  #seen = /* @__PURE__ */ new Set();
  #def = [];
  #metadata = /* @__PURE__ */ new Map();
  #sources = new SourceCollector();
  constructor(defaults) {
    this.#defaults = defaults;
  }
  /** The vertex output behind an output; a deferred one is asked once per marshal. */
  resolve(output) {
    if (output?.kind !== "deferred") return output;
    if (!this.#deferred.has(output)) this.#deferred.set(output, output.resolve());
    return this.#deferred.get(output);
  }
  /** Depth first, inputs before users, without recursion: a graph may be thousands of ops deep. */
  visit(root) {
    const path = [];
    const enter2 = (vertex) => path.push({ vertex, inputs: vertex.inputs, next: 0 });
    enter2(root);
    while (path.length > 0) {
      const top = path[path.length - 1];
      const input = top.inputs[top.next++];
      if (input === void 0) {
        path.pop();
        this.#add(top.vertex);
        continue;
      }
      const vertex = this.resolve(input)?.vertex;
      if (vertex !== void 0 && !this.#done.has(vertex)) enter2(vertex);
    }
  }
  finish(root) {
    const bytes = encodeOp({ inputs: [this.#input(root)] }, {});
    const caps = /* @__PURE__ */ new Map([
      [Cap.constraints, true],
      [Cap.platform, true]
    ]);
    for (const metadata of this.#metadata.values()) {
      if (metadata.ignoreCache) caps.set(Cap.metaIgnoreCache, true);
      if (metadata.description !== void 0) caps.set(Cap.metaDescription, true);
      if (metadata.exportCache !== void 0) caps.set(Cap.metaExportCache, true);
    }
    this.#def.push(bytes);
    const digest2 = sha256(bytes);
    this.#metadata.set(digest2, { ...this.#metadata.get(digest2), caps });
    return { def: this.#def, metadata: this.#metadata, source: this.#sources.finish() };
  }
  #add(vertex) {
    if (this.#done.has(vertex)) return;
    const marshalled = vertex.kind === "op" ? this.#marshal(vertex) : vertex.marshalled;
    const { digest: digest2, metadata } = marshalled;
    this.#done.set(vertex, marshalled);
    if (metadata !== void 0)
      this.#metadata.set(digest2, mergeMetadata(this.#metadata.get(digest2), metadata));
    this.#sources.add(digest2, marshalled.locations);
    if (this.#seen.has(digest2)) return;
    this.#seen.add(digest2);
    this.#def.push(marshalled.bytes);
  }
  #marshal(vertex) {
    const { constraints } = vertex;
    const inputs = [];
    const { operation, caps, platform } = vertex.encode(this.#inputsInto(inputs));
    requireUtf8(operation);
    const head = { inputs, constraints: { filter: [...constraints.filter ?? []] } };
    if (platform !== "none") {
      const own = platform ?? constraints.platform;
      head.platform = platformToProto(effectivePlatform(own, this.#defaults, defaultPlatform));
    }
    const bytes = encodeOp(head, operation);
    return {
      digest: sha256(bytes),
      bytes,
      metadata: metadataOf(constraints, caps),
      locations: constraints.locations ?? []
    };
  }
  #inputsInto(inputs) {
    const positions = /* @__PURE__ */ new Map();
    return {
      defaults: this.#defaults,
      count: () => inputs.length,
      add: (output, options) => {
        const target = this.resolve(output);
        if (target === void 0) return emptyInput;
        const input = this.#input(target);
        const key = `${target.index} ${input.digest}`;
        const known = positions.get(key);
        if (known !== void 0 && !options?.always) return known;
        positions.set(key, inputs.length);
        return inputs.push(input) - 1;
      }
    };
  }
  #input(output) {
    const marshalled = this.#done.get(output.vertex);
    invariant(marshalled !== void 0, "an op uses an output that is not among its inputs");
    return { digest: marshalled.digest, index: toLong(output.index) };
  }
};

// test/compile/support/compile-text.ts
var amd64 = { os: "linux", architecture: "amd64" };
var plainOptions = {
  target: "",
  buildArgs: /* @__PURE__ */ new Map(),
  labels: /* @__PURE__ */ new Map(),
  cacheIdNamespace: "",
  cgroupParent: "",
  extraHosts: [],
  hostname: "",
  imageResolveMode: "default",
  network: "sandbox",
  shmSize: 0n,
  ulimits: [],
  linuxResources: void 0,
  devices: [],
  buildPlatforms: [amd64],
  targetPlatform: void 0,
  multiPlatformRequested: false,
  allStages: false,
  caps: void 0,
  sourceMap: void 0
};
var plainPorts = {
  resolveImageConfig: async (ref) => ({ ref, digest: "", config: encodeText(JSON.stringify(imageConfig())) }),
  namedContext: () => void 0,
  isNoCache: () => false,
  dockerIgnore: async () => void 0,
  mainContext: async () => local("context"),
  sourceEpoch: async () => void 0,
  report: () => {
  },
  checkError: () => void 0
};
function imageConfig(config = {}, rest = {}) {
  return {
    architecture: "amd64",
    os: "linux",
    config: { Env: ["PATH=/bin"], ...config },
    rootfs: { type: "layers", diff_ids: [`sha256:${"1".repeat(64)}`] },
    history: [{ created_by: "base layer" }],
    ...rest
  };
}
function sourceFile(text) {
  return createSourceFile("Dockerfile", encodeText(text));
}
async function compileText(text, world = {}) {
  const facts = [];
  const asked = [];
  let contextPaths;
  const ports = {
    ...plainPorts,
    resolveImageConfig: async (ref, { platform }) => {
      asked.push(`${ref} ${platform.os}/${platform.architecture}`);
      const config = world.images?.[ref] ?? imageConfig();
      return { ref, digest: "", config: encodeText(JSON.stringify(config)) };
    },
    mainContext: async (paths) => {
      contextPaths = paths;
      return local("context", { followPaths: paths });
    },
    report: (fact) => facts.push(fact),
    ...world.ports
  };
  const result = await compileDockerfile(sourceFile(text), { ...plainOptions, ...world.options }, ports);
  return { result, facts, asked, contextPaths };
}

// ../../tmp/prof/w.ts
import { readFileSync } from "node:fs";
for (const c of ["multi-stage", "run-mounts", "copy-flags", "heredocs"]) {
  const t = readFileSync("/work/shared/conformance/authored/" + c + "/Dockerfile", "utf8");
  try {
    for (let i = 0; i < 1500; i++) {
      const { result } = await compileText(t);
      marshal(result.state, result.defaults);
    }
    const s = performance.now();
    for (let i = 0; i < 1500; i++) {
      const { result } = await compileText(t);
      marshal(result.state, result.defaults);
    }
    console.log(c, ((performance.now() - s) / 1500).toFixed(3), "ms");
  } catch (e) {
    console.log(c, String(e));
  }
}
